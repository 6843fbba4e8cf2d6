/** What an insertion comes to, whatever the wish and the remembered caret are. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, readable } from '../../extension/page/wish.ts';

describe('readable', () => {
  it.each([
    ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
    ['\uFEFFzero\u200Bwidth', 'zerowidth'],
    // The joiner that holds a family together is text.
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ])('%j', (text, read) => {
    expect(readable(text)).toBe(read);
  });
});

describe('placeOf', () => {
  it.each([
    ['caret', null, 5, 5],
    ['caret', { start: 1, end: 3 }, 1, 3],
    // Remembered in a longer draft, of which the person has cut off the end since.
    ['caret', { start: 20, end: 20 }, 5, 5],
    ['caret', { start: 2, end: 20 }, 2, 5],
    ['replace', { start: 2, end: 2 }, 0, 5],
    [{ start: 1, end: 4 }, null, 1, 4],
  ] as const)('%j with the caret at %j', (at, caret, start, end) => {
    expect(placeOf(at, 'draft', caret)).toEqual({ start, end });
  });

  it('always lies within the draft', () => {
    const offset = fc.integer({ min: -5, max: 50 });
    fc.assert(
      fc.property(fc.string(), offset, offset, (draft, start, end) => {
        const place = placeOf('caret', draft, { start, end });
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThanOrEqual(place.start);
        expect(place.end).toBeLessThanOrEqual(draft.length);
      }),
    );
  });
});
