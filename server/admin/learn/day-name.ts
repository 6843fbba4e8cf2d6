/** The days of the week by name, from Monday on as calendars here have them. */

/** 0 is Sunday. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const;

/** 0 is Sunday; the fourth of January 1970 was one. */
export function dayName(language: string, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date((3 + weekday) * 24 * 3600_000));
}
