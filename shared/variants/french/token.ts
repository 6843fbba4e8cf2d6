/** Cuts a French text into words, signs and frozen pieces (links, hashtags, quotations), and puts changed ones together. */
import { quotationsIn } from '../quotation.ts';

export type Tag =
  | 'DET'
  | 'POSS'
  | 'NUM'
  | 'NOUN'
  | 'ADJ'
  | 'PP'
  | 'V'
  | 'INF'
  | 'GER'
  | 'PREP'
  | 'PRO'
  | 'CLIT'
  | 'REL'
  | 'CONJ'
  | 'CC'
  | 'ADV'
  | 'NEG'
  | 'NAME'
  | 'PUNCT'
  | 'FROZEN'
  | 'BRAND';

/** Who does a verb: the brand, one other, several others, the reader, or nobody knows. */
export type Doer = 'brand' | 'one' | 'many' | 'you' | 'unsure';

export interface Token {
  text: string;
  /** Lower case, straight apostrophe. */
  readonly low: string;
  /** White space before it, as written. */
  space: string;
  readonly kind: 'word' | 'number' | 'sign' | 'frozen' | 'brand';
  tag: Tag;
  /** The verb of a V, INF, PP or GER. */
  verb?: string;
  /** Singular of a NOUN. */
  lemma?: string;
  /** V: the readings that the place leaves. 2 is "il/elle", 5 "ils/elles". */
  persons?: readonly number[];
  /** V, INF, GER, PP: who does it. */
  doer?: Doer;
  /** The tagger could not decide between a verb and a noun. */
  unsure?: boolean;
  /** What is written instead; empty removes the token. */
  out?: string;
  /** Words put before and after it. */
  pre?: string;
  post?: string;
  /** Where it is written, when not in its own place: compared with the indexes of the others. */
  slot?: number;
  /** BRAND: the name with its article, noun and legal form, as written; and whether it takes a plural verb. */
  plural?: boolean;
  /** BRAND: "du", "au"… was cut into this preposition and the brand. */
  contracted?: string;
}

const elided = "(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['’]";
/** UTF-16 units within a quotation at most. */
const longestQuote = 2000;
const quotation = /«[^»\n]{0,2000}»|“[^”\n]{0,2000}”|"[^"\n]{0,2000}"/uy;
const patterns: readonly [RegExp, Token['kind']][] = [
  [/(?:https?:\/\/|www\.)[^\s]*[^\s.,;:!?)»”\]]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/uy, 'frozen'],
  [
    /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|fr|org|net|io|eu|be|ch|ca|co|app|example)(?:\/[^\s,;)»]*)?(?![\p{L}\p{N}])/uy,
    'frozen',
  ],
  [/[#@][\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/uy, 'frozen'],
  [quotation, 'frozen'],
  [/\[[^\]\n]{1,60}\]/uy, 'frozen'],
  [/\p{N}{1,2}:\p{N}{2}|\p{N}+(?:[ \u00a0\u202f.,]\p{N}{3})*(?:[.,]\p{N}+)?(?:\p{L}+)?(?![\p{L}])/uy, 'number'],
  [new RegExp(elided, 'iuy'), 'word'],
  [/-(?:t-)?(?:elles?|ils?|on|nous|vous|je|tu|ce|moi|toi|lui|leur|les|la|le|y|en)(?![\p{L}\p{N}-])/iuy, 'word'],
  [/rendez-vous(?![\p{L}-])|aujourd['’]hui|quelqu['’]un|presqu['’]île|d['’]ores/iuy, 'word'],
  [
    /[\p{L}\p{M}][\p{L}\p{M}\p{N}·]*(?:-(?!(?:t-)?(?:elles?|ils?|on|nous|vous|je|tu|ce|moi|toi|lui|leur|les|la|le)(?![\p{L}\p{N}-]))[\p{L}\p{M}\p{N}]+)*(?:\.(?=\p{L}\.))?/uy,
    'word',
  ],
  [/\.{3}|…/uy, 'sign'],
  [/\p{Extended_Pictographic}(?:\p{M}|\u200d|\ufe0f|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/uy, 'frozen'],
  [/./suy, 'sign'],
];

/** Lower case with straight apostrophes, composed. */
export function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
}

/** The tokens of a text in order; each keeps the white space before it, so that nothing is lost. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const mayBeQuoted = quotationsIn(text, longestQuote + 2);
  // Elisions that are part of a word come first: "aujourd'hui" is not "aujourd" and "hui".
  const order = [patterns[8]!, ...patterns.filter((_, index) => index !== 8)];
  while (at < text.length) {
    const space = /\s*/uy;
    space.lastIndex = at;
    const white = space.exec(text)?.[0] ?? '';
    at += white.length;
    if (at >= text.length) {
      if (white) tokens.push({ text: '', low: '', space: white, kind: 'sign', tag: 'PUNCT' });
      break;
    }
    for (const [pattern, kind] of order) {
      if (pattern === quotation && !mayBeQuoted(at)) continue;
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (!found) continue;
      const tag = kind === 'frozen' ? 'FROZEN' : kind === 'number' ? 'NUM' : kind === 'sign' ? 'PUNCT' : 'NOUN';
      tokens.push({ text: found, low: lower(found), space: white, kind, tag });
      at += found.length;
      break;
    }
  }
  return tokens;
}

/** Cuts tokens into sentences: at `.`, `!`, `?`, `…` before a capital, a sign or the end, and at line breaks. */
export function sentences(tokens: readonly Token[]): Token[][] {
  const all: Token[][] = [];
  let current: Token[] = [];
  tokens.forEach((token, index) => {
    if (current.length > 0 && token.space.includes('\n')) {
      all.push(current);
      current = [];
    }
    current.push(token);
    const next = tokens[index + 1];
    const ends = token.kind === 'sign' && /^(?:[.!?…]|\.{3})$/.test(token.text);
    const initial =
      token.text === '.' && /^(?:\p{Lu}|M|Mme|Dr|St|Ste|n|art|cf|etc|av|bd)$/u.test(tokens[index - 1]?.text ?? '');
    if (ends && next && next.space !== '' && !initial && !/^[\p{Ll},;:)!?»”]/u.test(next.text)) {
      all.push(current);
      current = [];
    }
  });
  if (current.length > 0) all.push(current);
  return all;
}

const vowel = /^[aeiouyàâäéèêëîïôöùûühœæ]/iu;
// An aspirated h keeps its vowel: the common ones; a name with h is left as it was written.
const aspirated =
  /^(?:h(?:aut|andicap|asard|ausse|éros$|all|ameau|anche|angar|arcel|ardi|ockey|ors|uit|ub|ack|acker|ackathon|aie|alte|and|igh|ub)|yaourt|onze|oui|y[aeio]|un$)/iu;

/** Whether a word makes the one before it lose its vowel. */
export function elides(word: string): boolean {
  return vowel.test(word) && !aspirated.test(word);
}

const full: Readonly<Record<string, string>> = {
  "qu'": 'que',
  "d'": 'de',
  "n'": 'ne',
  "s'": 'se',
  "jusqu'": 'jusque',
  "lorsqu'": 'lorsque',
  "puisqu'": 'puisque',
  "m'": 'me',
  "t'": 'te',
};

/** Gives a word that stands before `next` its elided or full form, with the apostrophe of the text. */
function beforeWord(word: string, next: string, apostrophe: string): string {
  const low = lower(word);
  const whole = full[low] ?? (Object.values(full).includes(low) ? low : undefined);
  if (!whole) return word;
  const fit = elides(next) ? whole.slice(0, -1) + apostrophe : whole;
  return /^\p{Lu}/u.test(word) ? fit.charAt(0).toUpperCase() + fit.slice(1) : fit;
}

/** Writes tokens with their changes: moved ones in their slots, elisions made again where a neighbour changed. */
export function render(tokens: readonly Token[], apostrophe: string): string {
  const order = tokens
    .map((token, index) => ({
      token,
      at: token.slot ?? index,
      changed: token.out !== undefined || token.pre !== undefined,
    }))
    .sort((a, b) => a.at - b.at);
  // "Rejoindre Novéa" becomes "Nous rejoindre".
  const opener = tokens.find((token) => token.kind === 'word' || token.kind === 'brand');
  if (opener?.pre && (opener.kind === 'brand' || /^\p{Lu}[\p{Ll}'’]/u.test(opener.text))) {
    opener.pre = opener.pre.charAt(0).toUpperCase() + opener.pre.slice(1);
    const text = opener.out ?? opener.text;
    opener.out = text.charAt(0).toLowerCase() + text.slice(1);
  }
  const words: { text: string; space: string; changed: boolean; elided: boolean }[] = [];
  for (const { token, changed } of order) {
    const text = (token.pre ?? '') + (token.out ?? token.text) + (token.post ?? '');
    if (text === '') {
      // What was removed leaves its space to the next, so that a line break is kept.
      if (token.space.includes('\n')) words.push({ text: '', space: token.space, changed: true, elided: false });
      else if (words.length > 0) words.at(-1)!.changed = true;
      continue;
    }
    words.push({
      text,
      space: token.space,
      changed: changed || token.slot !== undefined,
      elided: token.kind === 'word' && /['’]$/.test(text),
    });
  }
  let result = '';
  words.forEach((word, index) => {
    const next = words[index + 1];
    const before = words[index - 1];
    const joined = before?.elided === true && /['’]$/.test(result);
    let text = word.text;
    if (next && (next.changed || word.changed) && !text.includes(' ')) text = beforeWord(text, next.text, apostrophe);
    else if (next && (next.changed || word.changed) && / (?:qu['’]|que|d['’]|de|n['’]|ne)$/iu.test(text)) {
      const cut = text.lastIndexOf(' ') + 1;
      text = text.slice(0, cut) + beforeWord(text.slice(cut), next.text, apostrophe);
    }
    word.elided = /['’]$/.test(text) && word.text !== '’';
    let space = word.space;
    if (joined) space = '';
    else if (result === '') space = /\n/.test(word.space) ? word.space : words[0] === word ? word.space : '';
    else if (
      space === '' &&
      (word.changed || before?.changed) &&
      /[\p{L}\p{N}»”)]$/u.test(result) &&
      /^[\p{L}\p{N}]/u.test(text)
    )
      space = ' ';
    result += space + text;
  });
  return result;
}
