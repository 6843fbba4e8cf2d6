/** The texts of the matrix: what people write, and what editors trip over. */

const paragraphs = [
  'Ten years ago we melted steel with coal.',
  'Today the first ton came from hydrogen.',
  'Come and see.',
];
/** About 3,000 characters, LinkedIn's limit, in paragraphs. */
const long = Array.from({ length: 24 }, (_, index) => `${index + 1}. ${paragraphs.join(' ')}`)
  .join('\n\n')
  .slice(0, 3000)
  .trim();

export const texts = {
  paragraphs: paragraphs.join('\n'),
  'blank lines': `${paragraphs[0]}\n\n${paragraphs[1]}\n\n\n${paragraphs[2]}`,
  emoji: 'Family 👩‍👩‍👧‍👦, flags 🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿, skin 👍🏽 and heart ❤️\n🎉 at both ends 🎉',
  'right to left': 'שלום עולם, this is mixed\nمرحبا بالعالم ١٢٣',
  'combining marks': 'de\u0301cide\u0301 und scho\u0308n, \u0928\u092E\u0938\u094D\u0924\u0947\nz\u0335a\u0335lgo',
  cjk: '私たちは水素で鋼を作ります。\n我们用氢气炼钢。한국어도 씁니다.',
  'three thousand': long,
  markup: '<script>alert(1)</script> &amp; <b>bold</b>\n"quotes" \'too\' ${not} {{this}} \\n',
  spaces: '  two before, two   inside\n\u00A0: « French »\u202F!\nand two after  ',
  hashtags: 'On air with @camille #hydrogen\n#Été2026 #steel\nand #last',
  'one line': 'Just one line, without more.',
} as const;
export type TextName = keyof typeof texts;

/** Something of everything, for the short run. */
export const hardest = [
  '  Déjà vu\u00A0: « de\u0301cide\u0301 »\u202F! 👩‍👩‍👧‍👦 🇫🇷 👍🏽',
  '',
  '',
  '<script>alert(1)</script> &amp; 3 < 4,  two spaces',
  'שלום, 水素で @camille #Été2026',
  '#last ',
].join('\n');
