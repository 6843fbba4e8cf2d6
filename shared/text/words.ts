/** Cuts a text into words and signs with their offsets, and folds words so that case and accents do not matter. */

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, no accents, ligatures opened, apostrophes alike. */
  readonly folded: string;
  /** `folded` without the endings of number and gender; a sign as it is. */
  readonly stem: string;
  /** Whether it is made of letters and digits, not a sign. */
  readonly isWord: boolean;
}

function foldAnew(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ‘`]/g, "'");
}

/** Words that were folded before: people write a few thousand different ones. */
const known = new Map<string, Pick<Token, 'folded' | 'stem'>>();
const mostKnown = 5000;
const longestKnown = 40;

function formsOf(word: string): Pick<Token, 'folded' | 'stem'> {
  const before = known.get(word);
  if (before) return before;
  const folded = foldAnew(word);
  const forms = { folded, stem: withoutEnding(folded) };
  if (word.length > longestKnown) return forms;
  if (known.size >= mostKnown) known.clear();
  known.set(word, forms);
  return forms;
}

/** Folds a word for comparison: `Écœurant` → `ecoeurant`. The result has no offsets in common with the input. */
export const fold = (word: string): string => formsOf(word).folded;

const wordPart = /[\p{L}\p{N}\p{M}]/u;
const space = /\s/;
/** What each UTF-16 unit below 0x250 (Latin) is: 1 part of a word, 2 white space, 0 a sign. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return wordPart.test(sign) ? 1 : space.test(sign) ? 2 : 0;
});

function kindAt(text: string, at: number): { kind: number; length: number } {
  const code = text.codePointAt(at) ?? 0;
  const sign = String.fromCodePoint(code);
  return { kind: wordPart.test(sign) ? 1 : space.test(sign) ? 2 : 0, length: sign.length };
}

/** The words (letters, digits and their combining marks) and single signs of a text, in order; white space separates. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let wordFrom = -1;
  const endWord = (end: number) => {
    if (wordFrom < 0) return;
    found.push({ start: wordFrom, end, ...formsOf(text.slice(wordFrom, end)), isWord: true });
    wordFrom = -1;
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let length = 1;
    let kind = latin[code] ?? -1;
    if (kind < 0) ({ kind, length } = kindAt(text, at));
    if (kind === 1) {
      if (wordFrom < 0) wordFrom = at;
    } else {
      endWord(at);
      if (kind === 0)
        found.push({ start: at, end: at + length, ...formsOf(text.slice(at, at + length)), isWord: false });
    }
    at += length;
  }
  endWord(text.length);
  return found;
}

/** Shorter words have no endings that could be taken off without becoming another word. */
const shortest = 4;

/**
 * A folded word without what number and gender add to it, in French and in plain English plurals: `ecologiques` and
 * `ecologique`, `mondiaux` and `mondial`, `professionnelle` and `professionnel`, `leaders` and `leader` become the same.
 * Not a root: verbs and derived words stay apart.
 */
export function withoutEnding(word: string): string {
  if (word.length < shortest) return word;
  if (word.endsWith('aux')) return word.endsWith('eaux') ? word.slice(0, -1) : `${word.slice(0, -3)}al`;
  let end = word.length;
  const last = () => word.charAt(end - 1);
  if (last() === 's' || last() === 'x') end--;
  if (last() === 'e' && end > 3) end--;
  if (word.slice(0, end).endsWith('eus')) end--;
  if (end > 3 && /[lnt]/.test(last()) && word.charAt(end - 2) === last()) end--;
  const stem = word.slice(0, end);
  return stem.endsWith('iv') ? `${stem.slice(0, -1)}f` : stem;
}
