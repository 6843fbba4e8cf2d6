/** Runs many schedules on several threads at once, each with its own seed, and gathers what they found. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Counts } from './simulation.ts';
import type { Share } from './worker.ts';

export interface Found {
  /** Schedules that were played, those of shrinking left out. */
  readonly runs: number;
  readonly counts: Counts;
  /** For each violation: how to see it again, the shortest schedule that shows it, and what did not hold. */
  readonly violations: readonly string[];
}

/** What a thread tells: progress, or that it has done its share. */
export type Told = { readonly done: false; readonly runs: number } | ({ readonly done: true } & Found);

const begin = (share: Share, progress: (runs: number) => void): Promise<Found> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('worker.ts', import.meta.url)), { workerData: share });
    worker.on('message', (told: Told) => (told.done ? resolve(told) : progress(told.runs)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('a thread ended without a word')));
  });

/** Plays `runs` schedules from `seed` on, or with `path` the one that was found before. */
export async function runSchedules(
  { seed, runs, path }: { seed: number; runs: number; path?: string | undefined },
  threads: number,
  progress: (runs: number) => void = () => {},
): Promise<Found> {
  const hands = path === undefined ? Math.max(1, Math.min(threads, runs)) : 1;
  const shares = Array.from({ length: hands }, (_, hand): Share => {
    const most = Math.floor(runs / hands) + (hand < runs % hands ? 1 : 0);
    return { seed: seed + hand, runs: most, ...(path !== undefined && { path }) };
  });
  const so = shares.map(() => 0);
  const found = await Promise.all(
    shares.map((share, hand) =>
      begin(share, (done) => {
        so[hand] = done;
        progress(so.reduce((sum, each) => sum + each, 0));
      }),
    ),
  );
  const counts: Counts = {};
  for (const each of found) {
    for (const [what, times] of Object.entries(each.counts)) counts[what] = (counts[what] ?? 0) + times;
  }
  return {
    runs: found.reduce((sum, each) => sum + each.runs, 0),
    counts,
    violations: found.flatMap((each) => each.violations),
  };
}
