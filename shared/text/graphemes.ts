/** What a person calls characters, counted fast: only lines with joining characters are taken apart by `Intl.Segmenter`. */

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Characters that never join one another (Unicode's grapheme break property is Other or Control): Latin, Greek, Cyrillic,
 * general punctuation, kana, ideographs. Neither line ends, joiners, marks, Hangul nor anything beyond the first plane.
 */
const simple =
  /^[\t -\u02ff\u0370-\u0377\u037a-\u0482\u048a-\u052f\u2000-\u200a\u2010-\u205f\u20a0-\u20bf\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff]*$/;

/** Each line with its end, so that pieces never join across. */
const lines = /[^\n]*(?:\n|$)/gy;

/**
 * How many graphemes the text has, and where the one after `limit` begins: a UTF-16 offset, or null when there are no more.
 */
export function graphemes(text: string, limit = Infinity): { count: number; limitAt: number | null } {
  let count = 0;
  let limitAt: number | null = null;
  lines.lastIndex = 0;
  for (let at = 0; at < text.length;) {
    const [line] = lines.exec(text) as unknown as [string];
    const body = line.endsWith('\n') ? line.slice(0, -1) : line;
    if (simple.test(body)) {
      if (limitAt === null && count + line.length > limit) limitAt = at + (limit - count);
      count += line.length;
    } else {
      for (const { index } of segmenter.segment(line)) {
        if (limitAt === null && count === limit) limitAt = at + index;
        count++;
      }
    }
    at += line.length;
  }
  return { count, limitAt };
}

/** The graphemes of the text, one after the other. */
export function* eachGrapheme(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}
