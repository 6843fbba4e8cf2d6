/** A month as a calendar on the wall shows it: whole weeks, from Monday to Sunday. */

const dayMs = 24 * 3600_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The weeks of a month (`2026-11`), each of seven days (`2026-10-26`…); the first and the last may be of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01`);
  const last = Date.parse(`${monthsAfter(month, 1)}-01`) - dayMs;
  // Monday is 1 of the weekdays, Sunday is 0.
  const begin = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const weeks: string[][] = [];
  for (let monday = begin; monday <= last; monday += 7 * dayMs) {
    weeks.push(Array.from({ length: 7 }, (_, n) => dayOf(monday + n * dayMs)));
  }
  return weeks;
}

/** The month so many months later, or earlier. */
export function monthsAfter(month: string, count: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return dayOf(Date.UTC(year, of - 1 + count, 1)).slice(0, 7);
}

/** Every day from one to another, both among them; at most a year of them. */
export function daysFrom(first: string, last: string): string[] {
  const count = Math.min(366, Math.round((Date.parse(last) - Date.parse(first)) / dayMs) + 1);
  return Array.from({ length: Math.max(1, count) }, (_, n) => dayOf(Date.parse(first) + n * dayMs));
}
