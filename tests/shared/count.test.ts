/** Lengths by each network's rule; X's figures are the ones its documentation and twitter-text's own tests state. */
import { describe, expect, it } from 'vitest';
import { networkById } from '../../shared/networks/index.ts';
import { measure } from '../../shared/text/count.ts';

const x = networkById('x')!;
const linkedin = networkById('linkedin')!;

describe('X', () => {
  it.each([
    ['a'.repeat(280), 280, false],
    ['a'.repeat(281), 281, true],
    ['https://example.com/a/very/long/address?with=query', 23, false],
    ['example.com', 23, false],
    ['👩‍👩‍👧‍👦', 2, false],
    ['日本', 4, false],
    ['e\u0301', 1, false],
    ['…', 2, false],
    ['a\nb', 3, false],
  ])('weighs %j', (text, length, over) => {
    expect(measure(x, text)).toMatchObject({ length, over, limit: 280 });
  });

  it('says where the excess begins', () => {
    expect(measure(x, `${'a'.repeat(280)}bcd`).overAt).toBe(280);
  });
});

describe('LinkedIn', () => {
  it('takes 3,000 and says where "see more" cuts', () => {
    expect(measure(linkedin, 'a'.repeat(3000))).toMatchObject({ over: false, overAt: null, foldAt: 210 });
    expect(measure(linkedin, 'a'.repeat(3001))).toMatchObject({ over: true, overAt: 3000 });
    expect(measure(linkedin, 'a'.repeat(210)).foldAt).toBeNull();
  });

  it('never cuts an emoji in two', () => {
    expect(measure(linkedin, `${'a'.repeat(209)}👍 and on`).foldAt).toBe(209);
  });
});
