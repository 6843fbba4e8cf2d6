/** Takes the markup out of what should be plain text: descriptions and titles hold entities and tags that their sites escaped once too often. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ecirc: 'ê',
  ccedil: 'ç',
  ocirc: 'ô',
  euro: '€',
};

/** Elements that begin a line. */
const breaks = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote)\b[^<>]{0,500}>/gi;
const tags = /<(?:\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?|!--[^<>]{0,2000}--)>/gi;

const undone = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (all: string, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );

/** Without entities, tags, scripts and styles; line ends where elements ended. Text that only looks alike (`a < b`) stays. */
export function plainOf(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const bare = (markup: string) =>
    markup
      .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
      .replace(breaks, '\n')
      .replace(tags, '');
  // Escaped markup is markup to who escaped it twice.
  return bare(undone(bare(text)));
}
