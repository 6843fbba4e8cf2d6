/** Cuts a draft into stretches that can be read one by one: what stays the same after a keystroke need not be read again. */

/** A stretch of a draft; all of them in a row are the draft, but for the line breaks between. */
export interface Stretch {
  readonly text: string;
  /** What follows in the same line, at most `aheadLength` characters: phrases may run on into it. */
  readonly ahead: string;
  /** Whether a line begins here, and whether one ends. */
  readonly beginsLine: boolean;
  readonly endsLine: boolean;
}

/** A stretch and its offset in the draft, UTF-16 code units. */
export interface Placed {
  readonly at: number;
  readonly stretch: Stretch;
}

/** A sentence shorter than this stays with the next one; characters. */
const shortest = 120;
/** Longest phrase that may lie over two sentences, about; characters. */
const aheadLength = 80;

/**
 * Cuts one draft again and again while it is written: at line breaks, and in long lines behind the ends of sentences. Where the
 * text is as it was the last time, the same stretches are given again.
 */
export class Stretches {
  #text = '';
  #placed: readonly Placed[] = [];

  /** The stretches of the text. Linear; of what did not change only the letters are compared. */
  cut(text: string): readonly Placed[] {
    const [before, former] = [this.#text, this.#placed];
    if (text === before && former.length > 0) return former;
    const [head, tail] = sameEnds(before, text);
    const placed: Placed[] = [];
    for (const each of former) {
      if (seenTo(each) > head) break;
      placed.push(each);
    }
    // Where the former stretches go on behind the change, and how far they have moved.
    let rest = placed.length;
    const by = text.length - before.length;
    const last = placed.at(-1);
    let at = last ? last.at + last.stretch.text.length + (last.stretch.endsLine ? 1 : 0) : 0;
    let beginsLine = last?.stretch.endsLine ?? true;
    let lineEnd = -1;
    while (at <= text.length) {
      if (at >= text.length - tail) {
        while (rest < former.length && former[rest]!.at + by < at) rest++;
        const same = former[rest];
        if (same && same.at + by === at && same.stretch.beginsLine === beginsLine) {
          for (; rest < former.length; rest++) {
            const { at: from, stretch } = former[rest]!;
            placed.push(by === 0 ? former[rest]! : { at: from + by, stretch });
          }
          break;
        }
      }
      if (lineEnd < at) lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = text.length;
      const to = endOf(text, at, lineEnd);
      const endsLine = to === lineEnd;
      const ahead = text.slice(to, Math.min(to + aheadLength, lineEnd));
      placed.push({ at, stretch: { text: text.slice(at, to), ahead, beginsLine, endsLine } });
      at = endsLine ? to + 1 : to;
      beginsLine = endsLine;
    }
    this.#text = text;
    this.#placed = placed;
    return placed;
  }
}

/** How far the cut of a stretch has looked: to the line break, or to the end of what is ahead. */
function seenTo({ at, stretch: { text, ahead } }: Placed): number {
  return at + text.length + ahead.length + (ahead.length < aheadLength ? 1 : 0);
}

/** So many characters are compared at once: the engine compares pieces far faster than characters one by one. */
const block = 256;

/** How many characters two texts have in common at their beginnings, and behind that at their ends. */
function sameEnds(before: string, after: string): readonly [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + block <= most && before.slice(head, head + block) === after.slice(head, head + block)) head += block;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const [endBefore, endAfter] = [before.length, after.length];
  let tail = 0;
  while (
    tail + block <= most - head &&
    before.slice(endBefore - tail - block, endBefore - tail) === after.slice(endAfter - tail - block, endAfter - tail)
  )
    tail += block;
  while (tail < most - head && before.charCodeAt(endBefore - 1 - tail) === after.charCodeAt(endAfter - 1 - tail))
    tail++;
  return [head, tail];
}

/** Where the stretch ends that begins at `from`, in a line that ends at `end`. */
function endOf(text: string, from: number, end: number): number {
  for (let at = from + shortest; at < end; at++) {
    if (!isEnd(text.charCodeAt(at))) continue;
    while (at + 1 < end && isCloser(text.charCodeAt(at + 1))) at++;
    if (at + 1 >= end || !isSpace(text.charCodeAt(at + 1))) continue;
    while (at + 1 < end && isSpace(text.charCodeAt(at + 1))) at++;
    return at + 1;
  }
  return end;
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
