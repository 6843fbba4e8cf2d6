/** Cuts a text into words and signs with their offsets, and folds words so that case and accents do not matter. */

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, no accents, ligatures opened, apostrophes alike. */
  readonly folded: string;
}

/** Folds a word for comparison: `Écœurant` → `ecoeurant`. The result has no offsets in common with the input. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ‘`]/g, "'");
}

/** The words (letters, digits and their combining marks) and single signs of a text, in order; white space separates. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length, folded: fold(match[0]) });
  }
  return found;
}
