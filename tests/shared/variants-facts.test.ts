/** The last check on variants and the measure that judges transforms, both by small examples. */
import { describe, expect, it } from 'vitest';
import { inventedFacts } from '../../shared/variants/facts.ts';
import { measure } from '../../shared/variants/measure.ts';
import { decline, type Transform } from '../../shared/variants/variant.ts';

describe('invented facts', () => {
  const source = 'Novéa ouvre 2 usines à Lyon (https://novea.example/lyon) : « une fierté », dit-on. #Industrie';

  it('lets facts move, repeat no more than they did, or go', () => {
    expect(inventedFacts(source, 'À Lyon, nous ouvrons 2 usines. #Industrie « une fierté »')).toEqual([]);
    expect(inventedFacts(source, 'Nous ouvrons 2 usines et 2 sites.')).toEqual(['2']);
  });

  it.each([
    ['Nous ouvrons 3 usines.', '3'],
    ['Nous ouvrons 2 usines à Paris.', 'Paris'],
    ['Voyez https://other.example', 'https://other.example'],
    ['Nous ouvrons « deux usines ».', '« deux usines »'],
    ['Nous ouvrons à Lyon #Emploi', '#Emploi'],
  ])('finds what %j adds', (output, added) => {
    expect(inventedFacts(source, output)).toContain(added);
  });
});

describe('the measure', () => {
  const loud: Transform = {
    id: 'loud',
    language: 'en',
    apply: (text) => (text === 'hush' ? decline('fragment') : { ok: true, text: text.toUpperCase() }),
  };

  it('counts precision among what was produced and coverage among what was wanted', () => {
    const found = measure(loud, [
      { text: 'a', brand: 'B', expected: 'A' },
      { text: 'b', brand: 'B', expected: ['b!', 'B'] },
      { text: 'hush', brand: 'B', expected: 'HUSH' },
      { text: 'c', brand: 'B', expected: null },
    ]);
    expect(found).toMatchObject({ cases: 4, precision: 2 / 3, coverage: 2 / 3 });
    expect(found.wrong).toEqual([{ text: 'c', got: 'C', expected: [] }]);
    expect(found.missed).toEqual([{ text: 'hush', reason: 'fragment' }]);
  });
});
