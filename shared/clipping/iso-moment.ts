/** Days and times as pages write them, as ISO 8601; never in this device's zone, which the page knows nothing of. */

/** Months as English and French pages write them, in full or shortened; compared without accents. */
const months = [
  ['jan', 'janv', 'january', 'janvier'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'april', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'juil', 'july', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];

const iso =
  /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?/i;
const dayFirst = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?!\d)/;
const monthFirst = /(?:^|[^a-z])([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;
/** 31/12/2026 is a day in every country that writes it; 03/04/2026 is two. */
const slashed = /(?:^|\D)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;
/** RFC 2822, after its day: `10:00:00 +0200`. */
const clock = /\b(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|GMT|UTC|[+-]\d{4})\b/;

const two = (value: string | number) => String(value).padStart(2, '0');

/** The day, or day and time, or null where none is told. Between 1400 and 2200, so that no number of an article passes for one. */
export function isoMoment(written: string): string | null {
  const text = written.slice(0, 200).trim();
  const exact = iso.exec(text);
  if (exact) {
    const [, year, month, day, hour, minute, second, zone] = exact;
    const date = dayOf(year!, month!, day!);
    if (!date || !hour || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
    return `${date}T${hour}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
  }
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const date = wordsDate(plain) ?? slashedDate(plain);
  if (!date) return null;
  const time = clock.exec(text);
  return time && Number(time[1]) < 24 && Number(time[2]) < 60
    ? `${date}T${time[1]}:${time[2]}:${time[3] ?? '00'}${zoneOf(time[4])}`
    : date;
}

function wordsDate(plain: string): string | null {
  const one = dayFirst.exec(plain);
  if (one) return dayOf(one[3]!, monthOf(one[2]!), one[1]!);
  const other = monthFirst.exec(plain);
  return other && dayOf(other[3]!, monthOf(other[1]!), other[2]!);
}

function slashedDate(plain: string): string | null {
  const found = slashed.exec(plain);
  if (!found) return null;
  const [, one, other, year] = found;
  if (Number(one) > 12 || one === other) return dayOf(year!, other!, one!);
  return Number(other) > 12 ? dayOf(year!, one!, other!) : null;
}

const monthOf = (name: string) => months.findIndex((names) => names.includes(name)) + 1;

function dayOf(year: string, month: string | number, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1400 || y > 2200 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${two(m)}-${two(d)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[zgu]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return Number(digits.slice(0, 2)) > 14 ? '' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
