/** A short run of the simulation of `npm run faults`, the same each time; `FAULTS_SEED` gives another one. */
import { expect, it } from 'vitest';
import { runSchedules } from './simulation/crew.ts';

/** Enough for some hundred deaths and crashes, few enough for half a minute on two cores. */
const runs = 200;

it('keeps what people saw as logged exactly once, after any schedule of faults', async () => {
  const seed = Number(process.env['FAULTS_SEED'] ?? 300);
  const found = await runSchedules({ seed, runs }, 2);
  expect(found.violations.join('\n')).toBe('');
  expect(found.runs).toBe(runs);
  expect(found.counts['crashes']).toBeGreaterThan(0);
  expect(found.counts['restores']).toBeGreaterThan(0);
}, 180_000);
