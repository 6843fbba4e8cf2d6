/** One thread of schedules: makes its own ground, plays its share, tells what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { anySchedule } from './commands.ts';
import type { Told } from './crew.ts';
import { simulate } from './simulate.ts';
import type { Counts } from './simulation.ts';
import { prepareSite } from './site.ts';

/** What a thread has to do. */
export interface Share {
  readonly seed: number;
  readonly runs: number;
  /** Of a violation that was found before: only this one is played. */
  readonly path?: string;
}

const { seed, runs, path } = workerData as Share;
/** Schedules between two words on the progress. */
const often = 25;
/** Milliseconds that a violation's schedule is made shorter for. */
const shrinking = 120_000;

// A thread's port has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (told: Told) => parentPort?.postMessage(told);
const site = await prepareSite();
const counts: Counts = {};
let played = 0;
/** When the first violation showed itself (ms); what follows makes it shorter. */
let failedAt: number | null = null;
const property = fc.asyncProperty(anySchedule, async (schedule) => {
  if (failedAt !== null && performance.now() - failedAt > shrinking) return;
  const { wrong, counts: own } = await simulate(site, schedule, `schedule-${played}`);
  played += 1;
  for (const [what, times] of Object.entries(own)) counts[what] = (counts[what] ?? 0) + times;
  if (failedAt === null && played % often === 0) tell({ done: false, runs: played });
  if (wrong.length === 0) return;
  failedAt ??= performance.now();
  throw new Error([...new Set(wrong)].slice(0, 20).join('\n'));
});
const result = await fc.check(property, {
  seed,
  numRuns: runs,
  ...(path !== undefined && { path }),
});
await site.remove();
const violation = result.failed
  ? [
      `npm run faults -- --only=simulation --seed=${result.seed} --path=${result.counterexamplePath}`,
      JSON.stringify(result.counterexample?.[0]),
      result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance),
    ].join('\n')
  : null;
tell({ done: true, runs: result.numRuns, counts, violations: violation === null ? [] : [violation] });
