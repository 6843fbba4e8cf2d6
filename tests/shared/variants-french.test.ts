/** The French first person, on its corpus and by properties that hold for every sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchCorpus } from '../../shared/variants/corpus/fr/index.ts';
import { inventedFacts } from '../../shared/variants/facts.ts';
import { toFirstPerson } from '../../shared/variants/first-person.ts';
import { measure } from '../../shared/variants/measure.ts';
import type { Transform } from '../../shared/variants/variant.ts';

const french: Transform = {
  id: 'first-person',
  language: 'fr',
  apply: (text, brand, options) => toFirstPerson(text, brand, 'fr', options),
};
const tuned = frenchCorpus.flatMap((part) => part.tuned);
const heldOut = frenchCorpus.flatMap((part) => part.heldOut);
const say = (text: string, name = 'Novéa', aliases: string[] = []) => toFirstPerson(text, { name, aliases }, 'fr');

describe('the French corpus', () => {
  it('has at least 300 sentences, and 100 held out of the work on the rules', () => {
    expect(tuned.length + heldOut.length).toBeGreaterThanOrEqual(300);
    expect(heldOut.length).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ['tuned', tuned],
    ['held out', heldOut],
  ])('is said right or not at all: %s', (_, cases) => {
    const found = measure(french, cases);
    expect(found.wrong.length === 0 || found.precision >= 0.99, JSON.stringify(found.wrong, null, 1)).toBe(true);
    expect(found.coverage, JSON.stringify(found.missed, null, 1)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('every French output', () => {
  const outputs = [...tuned, ...heldOut].flatMap(({ text, brand, aliases = [] }) => {
    const outcome = say(text, brand, [...aliases]);
    return outcome.ok ? [{ text, brand, aliases: [...aliases], output: outcome.text }] : [];
  });

  it('keeps numbers, links, names and quotations of its source', () => {
    for (const { text, output } of outputs) expect(inventedFacts(text, output), output).toEqual([]);
  });

  it('is left alone the second time', () => {
    for (const { output, brand, aliases } of outputs) {
      const again = say(output, brand, aliases);
      if (again.ok) expect(again.text).toBe(output);
    }
  });

  it('has no doubled space, opens with a capital where the source did, and ends as it did', () => {
    for (const { text, output } of outputs) {
      expect(output).not.toMatch(/ {2}| [,.]|['’] /u);
      if (/^\p{Lu}/u.test(text)) expect(output).toMatch(/^\p{Lu}/u);
      // A headline may end with the name.
      if (!/\p{L}$/u.test(text)) expect(output.at(-1)).toBe(text.at(-1));
    }
  });

  it('elides before a vowel and only there', () => {
    for (const { output } of outputs) {
      expect(output).not.toMatch(/(?<![\p{L}’'])(?:que|de|ne|se) [aeéèêiouâîô](?!n[sz]e|ui\b|nze)/iu);
      expect(output).not.toMatch(/(?<!\p{L})(?:qu|d|n)['’](?:nous|nos|notre)/iu);
    }
  });
});

describe('texts of any kind', () => {
  it.each([
    ['', 'no-brand'],
    ['Novéa', 'fragment'],
    ['#Novéa @novea https://novea.com', 'no-brand'],
    ['« Novéa recrute. »', 'no-brand'],
    ['Novéa Santé recrute.', 'no-brand'],
    ['constructor toString __proto__ Novéa hasOwnProperty', 'unclear-verb'],
  ])('declines %j', (text, reason) => {
    const outcome = say(text);
    expect(outcome.ok).toBe(false);
    if (text.startsWith('constructor')) expect(outcome).toHaveProperty('reason');
    else expect(outcome).toMatchObject({ reason });
  });

  it('reads long and hostile texts quickly', () => {
    const start = performance.now();
    for (const text of [
      'Novéa '.repeat(3000),
      'Novéa, '.repeat(2500),
      "l'".repeat(9000),
      `${'de '.repeat(6000)}Novéa`,
      '«'.repeat(15_000),
      '😀'.repeat(9000),
      'a'.repeat(20_000),
    ])
      say(text);
    expect(say('Novéa recrute. '.repeat(3000))).toMatchObject({ ok: false, reason: 'too-long' });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('never throws nor invents, whatever the words and their order', () => {
    const words = [...new Set(tuned.flatMap(({ text }) => text.split(/(?=\s)|(?<=[’'])/)))];
    const texts = fc.oneof(
      fc
        .array(fc.constantFrom('Novéa', ' Novéa', ' de Novéa', ' par Novéa', ...words), { maxLength: 20 })
        .map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `${text} Novéa ${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const outcome = say(text);
        if (outcome.ok) expect(inventedFacts(text, outcome.text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('turns the success of another round, and writes the apostrophe of the text', () => {
    const seed = (cause: string) =>
      `Grâce à Sharee le Crédit Agricole Alpes Provence a multiplié sa visibilité par 10 sur ${cause} en 2 ans.`;
    const said = (cause: string, apostrophe: string) =>
      `Nous sommes fiers d${apostrophe}avoir multiplié par 10 la visibilité du Crédit Agricole Alpes Provence sur ${cause} en 2 ans grâce à Sharee.`;
    expect(say(seed('les réseaux sociaux'), 'Sharee')).toEqual({ ok: true, text: said('les réseaux sociaux', "'") });
    expect(say(seed('l’intranet'), 'Sharee')).toEqual({ ok: true, text: said('l’intranet', '’') });
  });

  it('keeps the apostrophe, the spaces and the line breaks of the text', () => {
    expect(say("Novéa s'engage : l'avenir\u00a0!\n\nNovéa n'attend pas.")).toEqual({
      ok: true,
      text: "Nous nous engageons : l'avenir\u00a0!\n\nNous n'attendons pas.",
    });
  });
});
