/** The example programme is one that the product itself would approve. */
import { expect, it } from 'vitest';
import { seedExample } from '../../server/seed.ts';
import { librarySchema } from '../../shared/api.ts';
import { checkDraft, readRule } from '../../shared/charter/index.ts';
import { networkById, networks } from '../../shared/networks/index.ts';
import { measure } from '../../shared/text/count.ts';
import { onBothEngines } from './engines.ts';
import { World } from './world.ts';

onBothEngines('the example programme', (databases) => {
  it('holds posts in both languages, whose variants fit their network and keep the charter', async () => {
    const world = new World((await databases.migrated()).db);
    const { programId } = await seedExample(world.db, world.time);
    const camille = await world.join(programId, 'Camille Martin', 'ambassador');
    const library = await world.get(librarySchema, 'GET', 'library', { as: camille });
    expect(library.program.name).toBe('Novéa');
    expect(library.themes).toHaveLength(3);
    expect(library.posts.length).toBeGreaterThanOrEqual(8);
    expect(new Set(library.posts.map((post) => post.language))).toEqual(new Set(['fr', 'en']));
    expect(library.charter?.rules.every((rule) => readRule(rule).ok)).toBe(true);
    const variants = library.posts.flatMap((post) => post.variants);
    for (const { id } of networks.filter((network) => !network.optional))
      expect(variants.filter((variant) => variant.network === id).length).toBeGreaterThan(7);
    for (const post of library.posts) {
      expect([post.title, post.theme !== null, post.variants.length >= 3]).toEqual([post.title, true, true]);
    }
    for (const { text, network: id, language } of variants) {
      const network = networkById(id);
      expect([text, network && measure(network, text).over]).toEqual([text, false]);
      const tips = library.charter ? checkDraft(library.charter, { text, network: id, language }, 'en') : [];
      expect([text, tips.map((tip) => `${tip.rule}: ${tip.found}`)]).toEqual([text, []]);
    }
  });

  it('writes French with the spaces that French asks for', async () => {
    const world = new World((await databases.migrated()).db);
    const { programId } = await seedExample(world.db, world.time);
    const camille = await world.join(programId, 'Camille Martin', 'ambassador');
    const { posts } = await world.get(librarySchema, 'GET', 'library', { as: camille });
    const official = posts.filter((post) => post.language === 'fr').flatMap(({ title, text }) => [title, text]);
    const variants = posts.flatMap((post) => post.variants).filter((variant) => variant.language === 'fr');
    const french = [...official, ...variants.map((variant) => variant.text)];
    expect(french.length).toBeGreaterThan(20);
    expect(french.filter((text) => / [;:!?»%]|« |'|\w[;!?](?!\S)|\d (?:[kM]W|°C|m²)|aucun travaux/.test(text))).toEqual(
      [],
    );
  });
});
