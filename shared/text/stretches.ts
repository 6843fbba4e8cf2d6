/** Cuts a draft into stretches that can be read one by one: what stays the same after a keystroke need not be read again. */

/** A stretch of a draft; all of them in a row are the draft, but for the line breaks between. */
export interface Stretch {
  /** Offset in the draft, UTF-16 code units. */
  readonly at: number;
  readonly text: string;
  /** What follows in the same line, at most `aheadLength` characters: phrases may run on into it. */
  readonly ahead: string;
  /** Whether a line begins here, and whether one ends. */
  readonly beginsLine: boolean;
  readonly endsLine: boolean;
}

/** A sentence shorter than this stays with the next one; characters. */
const shortest = 120;
/** Longest phrase that may lie over two sentences, about; characters. */
const aheadLength = 80;

/** Cuts at line breaks, and in long lines behind the ends of sentences. Linear. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let line = 0; line <= text.length;) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    cutLine(text, line, end, found);
    line = end + 1;
  }
  return found;
}

function cutLine(text: string, from: number, end: number, found: Stretch[]): void {
  let start = from;
  const push = (to: number) => {
    found.push({
      at: start,
      text: text.slice(start, to),
      ahead: text.slice(to, Math.min(to + aheadLength, end)),
      beginsLine: start === from,
      endsLine: to === end,
    });
    start = to;
  };
  for (let at = from + shortest; at < end; at++) {
    if (!isEnd(text.charCodeAt(at))) continue;
    while (at + 1 < end && isCloser(text.charCodeAt(at + 1))) at++;
    if (at + 1 >= end || !isSpace(text.charCodeAt(at + 1))) continue;
    while (at + 1 < end && isSpace(text.charCodeAt(at + 1))) at++;
    if (at + 1 >= end) break;
    push(at + 1);
    at = start + shortest;
  }
  push(end);
}

// . ! ? …
const isEnd = (code: number) => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
// " ' ) ] » ” ’ and further ends
const isCloser = (code: number) =>
  isEnd(code) ||
  code === 0x22 ||
  code === 0x27 ||
  code === 0x29 ||
  code === 0x5d ||
  code === 0xbb ||
  code === 0x201d ||
  code === 0x2019;
// A no-break space belongs to what is around it: it ends nothing.
const isSpace = (code: number) => code === 0x20 || code === 0x09;
