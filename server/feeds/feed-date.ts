/** Dates as feeds write them: RFC 822 and RFC 3339, and what people and their programs make of these. */

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Whose names of months are read besides, from the tables that Node has of them (Unicode CLDR). */
const others = ['fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'ro', 'sv', 'da', 'fi', 'el', 'ru', 'tr'];

const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase();

let foreign: Map<string, number> | undefined;
function foreignMonths(): ReadonlyMap<string, number> {
  if (foreign) return foreign;
  foreign = new Map();
  for (const language of others) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it a month stands in the case in which dates have it.
      for (const shape of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
        for (const [index] of english.entries()) {
          const named = format.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month');
          const name = fold(named?.value ?? '');
          if (/\p{L}{3}/u.test(name) && !foreign.has(name)) foreign.set(name, index);
        }
      }
    }
  }
  return foreign;
}

/** 0 to 11, or -1. */
function monthOf(word: string): number {
  const folded = fold(word);
  if (weekdays.test(folded)) return -1;
  const index = english.indexOf(folded.slice(0, 3));
  if (index >= 0 && /^[a-z]{3,9}$/.test(folded) && isEnglishMonth(folded, index)) return index;
  return foreignMonths().get(folded) ?? -1;
}
/** They need no look at other languages. */
const weekdays = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const wholeNames = 'january february march april may june july august september october november december'.split(' ');
const isEnglishMonth = (folded: string, index: number) => wholeNames[index]?.startsWith(folded) === true;

/** Minutes east of Greenwich of the zones that RFC 822 names, and of those that are met and mean one thing. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

interface Parts {
  year: number;
  /** 0 to 11. */
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  ms?: number;
  /** Minutes east of Greenwich. */
  zone?: number;
}

/** Rough on purpose: a 31st of June is the 1st of July, a leap second the one before. */
function timeOf({ year, month, day, hour = 0, minute = 0, second = 0, ms = 0, zone = 0 }: Parts): number | null {
  if (year < 1970 || year > 9999 || month < 0 || month > 11 || day < 1 || day > 31) return null;
  if (hour > 24 || minute > 59 || second > 60 || Math.abs(zone) > 14 * 60) return null;
  return Date.UTC(year, month, day, hour, minute, Math.min(second, 59), ms) - zone * 60_000;
}

function offset(text: string): number | undefined {
  const named = zones[text.toLowerCase()];
  if (named !== undefined) return named;
  const [, sign, hours, minutes] = /^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

const day = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?$/;
const dayOfYear = /^(\d{4})-?(\d{3})$/;
const clock = /^(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?$/;

/** RFC 3339 and the wider ISO 8601: parts may be left out from the right, a blank may stand for the T. */
function isoTime(text: string): number | null {
  const [, date, time, zone] = /^([\d-]{4,10})(?:(?:T|\s+)([\d:.,]+)\s*(.{1,12})?)?$/i.exec(text) ?? [];
  if (date === undefined) return null;
  const [, year, month = '1', of = '1', shortMonth, shortDay] = day.exec(date) ?? [];
  const [, ordinalYear, ordinal] = dayOfYear.exec(date) ?? [];
  const [, hour = '0', minute = '0', second = '0', fraction = '0'] = clock.exec(time ?? '') ?? [];
  if (time !== undefined && !clock.test(time)) return null;
  const east = zone === undefined ? 0 : offset(zone.trim());
  if (east === undefined) return null;
  const rest = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: Math.floor(Number(`0.${fraction}`) * 1000),
    zone: east,
  };
  if (year !== undefined) {
    return timeOf({ year: Number(year), month: Number(shortMonth ?? month) - 1, day: Number(shortDay ?? of), ...rest });
  }
  const start = timeOf({ year: Number(ordinalYear ?? 0), month: 0, day: 1, ...rest });
  return start === null ? null : start + (Number(ordinal) - 1) * 86_400_000;
}

const rfc822 =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-]\d{4}|[A-Z]{1,4})$/;

/** As nearly all of them are written; the others take ten times as long. */
function plainRfc822(text: string): number | null {
  const [, of, month, year, hour, minute, second, zone] = rfc822.exec(text) ?? [];
  const east = zone === undefined ? undefined : offset(zone);
  const index = english.indexOf((month ?? '').toLowerCase());
  if (east === undefined || index < 0) return null;
  return timeOf({
    year: Number(year),
    month: index,
    day: Number(of),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: east,
  });
}

/** `Wed, 02 Oct 2002 15:00:00 +0200` in whatever order, with whatever between: each part is known by its form. */
function wordedTime(text: string): number | null {
  const parts: Partial<Parts> = {};
  const numbers: string[] = [];
  let half: 'am' | 'pm' | undefined;
  for (const [token] of text.matchAll(
    /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|(?:GMT|UTC)?[+-]\d{2}:?\d{2}\b|\d+|[\p{L}.’']+/giu,
  )) {
    const time = token.includes(':') ? /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/.exec(token) : null;
    if (time) {
      [parts.hour, parts.minute, parts.second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
      continue;
    }
    if (/^\d+$/.test(token)) {
      numbers.push(token);
      continue;
    }
    const word = token.replaceAll('.', '').toLowerCase();
    if (word === 'am' || word === 'pm') half = word;
    const zone = offset(token);
    if (zone !== undefined && parts.hour !== undefined) parts.zone = zone;
    else {
      // The last one: `mar.` before the day is a French Tuesday.
      const month = monthOf(token);
      if (month >= 0) parts.month = month;
    }
  }
  if (parts.month === undefined || parts.month < 0 || numbers.length < 2) return null;
  const long = numbers.findIndex((number) => number.length === 4);
  const [year] = numbers.splice(long >= 0 ? long : 1, 1);
  const [of] = numbers;
  if (half !== undefined && parts.hour !== undefined && parts.hour <= 12)
    parts.hour = (parts.hour % 12) + (half === 'pm' ? 12 : 0);
  return timeOf({ ...parts, month: parts.month, year: wholeYear(year ?? ''), day: Number(of) });
}

/** Of two digits, those from 70 are of the last century (feeds began in 1999, computers' clocks in 1970). */
function wholeYear(digits: string): number {
  if (digits.length !== 2) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

/** `2004년 5월 28일 오후 11:31` and `2026年11月23日 10:00`. Korean clocks all show one zone. */
function eastAsianTime(text: string): number | null {
  const found =
    /^(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日](?:\s*(오전|오후)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u.exec(
      text,
    );
  if (!found) return null;
  const [, year, month, of, half, hour = '0', minute = '0', second = '0'] = found;
  return timeOf({
    year: Number(year),
    month: Number(month) - 1,
    day: Number(of),
    hour: (half === undefined ? Number(hour) : Number(hour) % 12) + (half === '오후' ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    zone: text.includes('년') ? 540 : 0,
  });
}

/** Milliseconds of a date; null when it is none, or one that two countries read differently (`03/04/2026`). Without a zone it is UTC. */
export function readDate(text: string | undefined | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 80) return null;
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return Number(trimmed) * (trimmed.length === 10 ? 1000 : 1);
  return plainRfc822(trimmed) ?? isoTime(trimmed) ?? wordedTime(trimmed) ?? eastAsianTime(trimmed);
}
