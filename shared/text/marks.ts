/** Where the addresses, hashtags and mentions of a text lie. */

/** What lies in a text besides words: an address, a hashtag with its sign, a mention with its sign. */
export interface Mark {
  readonly kind: 'link' | 'hashtag' | 'mention';
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/**
 * An address with its scheme or `www.`, or a bare name under one of the endings that posts are full of; then `#` and `@`. A `#`
 * or `@` inside a word (C#, an e-mail address) begins nothing, and a hashtag has a letter at least (`#12` is a number).
 */
const sign =
  /(?<![\p{L}\p{N}_@/.-])(?:https?:\/\/|www\.)[^\s<>"«»]+|(?<![\p{L}\p{N}_@/.-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|org|net|fr|eu|io|be|ch|ca|de|uk|info|co|ly|gl|me|app|dev)(?![\p{L}\p{N}-])(?:\/[^\s<>"«»]*)?|(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_\p{M}]*|(?<![\p{L}\p{N}_.@])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu;

/** A cheap look first: no mark is without a sign of its own, two slashes, or a full stop before a letter. */
const maybe = /[#@]|\/\/|\.\p{L}/u;

/** The marks of a text, in order. What ends a sentence does not belong to an address or a name before it. */
export function marksOf(text: string): Mark[] {
  if (!maybe.test(text)) return [];
  const found: Mark[] = [];
  for (const { 0: match, index } of text.matchAll(sign)) {
    const kind = match.startsWith('#') ? 'hashtag' : match.startsWith('@') ? 'mention' : 'link';
    const length = kind === 'hashtag' ? match.length : match.replace(/[.,;:!?…)\]'’”]+$/u, '').length;
    found.push({ kind, start: index, end: index + length });
  }
  return found;
}

/**
 * Whether any of the marks, or of other pieces in the order of the text, has a character from `start` up to `end`. The time grows
 * with the logarithm of their number.
 */
export function isMarked(marks: readonly Pick<Mark, 'start' | 'end'>[], start: number, end: number): boolean {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < marks.length && marks[low]!.start < end;
}
