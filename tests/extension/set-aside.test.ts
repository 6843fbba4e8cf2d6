/** A tip is set aside in one composer of one tab, and nowhere else. */
import { expect, it } from 'vitest';
import { asideName, forgetTab, restoreComposer } from '../../extension/ui/set-aside.ts';

const tip = { rule: 'terms', found: 'leader' };
const names = [
  asideName(1, 2, tip),
  asideName(1, 12, tip),
  asideName(11, 2, tip),
  asideName(1, 2, { ...tip, found: 'x' }),
];

it('tells tabs, composers and findings apart', () => {
  expect(new Set(names).size).toBe(4);
});

it('restores one composer only', () => {
  expect([...restoreComposer(new Set(names), 1, 2)]).toEqual([names[1], names[2]]);
});

it('forgets one tab only', () => {
  expect([...forgetTab(new Set(names), 1)]).toEqual([names[2]]);
});
