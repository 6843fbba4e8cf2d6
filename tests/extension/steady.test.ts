/** A list under the pointer: every item stays in its place, what has gone leaves a gap, what is new comes at the end. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { steadied } from '../../extension/ui/steady.ts';

const listed = (...keys: string[]) => keys.map((key) => ({ key, item: `of ${key}` }));
const shown = (...keys: string[]) => steadied([], listed(...keys), false);
const keysOf = (items: ReturnType<typeof shown>) => items.map(({ key, gone }) => (gone ? `(${key})` : key));

it('is as it is when nothing holds it', () => {
  expect(keysOf(steadied(shown('a', 'b'), listed('c', 'a'), false))).toEqual(['c', 'a']);
});

it('keeps places, leaves gaps and adds at the end when it is held', () => {
  const held = steadied(shown('a', 'b', 'c'), listed('x', 'c', 'a'), true);
  expect(keysOf(held)).toEqual(['a', '(b)', 'c', 'x']);
  expect(keysOf(steadied(held, listed('b', 'x'), true))).toEqual(['(a)', 'b', '(c)', 'x']);
  expect(keysOf(steadied(held, listed('b', 'x'), false))).toEqual(['b', 'x']);
});

it('never moves what was there, and never forgets what is', () => {
  const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  fc.assert(
    fc.property(some, fc.array(some, { minLength: 1, maxLength: 6 }), (first, then) => {
      let before = shown(...first);
      for (const keys of then) {
        const after = steadied(before, listed(...keys), true);
        expect(after.slice(0, before.length).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
        expect(
          after
            .filter(({ gone }) => !gone)
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(keys.toSorted());
        before = after;
      }
    }),
  );
});
