/** The English first person on its corpus, and what must hold of any text it is given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishCorpus } from '../../shared/variants/corpus/en/index.ts';
import { englishFirstPerson } from '../../shared/variants/english/first-person.ts';
import { inventedFacts } from '../../shared/variants/facts.ts';
import { toFirstPerson } from '../../shared/variants/first-person.ts';
import { measure } from '../../shared/variants/measure.ts';

const tuned = englishCorpus.flatMap((part) => part.tuned);
const heldOut = englishCorpus.flatMap((part) => part.heldOut);
const all = [...tuned, ...heldOut];
const apply = (text: string, name = 'Novéa', aliases: string[] = []) => toFirstPerson(text, { name, aliases }, 'en');

describe('the English corpus', () => {
  it.each([
    ['tuned', tuned],
    ['held-out', heldOut],
  ])('comes out right: %s', (name, cases) => {
    const found = measure(englishFirstPerson, cases);
    console.log(
      `English, ${name}: ${cases.length} texts, precision ${found.precision.toFixed(3)}, coverage ${found.coverage.toFixed(3)}`,
    );
    expect(found.precision, JSON.stringify(found.wrong, null, 1)).toBeGreaterThanOrEqual(0.99);
    expect(found.coverage, JSON.stringify(found.missed, null, 1)).toBeGreaterThanOrEqual(0.85);
  });

  it('holds at least 300 texts, none twice, 400 held out of the work on the rules', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(heldOut.length).toBeGreaterThanOrEqual(400);
  });

  it('brings no number, link, name or quotation that the source has not', () => {
    for (const { text, brand: name, aliases = [] } of all) {
      const outcome = englishFirstPerson.apply(text, { name, aliases }, { person: 'plural' });
      if (outcome.ok) expect(inventedFacts(text, outcome.text), outcome.text).toEqual([]);
    }
  });

  it('changes nothing more when it is given its own output', () => {
    for (const { text, brand: name, aliases = [] } of all) {
      const once = englishFirstPerson.apply(text, { name, aliases }, { person: 'plural' });
      if (!once.ok) continue;
      const twice = englishFirstPerson.apply(once.text, { name, aliases }, { person: 'plural' });
      expect(twice.ok ? twice.text : once.text).toBe(once.text);
    }
  });

  it('leaves no doubled, leading or trailing space behind', () => {
    for (const { text, brand: name, aliases = [] } of all) {
      const outcome = englishFirstPerson.apply(text, { name, aliases }, { person: 'plural' });
      if (outcome.ok) expect(outcome.text, outcome.text).not.toMatch(/ {2}|^ | $| [,.!?;:]/m);
    }
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Novéa',
    'Novéa’s',
    'the Novéa team',
    'its',
    'it',
    'launches',
    'and',
    'hires',
    ',',
    '.',
    '?',
    'has',
    'been',
    'chosen',
    'by',
    'with',
    'Airbus',
    'a',
    'new',
    'plants',
    'which',
    'that',
    'is',
    '“we said”',
    '\n',
    '🚀',
    '#Novéa',
    'https://novea.com',
    '€20',
    '3.0',
    'of',
    'the',
    'CEO',
  );

  it('never throws, and keeps links, tags and quotations', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join(' ');
        const outcome = apply(text);
        if (!outcome.ok) return;
        for (const kept of ['“we said”', '#Novéa', 'https://novea.com', '€20']) {
          expect(outcome.text.split(kept).length, text).toBe(text.split(kept).length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on any characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (text, name) => {
          apply(`${text} Novéa ${text}`);
          apply(text, name);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a long text in linear time', () => {
    const text = 'Novéa launches its new range of heat pumps and hires 20 people in Lyon. '.repeat(270);
    const started = performance.now();
    expect(apply(text).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
