/** How many machines one million ambassadors need, from what this machine does in this run and from stated assumptions. */
import type { Figure } from './figures.ts';
import { measureCapacity } from './sizing-measure.ts';
import { returnAfter } from './sizing-outage.ts';

const ambassadors = 1_000_000;

/** Each is on the side of more load. */
const assumed = {
  /** 68 % of advocates share three times a week or more, 21 % more than five times (DSMN8, Employee Advocacy Benchmarks for 2026). */
  sharesAWeek: 5,
  /** Inserted, then published or dismissed; nothing is sent together, as if everybody were always online. */
  eventsAShare: 2,
  workingDays: 5,
  /** Of a day's events, in its busiest hour: everybody in one time zone. A flat working day has an eighth. */
  peakHour: 0.25,
  /** The busiest minute beside the mean of that hour. */
  burst: 3,
  /** Synchronisations a day with nothing to bring: opening the sidebar, and every four hours meanwhile (extension/wake.ts). */
  pollsADay: 5,
  /** Of what a machine can do, this much is used at the peak. */
  used: 0.5,
  /** Disk of a database machine that may be filled, bytes. */
  disk: 0.7 * 1e12,
  /** A second copy of each database machine stands by, as Citus' documentation advises. */
  copies: 2,
  yearsKept: 3,
  outageMs: 3_600_000,
} as const;

export interface Need {
  readonly eventsAYear: number;
  readonly eventsPerSecond: number;
  readonly peakPushes: number;
  readonly peakPolls: number;
  readonly bytesAYear: number;
  /** Machines such as the measured one, without their copies: by work, by disk, and the larger of both. */
  readonly byWork: number;
  readonly byDisk: number;
  readonly machines: number;
}

/** The arithmetic: what so many ambassadors ask for, over what one machine does. */
export function sizeFor(
  people: number,
  { pushes, polls, bytesPerEvent }: { pushes: number; polls: number; bytesPerEvent: number },
): Need {
  const eventsAWeek = people * assumed.sharesAWeek * assumed.eventsAShare;
  const eventsAYear = eventsAWeek * 52;
  const inPeakSecond = (aDay: number) => (aDay * assumed.peakHour * assumed.burst) / 3600;
  const peakPushes = inPeakSecond(eventsAWeek / assumed.workingDays);
  const peakPolls = inPeakSecond(people * assumed.pollsADay);
  const bytesAYear = eventsAYear * bytesPerEvent;
  // A push is followed by one poll's reads: what has been pushed asks for the library too.
  const byWork = Math.ceil((peakPushes / pushes + (peakPolls + peakPushes) / polls) / assumed.used);
  const byDisk = Math.ceil((bytesAYear * assumed.yearsKept) / assumed.disk);
  return {
    eventsAYear,
    eventsPerSecond: eventsAYear / (365 * 86_400),
    peakPushes,
    peakPolls,
    bytesAYear,
    byWork,
    byDisk,
    machines: Math.max(byWork, byDisk),
  };
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Measures this machine and sizes the set-up; prints what was assumed. */
export async function sizing(): Promise<Figure[]> {
  const capacity = await measureCapacity();
  const need = sizeFor(ambassadors, capacity);
  const taken = capacity.pushes * need.byWork;
  const back = returnAfter({ browsers: ambassadors, lasted: assumed.outageMs, capacity: taken });
  console.log(
    [
      `Sizing for ${whole(ambassadors)} ambassadors, assumed: ${assumed.sharesAWeek} shares a week of each, ${assumed.eventsAShare} events a share,`,
      `${assumed.workingDays} working days, ${assumed.peakHour * 100} % of a day in its busiest hour, a burst of ${assumed.burst} in it,`,
      `${assumed.pollsADay} looks a day for something new, machines used to ${assumed.used * 100} %, ${assumed.disk / 1e9} GB of disk on each,`,
      `${assumed.yearsKept} years kept. A machine is this one, with server, PostgreSQL (fsync on) and the load itself on it:`,
      `${whole(capacity.pushes)} pushes/s of one event, ${whole(capacity.polls)} looks/s, ${whole(capacity.bytesPerEvent)} B on disk an event.\n`,
    ].join('\n'),
  );
  const comparison = { limit: '', kept: true };
  return [
    {
      what: `${whole(ambassadors)} ambassadors: events a year (a second on average; pushes a second at the peak)`,
      measured: `${(need.eventsAYear / 1e6).toFixed(0)} million (${whole(need.eventsPerSecond)} /s; ${whole(need.peakPushes)} /s)`,
      ...comparison,
    },
    {
      what: 'Disk of PostgreSQL for them, indices included, a year (an event)',
      measured: `${whole(need.bytesAYear / 1e9)} GB (${whole(capacity.bytesPerEvent)} B)`,
      ...comparison,
    },
    {
      what: `Machines like this one for them, each with a copy that stands by (one takes ${whole(capacity.pushes)} durable pushes/s)`,
      measured: `${need.machines} × ${assumed.copies} (${need.byWork} by work, ${need.byDisk} by disk)`,
      ...comparison,
    },
    {
      what: 'All of them back after an hour’s outage: most in a second, turned away once more, minutes until 99 % are stored',
      measured: `${whole(back.peak)} /s, ${whole(back.turnedAway)}, ${back.minutes.toFixed(0)} min (simulated with the extension’s own pauses)`,
      limit: '≤ 60 min',
      kept: back.minutes <= 60,
    },
  ];
}
