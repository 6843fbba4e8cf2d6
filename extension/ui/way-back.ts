/** The shortest way from a draft back to a former one. */

/** What to put where so that `present` becomes `former`: the shortest stretch, so that mentions around it stay what they are. */
export function wayBack(former: string, present: string): { text: string; at: { start: number; end: number } } {
  const most = Math.min(former.length, present.length);
  let start = 0;
  while (start < most && former[start] === present[start]) start++;
  if (splits(former, start) || splits(present, start)) start--;
  let tail = 0;
  while (tail < most - start && former.at(-1 - tail) === present.at(-1 - tail)) tail++;
  if (splits(former, former.length - tail) || splits(present, present.length - tail)) tail--;
  return { text: former.slice(start, former.length - tail), at: { start, end: present.length - tail } };
}

/** Whether an offset lies inside a surrogate pair. */
const splits = (text: string, offset: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
