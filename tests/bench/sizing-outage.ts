/** How browsers come back after an outage: each with an event that waits, trying again by the extension's own pauses. */
import { pauseAfter } from '../../extension/sync.ts';

/** Chrome takes no alarm sooner than this. */
const soonestAlarm = 30_000;
/** Where the server asks those whom it turns away to come again: the middle of what it names, ms (`server/shedding.ts`). */
const askedMs = [5_000, 35_000] as const;

export interface Outage {
  readonly browsers: number;
  /** How long no server answered, ms. */
  readonly lasted: number;
  /** Pushes that the servers can take in a second. */
  readonly capacity: number;
}
export interface Return {
  /** Most browsers that come in one second. */
  readonly peak: number;
  /** Of all arrivals after the outage, how many were turned away once more. */
  readonly turnedAway: number;
  /** Minutes after the outage until 99 % of the events are stored. */
  readonly minutes: number;
}

/** The same sequence on every machine (Park and Miller's minimal standard generator), from 0 to 1. */
function numbers(): () => number {
  let state = 20_261_123;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Simulates `sample` browsers for all of them, second by second. */
export function returnAfter({ browsers, lasted, capacity }: Outage, sample = 100_000): Return {
  const random = numbers();
  const scale = browsers / sample;
  const due = new Map<number, number[]>();
  const comeAt = (ms: number, failures: number) => {
    const second = Math.ceil(ms / 1000);
    const there = due.get(second);
    if (there) there.push(failures);
    else due.set(second, [failures]);
  };
  for (let n = 0; n < sample; n++) {
    // Somewhere in the outage an event was logged; it failed at once, then after each pause.
    let [at, failures] = [-random() * lasted, 0];
    while (at < 0) at += Math.max(soonestAlarm, pauseAfter(++failures, random()));
    comeAt(at, failures);
  }
  let [stored, peak, turnedAway, second] = [0, 0, 0, 0];
  for (; stored < sample * 0.99; second++) {
    const come = due.get(second) ?? [];
    peak = Math.max(peak, come.length * scale);
    const taken = Math.min(come.length, Math.ceil(capacity / scale));
    stored += taken;
    turnedAway += come.length - taken;
    for (const failures of come.slice(taken)) {
      const asked = askedMs[0] + random() * (askedMs[1] - askedMs[0]);
      comeAt(second * 1000 + Math.max(soonestAlarm, asked, pauseAfter(failures + 1, random())), failures + 1);
    }
  }
  return { peak, turnedAway: turnedAway * scale, minutes: second / 60 };
}
