/** The example's past fills every page of the product, keeps the charter, and is counted as the server counts. */
import { expect, it } from 'vitest';
import { checkAll } from '../../server/checks/index.ts';
import { writeExamplePast } from '../../server/example-past.ts';
import { seedExample } from '../../server/seed.ts';
import { librarySchema } from '../../shared/api.ts';
import { checkDraft } from '../../shared/charter/index.ts';
import { feedsSchema } from '../../shared/feed-api.ts';
import { whatWorksSchema } from '../../shared/learn-api.ts';
import { campaignsSchema, mediaListSchema, momentsSchema } from '../../shared/life-api.ts';
import { linkSettingSchema } from '../../shared/link-api.ts';
import { networkById } from '../../shared/networks/index.ts';
import { ideasSchema } from '../../shared/own-proposal.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { reactionsSchema } from '../../shared/reaction-api.ts';
import { measure } from '../../shared/text/count.ts';
import { onBothEngines } from './engines.ts';
import { World } from './world.ts';

onBothEngines('the example’s past', (databases) => {
  it('shows a campaign, a moment, a picture, feeds, ideas, a mention, clicks and what works', async () => {
    const opened = await databases.migrated();
    const world = new World(opened.db);
    const founded = await seedExample(world.db, world.time);
    const { config, log } = world.deps;
    await writeExamplePast({ db: world.db, config, log }, founded, world.time);
    const as = { cookie: await world.signIn(founded.programId, founded.adminId) };

    const works = await world.get(whatWorksSchema, 'GET', 'what-works?days=90&language=fr', { as });
    expect(works.zone).toBe('Europe/Paris');
    expect(works.all.shares).toBeGreaterThan(50);
    expect(works.all.clicks).toBeGreaterThan(50);
    expect(works.suggestions.map(({ kind }) => kind)).toContain('better');
    for (const list of [works.networks, works.themes, works.campaigns, works.variants, works.weekdays, works.moments]) {
      expect(list.some(({ figures }) => figures.shares !== null)).toBe(true);
    }
    expect((await world.get(campaignsSchema, 'GET', 'campaigns', { as })).campaigns[0]?.shares).toBeGreaterThan(0);
    expect((await world.get(momentsSchema, 'GET', 'moments', { as })).moments).toHaveLength(1);
    expect((await world.get(mediaListSchema, 'GET', 'images', { as })).media).toHaveLength(1);
    const { feeds } = await world.get(feedsSchema, 'GET', 'feeds', { as });
    // Nobody answers at these addresses: they are never asked.
    expect(feeds.map(({ paused }) => paused)).toEqual([true, true]);
    const { counts } = await world.get(proposalsSchema, 'GET', 'proposals', { as });
    expect(counts).toMatchObject({ published: 1, declined: 1, 'in-review': 8 });
    // This machine alone reaches the server of a first look: its short links would lead nobody anywhere.
    expect((await world.get(linkSettingSchema, 'GET', 'links', { as })).tracked).toBe(false);

    const camille = await world.join(founded.programId, 'Camille Martin', 'ambassador');
    const library = await world.get(librarySchema, 'GET', 'library', { as: camille });
    for (const { text, network: id, language } of library.posts.flatMap(({ variants }) => variants)) {
      const network = networkById(id);
      const tips = library.charter ? checkDraft(library.charter, { text, network: id, language }, 'en') : [];
      expect([text, network && measure(network, text).over, tips.map((tip) => `${tip.rule}: ${tip.found}`)]).toEqual([
        text,
        false,
        [],
      ]);
    }
    const { ideas } = await world.get(ideasSchema, 'GET', 'ideas', { as: camille });
    expect(ideas.map(({ votes }) => votes)).toEqual([6, 5, 2, 2]);
    expect((await world.get(reactionsSchema, 'GET', 'reactions', { as: camille })).reactions).toHaveLength(1);
    const findings = await world.db.transaction().execute((tx) => checkAll(tx, opened.engine));
    expect(findings.flatMap(({ examples }) => examples)).toEqual([]);
  });
});
