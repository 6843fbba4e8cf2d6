/** The way back from a draft to the former one touches the shortest stretch and no half of a character. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wayBack } from '../../extension/ui/way-back.ts';

const back = (former: string, present: string) => {
  const { text, at } = wayBack(former, present);
  return present.slice(0, at.start) + text + present.slice(at.end);
};

it('takes out just what was inserted', () => {
  expect(wayBack('Before. After.', 'Before. Inserted. After.')).toEqual({ text: '', at: { start: 8, end: 18 } });
  expect(wayBack('', 'All of it')).toEqual({ text: '', at: { start: 0, end: 9 } });
  expect(wayBack('A world-class plant', 'A good plant')).toEqual({ text: 'world-class', at: { start: 2, end: 6 } });
});

it('gives back every draft and splits no character', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', '🤖', 'é', '👩‍👧'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (former, present) => {
      const [one, other] = [former.join(''), present.join('')];
      expect(back(one, other)).toBe(one);
      const { text, at } = wayBack(one, other);
      for (const piece of [text, other.slice(0, at.start), other.slice(at.end)])
        expect(piece.isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
