/** Whatever is written into the form of a post: suggestions never throw, and take time in proportion to the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedFacts } from '../../shared/variants/facts.ts';
import { suggest } from '../../shared/variants/suggest.ts';

/** Each makes a text of about `length` characters that some rule would like to read again and again. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'a'.repeat(length),
  'the name without spaces': (length) => 'Novéa'.repeat(length / 5),
  'the name alone': (length) => 'Novéa '.repeat(length / 6),
  'the name in a list': (length) => 'Novéa, '.repeat(length / 7),
  'its news': (length) => 'Novéa recrute à Lyon. '.repeat(length / 22),
  'opening quotes': (length) => '“'.repeat(length),
  'opening guillemets': (length) => '«'.repeat(length),
  'straight quotes': (length) => '"'.repeat(length),
  apostrophes: (length) => "l'".repeat(length / 2),
  emoji: (length) => '😀'.repeat(length / 2),
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'open brackets': (length) => '[{'.repeat(length / 2),
  'full stops': (length) => '. '.repeat(length / 2),
  hashtags: (length) => '#a '.repeat(length / 3),
  'different hashtags': (length) => Array.from({ length: length / 7 }, (_, at) => `#t${at}`).join(' '),
  'line breaks': (length) => 'a\n'.repeat(length / 2),
  'an endless address': (length) => `https://${'a.'.repeat(length / 2)}`,
  figures: (length) => '1 '.repeat(length / 2),
  capitals: (length) => 'A '.repeat(length / 2),
  accents: (length) => 'e\u0301'.repeat(length / 2),
  'bidi controls': (length) => '\u202e'.repeat(length),
  prepositions: (length) => `${'de '.repeat(length / 3)}Novéa`,
};

const made = (text: string, language: 'fr' | 'en', name = 'Novéa') =>
  suggest({ text, brand: { name, aliases: [] }, language, link: null });

describe.each(['fr', 'en'] as const)('suggestions for hostile posts (%s)', (language) => {
  /** Milliseconds for all of them at a length; the least of three, for other work on the machine only adds. */
  const taken = (length: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        for (const make of Object.values(hostile)) made(make(length), language);
        return performance.now() - start;
      }),
    );

  it('take four times as long for a text four times as long, not sixteen times', () => {
    taken(500);
    expect(taken(16_000) / taken(4000)).toBeLessThan(10);
  }, 60_000);

  it.each(Object.entries(hostile))('decline 100 kB of %s at once', (_, make) => {
    const start = performance.now();
    const { variants, declined } = made(make(100_000), language);
    expect(performance.now() - start).toBeLessThan(500);
    expect(variants).toEqual([]);
    expect(declined.every(({ reason }) => reason === 'too-long')).toBe(true);
  });

  it('never throw nor invent, whatever the pieces and their order', () => {
    const piece = fc.oneof(
      fc.constantFrom('Novéa', 'Novéa’s', 'de Novéa', ...Object.values(hostile).map((make) => make(14))),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), fc.constantFrom(' ', '', '. ', '\n'), (pieces, joint) => {
        const text = pieces.join(joint);
        for (const variant of made(text, language).variants) expect(inventedFacts(text, variant.text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
