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

interface Forms {
  readonly word: string;
  readonly folded: string;
  readonly stem: string;
}

function formsOf(word: string): Forms {
  const folded = foldAnew(word);
  return { word, folded, stem: withoutEnding(folded) };
}

/**
 * Words that were folded before, each at the place that its letters come to: people write a few thousand different ones. One
 * that comes to a taken place drives the other out, so that the table never grows.
 */
const known: (Forms | undefined)[] = Array.from({ length: 8192 });
const longestKnown = 40;

/** The forms of `text` from `start` to `end`, whose letters come to `hash`; nothing is cut out of the text for a known one. */
function formsAt(text: string, start: number, end: number, hash: number): Forms {
  if (end - start > longestKnown) return formsOf(text.slice(start, end));
  const place = (hash ^ (hash >>> 13)) & (known.length - 1);
  const before = known[place];
  if (before !== undefined && isAt(text, start, end, before.word)) return before;
  return (known[place] = formsOf(text.slice(start, end)));
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** Folds a word for comparison: `Écœurant` → `ecoeurant`. The result has no offsets in common with the input. */
export const fold = (word: string): string => formsOf(word).folded;

const wordPart = /[\p{L}\p{N}\p{M}]/u;
const space = /\s/;
/** What a character is: a sign, part of a word, or white space. */
const [sign, part, blank] = [0, 1, 2];
const kindOf = (character: string) => (wordPart.test(character) ? part : space.test(character) ? blank : sign);
/** What each UTF-16 unit below 0x250 (Latin) is. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, at: number): { kind: number; length: number } {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: kindOf(character), length: character.length };
}

/** The words (letters, digits and their combining marks) and single signs of a text, in order; white space separates. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    let hash = 0;
    let kind = part;
    let length = 0;
    for (; at < text.length && kind === part; at += length) {
      const code = text.charCodeAt(at);
      kind = latin[code] ?? -1;
      length = 1;
      if (kind < 0) ({ kind, length } = kindAt(text, at));
      if (kind !== part) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (at > start) {
      const { folded, stem } = formsAt(text, start, at, hash);
      found.push({ start, end: at, folded, stem, isWord: true });
    }
    if (at >= text.length) break;
    if (kind === sign) {
      const { folded, stem } = formsAt(text, at, at + length, text.charCodeAt(at));
      found.push({ start: at, end: at + length, folded, stem, isWord: false });
    }
    at += length;
  }
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
