/** Weekday and hour of a moment in a time zone, fast enough for tens of thousands of moments; and when a day begins there. */

const dayMs = 24 * 3600_000;

/** `zone`: an IANA name; null: UTC. */
const clocksOf = (zone: string | null) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone ?? 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/** How far the clocks of a zone are ahead of UTC at `ms`, milliseconds. */
function aheadAt(format: Intl.DateTimeFormat, ms: number): number {
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/**
 * Gives a function that tells the weekday (0 is Sunday) and the hour (0 to 23) of a time in milliseconds. `zone`: an IANA name;
 * null: UTC. Clocks are asked twice for each day, and for each moment only on days on which they change.
 */
export function zonedTime(zone: string | null): (ms: number) => { weekday: number; hour: number } {
  const format = clocksOf(zone);
  const days = new Map<number, number | null>();
  const ahead = (ms: number) => {
    const day = Math.floor(ms / dayMs);
    let same = days.get(day);
    if (same === undefined) {
      const first = aheadAt(format, day * dayMs);
      days.set(day, (same = first === aheadAt(format, (day + 1) * dayMs - 1000) ? first : null));
    }
    return same ?? aheadAt(format, ms);
  };
  return (ms) => {
    const local = ms + ahead(ms);
    // The first of January 1970 was a Thursday.
    const weekday = (((Math.floor(local / dayMs) + 4) % 7) + 7) % 7;
    return { weekday, hour: Math.floor((((local % dayMs) + dayMs) % dayMs) / 3600_000) };
  };
}

/** When a day (`2026-11-23`) begins in a zone (IANA name; null: UTC), milliseconds since 1970. */
export function beginOf(day: string, zone: string | null): number {
  const format = clocksOf(zone);
  const utc = Date.parse(day);
  // The clocks at midnight UTC may not be those at midnight there: asked once more, close by.
  return utc - aheadAt(format, utc - aheadAt(format, utc));
}
