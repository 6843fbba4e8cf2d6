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
  /** A number below `places` that a word keeps while it is used, for tables of what is known of words; -1 for a very long one. */
  readonly place: number;
}

/**
 * What a text has in it, as bits: by them it is known at once that a look for something would be in vain. They are gathered
 * while it is cut into words.
 */
export const signs = {
  /** A word of two letters or more, all of them capitals. */
  shouted: 1,
  digit: 2,
  /** `@`. */
  at: 4,
  /** `#`. */
  hash: 8,
  /** Anything from U+203C on, where emoji begin. */
  high: 16,
  /** One of ; : ! ? « » % € " … ' or two full stops in a row. */
  pointed: 32,
  /** A word that begins with A, C, E, I or O without an accent: the capitals that may lack one. */
  bare: 64,
  /** A sign between two words without a space, other than an apostrophe. */
  glued: 128,
  /** `#`, `@`, two slashes in a row or a full stop before a word: an address, a hashtag or a mention may be there. */
  marked: 256,
} as const;

/** The words and signs of a text, in order, with the bits of `signs` that hold for it, and how many digits it has. */
export interface Cut {
  readonly words: Token[];
  readonly signs: number;
  readonly digits: number;
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

/** Signs that may stand within an address, a time or a word. */
const joints = ["'", '.', '/'];
const [apostrophe, fullStop, slash] = [0, 1, 2];

interface Forms {
  readonly word: string;
  readonly folded: string;
  readonly stem: string;
  readonly signs: number;
  readonly digits: number;
  /** Which of `joints` it is, or -1. */
  readonly joint: number;
  /** Where it is kept, or -1. */
  readonly place: number;
}

const inCapitals = /^[\p{Lu}\p{M}]{2,}$/u;
const bareCapitals = 'ACEIO';
const pointed = /[;:!?«»%€"…']/u;
/** What each ASCII character says by itself. */
const signsOf = Uint16Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (pointed.test(character)) return signs.pointed;
  return character === '@'
    ? signs.at | signs.marked
    : character === '#'
      ? signs.hash | signs.marked
      : /\d/.test(character)
        ? signs.digit
        : 0;
});

function formsOf(word: string, place = -1): Forms {
  let [digits, capitals, has] = [0, 0, 0];
  let isPlain = true;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x80) has |= signsOf[code]!;
    else if (code >= 0x203c) has |= signs.high;
    if (code >= 0x30 && code <= 0x39) digits++;
    if (code >= 0x41 && code <= 0x5a) capitals++;
    isPlain &&= code < 0x80 && code !== 0x60;
  }
  if (!isPlain && pointed.test(word)) has |= signs.pointed;
  if (capitals > 0 && bareCapitals.includes(word.charAt(0))) has |= signs.bare;
  if (word.length > 1 && (isPlain ? capitals === word.length : inCapitals.test(word))) has |= signs.shouted;
  const folded = !isPlain ? foldAnew(word) : capitals > 0 ? word.toLowerCase() : word;
  return { word, folded, stem: withoutEnding(folded), signs: has, digits, joint: joints.indexOf(folded), place };
}

/** How many words are kept. */
export const places = 8192;
/**
 * Words that were folded before, each at the place that its letters come to: people write a few thousand different ones. One
 * that comes to a taken place drives the other out, so that the table never grows.
 */
const known: (Forms | undefined)[] = Array.from({ length: places });
const longestKnown = 40;

/** The forms of `text` from `start` to `end`, whose letters come to `hash`; nothing is cut out of the text for a known one. */
function formsAt(text: string, start: number, end: number, hash: number): Forms {
  if (end - start > longestKnown) return formsOf(text.slice(start, end));
  const place = (hash ^ (hash >>> 13)) & (known.length - 1);
  const before = known[place];
  if (before !== undefined && isAt(text, start, end, before.word)) return before;
  return (known[place] = formsOf(text.slice(start, end), place));
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
/** What each UTF-16 unit below U+2100 is: the letters of Europe, and the marks of its printers. */
const usual = Uint8Array.from({ length: 0x2100 }, (_, code) => kindOf(String.fromCharCode(code)));

/** UTF-16 units of the character at a place. */
const lengthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const rareKind = (text: string, at: number, length: number) => kindOf(text.slice(at, at + length));

/** Cuts a text into words (letters, digits and their combining marks) and single signs; white space separates. Linear. */
export function cut(text: string): Cut {
  const words: Token[] = [];
  let has = 0;
  let digits = 0;
  /** Where the last sign right behind a word ended, the last full stop, and the last slash. */
  let gluedAt = -1;
  let stopAt = -1;
  let slashAt = -1;
  const end = text.length;
  for (let at = 0; at < end;) {
    const start = at;
    let hash = 0;
    let code = 0;
    let kind = part;
    let length = 1;
    while (at < end) {
      code = text.charCodeAt(at);
      if (code < usual.length) {
        kind = usual[code]!;
        length = 1;
      } else {
        length = lengthAt(text, at);
        kind = rareKind(text, at, length);
      }
      if (kind !== part) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at += length;
    }
    if (at > start) {
      const forms = formsAt(text, start, at, hash);
      const { folded, stem, place } = forms;
      words.push({ start, end: at, folded, stem, isWord: true, place });
      has |= forms.signs;
      digits += forms.digits;
      if (gluedAt === start) has |= signs.glued;
      if (stopAt === start) has |= signs.marked;
    }
    if (at >= end) break;
    if (kind === sign) {
      const forms = formsAt(text, at, at + length, code);
      const { folded, stem, place } = forms;
      words.push({ start: at, end: at + length, folded, stem, isWord: false, place });
      has |= forms.signs;
      if (at > start && forms.joint !== apostrophe) gluedAt = at + length;
      if (forms.joint === fullStop) {
        if (stopAt === at) has |= signs.pointed;
        stopAt = at + 1;
      } else if (forms.joint === slash) {
        if (slashAt === at) has |= signs.marked;
        slashAt = at + 1;
      }
    }
    at += length;
  }
  return { words, signs: has, digits };
}

/** The words (letters, digits and their combining marks) and single signs of a text, in order; white space separates. */
export const tokens = (text: string): Token[] => cut(text).words;

/** Shorter words have no endings that could be taken off without becoming another word. */
const shortest = 4;
/** No ending that is taken off has another letter at its end. */
const endingLetters = 'esxlntv';

/**
 * A folded word without what number and gender add to it, in French and in plain English plurals: `ecologiques` and
 * `ecologique`, `mondiaux` and `mondial`, `professionnelle` and `professionnel`, `leaders` and `leader` become the same.
 * Not a root: verbs and derived words stay apart.
 */
export function withoutEnding(word: string): string {
  if (word.length < shortest || !endingLetters.includes(word.charAt(word.length - 1))) return word;
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
