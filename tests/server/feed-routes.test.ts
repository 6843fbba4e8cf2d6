/** Feeds as an admin looks after them: found at a page, listed, changed, polled by hand, and mentions released to people. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedSchema, feedSeenSchema, feedsSchema, mentionsSchema, opmlTakenSchema } from '../../shared/feed-api.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { reactionsSchema } from '../../shared/reaction-api.ts';
import { onBothEngines } from './engines.ts';
import { type FeedWeb, rss, startFeedWeb } from './feed-web.ts';
import { makeWorld, type Program, type World } from './world.ts';

onBothEngines('looking after feeds', (databases) => {
  let web: FeedWeb;
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    web = await startFeedWeb();
    ({ world, a, b } = await makeWorld((await databases.migrated()).db, { FEEDS_ALLOW: web.allowed }));
  });
  afterAll(() => web.stop());

  const rules = { about: 'topic', words: [], without: [], themes: [], themedOnly: false };
  const input = (address: string, more: object = {}) => ({
    address,
    title: 'T',
    kind: 'feed',
    rules,
    minutes: 60,
    ...more,
  });
  const look = (address: string) =>
    world.get(feedSeenSchema, 'POST', 'feeds/look', { as: a.session, body: { address } });
  const add = (address: string, more: object = {}, as = a.session) =>
    world.get(feedSchema, 'POST', 'feeds', { as, body: input(address, more) });
  const list = (as = a.session) => world.get(feedsSchema, 'GET', 'feeds', { as });

  it('finds the feed of a page, offers several, and says why there is none', async () => {
    const feed = web.at('/found.xml', rss([{ id: 'f1', title: 'One', at: world.time }]));
    const page = web.at('/page', `<html><link rel="alternate" type="application/rss+xml" href="/found.xml"></html>`);
    expect(await look(page)).toMatchObject({ feed: { address: feed, title: 'News', count: 1, known: false } });
    expect(await look(feed)).toMatchObject({ feed: { address: feed, entries: [{ title: 'One' }] }, named: [] });
    const two = web.at('/two', `<html><a href="/found.xml/feed">x</a><a href="/b.rss">y</a></html>`);
    expect(await look(two)).toMatchObject({ feed: null, named: [{}, {}], problem: null });
    expect(await look(web.at('/plain', '<html>Hello'))).toMatchObject({ feed: null, problem: { code: 'no-feed' } });
    expect(await look(`${web.origin}/nothing`)).toMatchObject({ problem: { code: 'not-found' } });
    // Named by a page that may be asked, and not to be asked itself.
    const trap = web.at('/trap', `<link rel="alternate" type="application/rss+xml" href="http://127.0.0.1:1/x">`);
    expect(await look(trap)).toMatchObject({ feed: null, problem: { code: 'private' } });
  });

  it('adds an address once, changes, pauses, polls and removes it, and keeps its proposals', async () => {
    const address = web.at('/kept.xml', rss([{ id: 'k1', title: 'Kept', at: world.time }]));
    const feed = await add(address);
    expect((await world.ask('POST', 'feeds', { as: a.session, body: input(address) })).status).toBe(409);
    await add(address, {}, b.session);
    const polled = await world.get(feedSchema, 'POST', `feeds/${feed.id}/poll`, { as: a.session });
    expect(polled).toMatchObject({ problem: null, entries: 1, taken: 1, weekly: 0 });
    const more = ['k1', 'k2', 'k3', 'k4', 'k5'].map((id) => ({ id, title: `Entry ${id}`, at: world.time }));
    web.at('/kept.xml', rss(more));
    world.time += 3600_000;
    const again = await world.get(feedSchema, 'POST', `feeds/${feed.id}/poll`, { as: a.session });
    expect(again).toMatchObject({ entries: 5, taken: 5, weekly: 4 });
    const deaf = await world.ask('PUT', `feeds/${feed.id}`, {
      as: a.session,
      body: input(address, { kind: 'listening' }),
    });
    expect([deaf.status, await deaf.text()]).toEqual([400, expect.stringContaining('word to listen for')]);
    const change = input(address, { title: 'Other', minutes: 120, rules: { ...rules, without: ['advert'] } });
    expect(await world.get(feedSchema, 'PUT', `feeds/${feed.id}`, { as: a.session, body: change })).toMatchObject({
      title: 'Other',
      minutes: 120,
      rules: { without: ['advert'] },
    });
    const pause = (paused: boolean) =>
      world.get(feedSchema, 'POST', `feeds/${feed.id}/pause`, { as: a.session, body: { paused } });
    expect(await pause(true)).toMatchObject({ paused: true, nextAt: null });
    expect(await pause(false)).toMatchObject({ paused: false, nextAt: new Date(world.time).toISOString() });
    const brought = async () => {
      const { proposals } = await world.get(proposalsSchema, 'GET', 'proposals', { as: a.session });
      return proposals.find(({ title }) => title === 'Kept')?.feed;
    };
    expect(await brought()).toBe('Other');
    expect((await world.ask('DELETE', `feeds/${feed.id}`, { as: a.session })).status).toBe(204);
    expect((await world.ask('DELETE', `feeds/${feed.id}`, { as: a.session })).status).toBe(404);
    expect(await brought()).toBeNull();
    expect((await list(b.session)).feeds).toHaveLength(1);
  });

  it('takes lists of other readers and writes one that it takes itself', async () => {
    const opml = `<opml><body><outline text="Énergie &amp; &lt;co&gt;"><outline text="X" xmlUrl="https://x.example/feed"/></outline>
      <outline title="Y" xmlUrl="https://y.example/?a=1&amp;b=2"/><outline xmlUrl="ftp://z.example/"/></body></opml>`;
    const take = (text: string, as = a.session) =>
      world.get(opmlTakenSchema, 'POST', 'feeds/opml', { as, body: { opml: text } });
    expect(await take(opml)).toEqual({ added: 2, known: 0, left: 0 });
    expect(await take(opml)).toEqual({ added: 0, known: 2, left: 0 });
    const written = await world.ask('GET', 'feeds.opml', { as: a.session });
    expect(written.headers.get('Content-Type')).toContain('text/x-opml');
    expect(await take(await written.text(), b.session)).toMatchObject({ added: 2 });
    const addresses = (await list()).feeds.map(({ address }) => address);
    expect(addresses).toContain('https://y.example/?a=1&b=2');
    const empty = await world.ask('POST', 'feeds/opml', { as: a.session, body: { opml: 'nonsense' } });
    expect(empty.status).toBe(400);
  });

  it('shows people a mention while an admin asks them to react, and not once it is declined', async () => {
    const address = web.at('/said.xml', rss([{ id: 's1', title: 'Alpha is praised', at: world.time }]));
    const listening = { kind: 'listening', rules: { ...rules, about: 'brand', words: ['alpha'] } };
    const feed = await add(address, listening);
    await world.get(feedSchema, 'POST', `feeds/${feed.id}/poll`, { as: a.session });
    const { mentions } = await world.get(mentionsSchema, 'GET', 'mentions', { as: a.session });
    const id = mentions[0]?.id ?? '';
    expect(mentions).toMatchObject([{ title: 'Alpha is praised', words: ['alpha'], releasedAt: null, feed: 'T' }]);
    const shown = async (as = a.ambassador) => (await world.get(reactionsSchema, 'GET', 'reactions', { as })).reactions;
    expect(await shown()).toEqual([]);
    const wish = { reaction: 'comment', hint: 'Thank them.' };
    await world.get(mentionsSchema, 'POST', `mentions/${id}/release`, { as: a.session, body: wish });
    expect(await shown()).toMatchObject([{ id, about: 'brand', words: ['alpha'], ...wish }]);
    expect(await shown(b.ambassador)).toEqual([]);
    await world.get(mentionsSchema, 'POST', `mentions/${id}/end`, { as: a.session });
    expect(await shown()).toEqual([]);
    await world.get(mentionsSchema, 'POST', `mentions/${id}/release`, { as: a.session, body: wish });
    expect(await shown()).toHaveLength(1);
    await world.ask('POST', `proposals/${id}/decline`, { as: a.session, body: { reason: 'No.' } });
    expect(await shown()).toEqual([]);
  });
});
