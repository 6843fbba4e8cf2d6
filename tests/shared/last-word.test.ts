/** Which of several statements counts, wherever they were counted. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastCounted, lastWord, type Placed } from '../../shared/events/last-word.ts';

const at = (ms: number, rest: string) => {
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${rest.padStart(12, '0')}`;
};
const statement = (id: string, device: string, deviceSeq: number, atMs = 0): Placed => ({
  id,
  device,
  deviceSeq,
  atMs,
});
const self = (placed: Placed) => placed;

it('is the one of the latest id, whatever name and place a copied profile gave it', () => {
  const placed = fc.record({
    id: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).map(([ms, rest]) => at(ms, String(rest))),
    device: fc.constantFrom('one', 'two', 'three'),
    deviceSeq: fc.integer({ min: 1, max: 9 }),
    atMs: fc.nat(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(placed, { minLength: 1, maxLength: 8, selector: ({ id }) => id }), (all) => {
      const latest = all
        .map(({ id }) => id)
        .toSorted()
        .at(-1);
      expect(lastWord(all, self)?.id).toBe(latest);
    }),
  );
});

it('is of ids without a time the last of each device, by its clock', () => {
  const [first, second] = [statement('b', 'one', 1, 900), statement('a', 'one', 2, 100)];
  expect(lastWord([first, second], self)).toBe(second);
  const third = statement('c', 'two', 1, 500);
  expect(lastWord([first, second, third], self)).toBe(third);
});

it('is, where a browser does not know its former ones, the one that it counted last', () => {
  const [first, second] = [statement(at(900, '1'), 'one', 1), statement(at(100, '2'), 'one', 2)];
  expect(lastCounted([first, second], self)).toBe(second);
  expect(lastWord([first, second], self)).toBe(first);
  expect(lastCounted([], self)).toBeUndefined();
});
