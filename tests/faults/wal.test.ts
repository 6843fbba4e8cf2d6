/** A few of the power cuts of `npm run faults`. */
import { expect, it } from 'vitest';
import { cutEverywhere } from './wal/experiment.ts';

it('opens what a power cut left, holds what was acknowledged, and is healed by the browser’s next sync', async () => {
  const { cut, violations } = await cutEverywhere(9, 1);
  expect(violations).toEqual([]);
  expect(cut).toBeGreaterThan(100);
});
