/** Which selectors a pack may hold: none that freezes a long page, all that the packaged data needs. */
import { expect, it } from 'vitest';
import { networks } from '../../shared/networks/index.ts';
import { isTame } from '../../shared/selector-cost.ts';
import { packOf, selectorsOf } from '../../shared/selector-pack.ts';

it('lets every packaged selector pass', () => {
  const all = packOf(networks, { version: 1, made: '2026-11-22' }).networks.flatMap(selectorsOf);
  expect(all.filter(({ css }) => !isTame(css))).toEqual([]);
});

it.each([
  '.a ~ .b',
  '.a + .b:has(> p + p)',
  '[class~="a"]:not([rel~=b])',
  ':not([class~="a"])',
  ':nth-child(2n + 1)',
  'li:nth-last-of-type(odd)',
  String.raw`.a\(b\~`,
  '[a=":has(:has(~"]',
])('%s is tame', (css) => expect(isTame(css)).toBe(true));

it.each([
  'div:nth-child(1 of div:has(~ p)) ~ div',
  ':nth-child(1 of p)',
  String.raw`:nth-child(1 o\66 p)`,
  ':NTH-LAST-CHILD(2n of p)',
  'div:has(~ p)',
  'div:HAS(:is(a ~ p))',
  String.raw`div:h\61s(~ p)`,
  String.raw`div:h\61 s(~ p)`,
  'div:has(p:has(a))',
  'a:has(b):has(c):has(d):has(e)',
  'div:not(a ~ b)',
  'a ~ b ~ c ~ d',
  ':not(:not(:not(:not(a b) c) d) e)',
])('%s is not', (css) => expect(isTame(css)).toBe(false));
