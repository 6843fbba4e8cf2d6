/** The parts of speech, and what a token may be by its form alone. */
import type { Token } from './tokens.ts';
import { possibleTags } from './words.ts';

/**
 * Penn's names, and: `BRAND` the company, `SUB` a conjunction that opens a clause, `WH` a relative or asking pronoun,
 * `MARK` emoji and bullets, `QUOTE` a quotation, `,` and `.` any pause and any end.
 */
const tags = [
  'DT',
  'PRP',
  'PRP$',
  'MD',
  'IN',
  'SUB',
  'TO',
  'CC',
  'WH',
  'RB',
  'POS',
  'CD',
  'NN',
  'NNS',
  'NNP',
  'JJ',
  'VB',
  'VBZ',
  'VBP',
  'VBD',
  'VBN',
  'VBG',
  'BRAND',
  'QUOTE',
  'MARK',
  ',',
  '.',
] as const;
export type Tag = (typeof tags)[number];

export interface Tagged extends Token {
  readonly tag: Tag;
}

const be = new Set([
  'is',
  'are',
  'am',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "it's",
  "that's",
  "here's",
]);
const have = new Set(['has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't"]);
const doing = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);

/** Whether a token is a form of "be". */
export function isBe(token: Token | undefined): boolean {
  return token !== undefined && be.has(token.lower);
}
/** Whether a token is a form of "have". */
export function isHave(token: Token | undefined): boolean {
  return token !== undefined && have.has(token.lower);
}
/** Whether a token is a form of "do". */
export function isDo(token: Token | undefined): boolean {
  return token !== undefined && doing.has(token.lower);
}

/** Whether a tag is a finite verb's. */
export function isFinite(tag: Tag | undefined): boolean {
  return tag === 'VBZ' || tag === 'VBP' || tag === 'VBD' || tag === 'MD';
}
/** Whether a tag may stand in a noun group after its determiner. */
export function isNominal(tag: Tag | undefined): boolean {
  return tag === 'NN' || tag === 'NNS' || tag === 'NNP';
}

/** What the word at `index` may be, from its form alone. */
export function candidateTags(tokens: readonly Token[], index: number): ReadonlySet<string> {
  const token = tokens[index];
  if (!token) return new Set();
  switch (token.kind) {
    case 'brand':
      return new Set(['BRAND']);
    case 'lookalike':
    case 'literal':
      return new Set(['NNP']);
    case 'quote':
      return new Set(['QUOTE']);
    case 'number':
      return new Set([/\d(?:st|nd|rd|th)$/.test(token.lower) ? 'JJ' : 'CD']);
    case 'mark':
      return new Set(token.text === '€' || token.text === '&' ? ['CC'] : ['MARK']);
    case 'punct':
      return new Set([
        /[.!?…]/.test(token.text)
          ? '.'
          : token.text === '&'
            ? 'CC'
            : /[•●▪◆*]/.test(token.text)
              ? 'MARK'
              : token.text === '-' || token.text === '–' || token.text === '—'
                ? ','
                : ',',
      ]);
    default:
      // "AI", "ISO": names, whatever the same letters mean in a sentence.
      return /^\p{Lu}{2,5}$/u.test(token.text) && index > 0 ? new Set(['NNP']) : possibleTags(token.lower);
  }
}

/** The last token that is no adverb. */
export function leading(before: readonly Tagged[]): Tagged | undefined {
  let at = before.length - 1;
  while (at > 0 && before[at]?.tag === 'RB') at--;
  return before[at];
}
