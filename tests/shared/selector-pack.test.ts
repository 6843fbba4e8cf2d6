/** The pack's closed shape: what is not data of the right size and kind is refused, and no bytes make the reader throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../shared/networks/index.ts';
import {
  isWholeSelector,
  maxPackBytes,
  maxPerList,
  maxSelectorLength,
  packOf,
  readPack,
  type SelectorPack,
} from '../../shared/selector-pack.ts';

const pack = packOf(networks, { version: 1, made: '2026-11-22' });
const variant = pack.networks[0]!.composers[0]!;
const selector = { css: '.a', seen: '2026-11-22', note: '' };

/** The pack with its first variant changed. */
const withVariant = (change: object): string =>
  JSON.stringify({
    ...pack,
    networks: [{ ...pack.networks[0], composers: [{ ...variant, ...change }] }, ...pack.networks.slice(1)],
  });
const withNetwork = (change: object): string =>
  JSON.stringify({ ...pack, networks: [{ ...pack.networks[0], ...change }] });
const withEditor = (css: unknown) => withVariant({ editor: [{ ...selector, css }] });

/** The pack with so much white space that it has that many bytes. */
const inBytes = (bytes: number) => {
  const text = JSON.stringify(pack);
  return text + ' '.repeat(bytes - new TextEncoder().encode(text).length);
};

describe('a pack', () => {
  it('of the packaged networks is good, and small beside the limit', () => {
    const text = JSON.stringify(pack);
    expect(readPack(text)).toEqual({ ok: true, pack });
    expect(text.length).toBeLessThan(maxPackBytes * 0.75);
  });

  it.each([
    ['the longest selector', withEditor(`.${'a'.repeat(maxSelectorLength - 1)}`), true],
    ['a longer one', withEditor(`.${'a'.repeat(maxSelectorLength)}`), false],
    ['an empty one', withEditor(' '), false],
    ['a selector that is none', withEditor(7), false],
    ['a full list', withVariant({ editor: Array.from({ length: maxPerList }, () => selector) }), true],
    ['a longer list', withVariant({ editor: Array.from({ length: maxPerList + 1 }, () => selector) }), false],
    ['no editor', withVariant({ editor: [] }), false],
    ['a host list that is empty', withVariant({ shadowHost: [] }), false],
    ['a field more in a variant', withVariant({ onfound: 'alert(1)' }), false],
    ['a field more in a selector', withVariant({ editor: [{ ...selector, run: '' }] }), false],
    ['a field more in a network', withNetwork({ permalink: [{ pattern: '(a+)+$', clean: '' }] }), false],
    ['an address to write at', withNetwork({ composeUrl: 'https://evil.example/' }), false],
    ['an unknown kind', withVariant({ kind: 'message' }), false],
    ['an unknown engine', withVariant({ engine: 'eval' }), false],
    ['an id that is none', withVariant({ id: 'pack:x' }), false],
    ['an unknown network', withNetwork({ id: '__proto__' }), false],
    ['two variants of one id', withNetwork({ composers: [variant, variant] }), false],
    [
      'too many variants',
      withNetwork({ composers: Array.from({ length: 13 }, (_, at) => ({ ...variant, id: `v-${at}` })) }),
      false,
    ],
    ['one network twice', JSON.stringify({ ...pack, networks: [pack.networks[0], pack.networks[0]] }), false],
    ['no network', JSON.stringify({ ...pack, networks: [] }), false],
    ['another format', JSON.stringify({ ...pack, format: 2 }), false],
    ['version 0', JSON.stringify({ ...pack, version: 0 }), false],
    ['the highest version', JSON.stringify({ ...pack, version: 1e9 }), true],
    ['a higher one', JSON.stringify({ ...pack, version: 1e9 + 1 }), false],
    ['a limit, which the networks set', withVariant({ limit: 1250 }), false],
    ['a selector that freezes a long page', withEditor(':nth-child(1 of div:has(~ p)) ~ div'), false],
    ['half a version', JSON.stringify({ ...pack, version: 1.5 }), false],
    ['a polluting key deep inside', JSON.stringify(pack).replace('"note":', '"__proto__":{"css":"x"},"note":'), false],
    ['just enough bytes', inBytes(maxPackBytes), true],
    ['a byte too many', inBytes(maxPackBytes + 1), false],
    ['too many bytes in few characters', JSON.stringify(pack).padEnd(maxPackBytes - 1, '\u{3000}'), false],
    ['nothing', '', false],
    ['a list', '[]', false],
    ['null', 'null', false],
    ['endless nesting', '['.repeat(60_000), false],
  ])('with %s', (_what, text, good) => {
    const read = readPack(text);
    expect(read.ok).toBe(good);
    if (!read.ok) expect(read.reason.length).toBeGreaterThan(10);
  });

  it('is read or refused, never thrown at, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readPack(text).ok));
    const text = JSON.stringify(pack);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 5 }), (from, length, other) => {
        const read = readPack(text.slice(0, from) + other + text.slice(from + length));
        if (read.ok) expect(readPack(JSON.stringify(read.pack))).toEqual({ ok: true, pack: read.pack });
      }),
    );
  });

  it('comes back as it was, whatever it holds within the limits', () => {
    const anySelector = fc.record({
      css: fc.constantFrom('.a', '#b > c', '[d="e(\'"]', ':is(f, g)'),
      seen: fc.constant('2026-11-22'),
      note: fc.string({ maxLength: 200 }),
    });
    const list = fc.array(anySelector, { maxLength: maxPerList });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 1e9 }), (inside, never, version) => {
        const wanted = {
          ...pack,
          version,
          networks: [{ ...pack.networks[0]!, composers: [{ ...variant, inside, never }] }],
        };
        expect(readPack(JSON.stringify(wanted))).toEqual({ ok: true, pack: wanted satisfies SelectorPack });
      }),
    );
  });
});

describe('a selector', () => {
  it.each(['.a', ':is(.a, .b) > [c="d]"]', String.raw`.a\:b`, "[a='(']", 'a:not(:has([b]))'])('%s is whole', (css) => {
    expect(isWholeSelector(css)).toBe(true);
  });
  it.each([':is(a', '[a', '[a="b', 'a)', 'a]', ':is(a]', 'a /* b', 'a{}', '.a\\', 'a\nb', "[a='b"])(
    '%s is not',
    (css) => {
      expect(isWholeSelector(css)).toBe(false);
    },
  );
});
