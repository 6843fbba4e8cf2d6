/** Where quotations may open: a look that costs the same however many opening signs a text has. */

/** Each closing sign by its opening one. */
const closings: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
]);

/**
 * Tells whether a quotation of less than `longest` UTF-16 units may open at a place. Places are asked for in the order of the
 * text: each closing sign is then looked for once.
 */
export function quotationsIn(text: string, longest: number): (at: number) => boolean {
  const next = new Map<string, number>();
  return (at) => {
    const closing = closings.get(text.charAt(at));
    if (closing === undefined) return false;
    let close = next.get(closing) ?? 0;
    if (close <= at) {
      const found = text.indexOf(closing, at + 1);
      next.set(closing, (close = found < 0 ? Infinity : found));
    }
    return close - at < longest;
  };
}
