/** Feeds that are polled: politely, once by whichever server, and every entry becomes a proposal at most once. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FeedRules } from '../../shared/feed-api.ts';
import { addFeed } from '../../server/feeds/feed-writing.ts';
import { makePolling } from '../../server/feeds/polling.ts';
import { removeOld } from '../../server/retention.ts';
import { onBothEngines } from './engines.ts';
import { type FeedWeb, rss, startFeedWeb } from './feed-web.ts';
import { makeWorld, type Program, type World } from './world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const noRules: FeedRules = { about: 'topic', words: [], without: [], themes: [], themedOnly: false };

onBothEngines('polling feeds', (databases) => {
  let web: FeedWeb;
  let world: World;
  let a: Program;
  let b: Program;
  let path = '';
  let places = 0;
  beforeAll(async () => {
    web = await startFeedWeb();
  });
  afterAll(() => web.stop());
  beforeEach(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db, { FEEDS_ALLOW: web.allowed }));
    path = `/feed-${++places}`;
  });

  const add = async (program: Program, address: string, more: object = {}) => {
    const input = { address, title: 'News', kind: 'feed' as const, rules: noRules, minutes: 60, ...more };
    const added = await addFeed(world.db, program.id, input, world.time);
    if (!added.ok) throw new Error(added.detail);
    return added.id;
  };
  const poll = (deps = world.deps) => makePolling(deps, { spacingMs: 0 }).run();
  const later = async (minutes: number) => {
    world.time += minutes * minute;
    await poll();
  };
  const row = (program: Program, id: string) =>
    world.db
      .selectFrom('feed')
      .selectAll()
      .where('program_id', '=', program.id)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const titles = async (program: Program) => {
    const rows = await world.db
      .selectFrom('proposal')
      .select(['title', 'source'])
      .where('program_id', '=', program.id)
      .orderBy('id')
      .execute();
    return rows.map(({ title, source }) => `${source}: ${title}`);
  };
  const item = (n: number, more: object = {}) => ({
    id: `${path}-${n}`,
    title: `Entry ${n}`,
    at: world.time - n * minute,
    ...more,
  });

  it('proposes the newest of a new feed, then each further entry once, in the programme that has the feed', async () => {
    const items = Array.from({ length: 8 }, (_, n) => item(n));
    const old = { ...item(9), title: 'Old', at: world.time - 40 * day };
    const address = web.at(path, rss([old, ...items]));
    const id = await add(a, address);
    await poll();
    expect(await titles(a)).toEqual([0, 1, 2, 3, 4].map((n) => `feed: Entry ${n}`));
    expect(await row(a, id)).toMatchObject({ failures: 0, problem: null, entries: 9, lease: null, etag: '"1"' });
    await poll();
    expect(web.asked.get(path)).toBe(1);
    web.at(path, rss([item(20, { title: 'Fresh' }), ...items]));
    await later(70);
    await later(70);
    expect((await titles(a)).slice(5)).toEqual(['feed: Fresh']);
    expect(await titles(b)).toEqual([]);
    const page = await world.db.selectFrom('proposal').select('clip').where('title', '=', 'Fresh').executeTakeFirst();
    expect(JSON.parse(page?.clip ?? '')).toMatchObject({ site: 'News', published: expect.stringContaining('2026-11') });
  });

  it('takes many at once over several polls and loses none', async () => {
    const address = web.at(path, rss([item(0)]));
    await add(a, address);
    await poll();
    const many = Array.from({ length: 30 }, (_, n) => item(n));
    web.at(path, (request, response) => {
      if (request.headers['if-none-match'] === '"2"') return response.writeHead(304).end();
      return response.setHeader('etag', '"2"').end(rss(many));
    });
    await later(70);
    expect(await titles(a)).toHaveLength(21);
    await later(70);
    expect(new Set(await titles(a)).size).toBe(30);
    await later(70);
    expect((await row(a, await firstFeed())).failures).toBe(0);
    expect(await titles(a)).toHaveLength(30);
  });
  const firstFeed = async () => (await world.db.selectFrom('feed').select('id').executeTakeFirstOrThrow()).id;

  it('finds themes by their words, leaves what is excluded, and listens for mentions', async () => {
    const theme = '0197a3f0-0000-7000-8000-000000000001';
    const items = [
      item(1, { title: 'Nos énergies renouvelables' }),
      item(2, { title: 'Energy prices', text: 'An advert' }),
      item(3, { title: 'Weather' }),
    ];
    const rules = {
      ...noRules,
      without: ['advert'],
      themes: [{ theme, words: ['énergie renouvelable', 'energy'] }],
      themedOnly: true,
    };
    await add(a, web.at(path, rss(items)), { rules });
    const said = rss([
      { ...item(4), id: 'm4', title: 'Alpha opens a factory' },
      { ...item(5), id: 'm5', title: 'Alphabet soup' },
    ]);
    const listening = { ...noRules, about: 'brand' as const, words: ['Alpha'] };
    await add(a, web.at(`${path}-listening`, said), { kind: 'listening', rules: listening });
    await poll();
    expect((await titles(a)).toSorted()).toEqual([
      'feed: Nos énergies renouvelables',
      'mention: Alpha opens a factory',
    ]);
    const found = await world.db
      .selectFrom('proposal')
      .select(['theme_id', 'language'])
      .where('source', '=', 'feed')
      .execute();
    expect(found).toEqual([{ theme_id: theme, language: 'fr' }]);
    const mentions = await world.db.selectFrom('mention').selectAll().execute();
    expect(mentions).toMatchObject([{ about: 'brand', words: '["Alpha"]', released_at: null }]);
    // Nothing that feeds brought outlives what the company keeps.
    await removeOld(world.db, world.time + day, world.time + day);
    expect([await titles(a), await world.db.selectFrom('mention').selectAll().execute()]).toEqual([[], []]);
  });

  it('asks conditionally, waits as it is told, backs off from failures and says what they are', async () => {
    let answer: [number, Record<string, string>, string] = [200, { etag: '"7"', 'cache-control': 'max-age=10800' }, ''];
    let sent: string | undefined;
    const address = web.at(path, (request, response) => {
      sent = request.headers['if-none-match'];
      response.writeHead(answer[0], answer[1]).end(answer[2] || rss([item(1)]));
    });
    const id = await add(a, address);
    await poll();
    const wait = async () => ((await row(a, id)).next_at - world.time) / minute;
    expect(await wait()).toBeGreaterThanOrEqual(180);
    expect(await wait()).toBeLessThanOrEqual(198);
    answer = [304, {}, ''];
    await later(200);
    expect(sent).toBe('"7"');
    expect(await wait()).toBeLessThanOrEqual(66);
    answer = [503, { 'retry-after': '18000' }, 'x'];
    await later(70);
    expect(await row(a, id)).toMatchObject({ failures: 1, problem: 'busy', problem_detail: 'it answers 503' });
    expect(await wait()).toBeGreaterThanOrEqual(300);
    answer = [200, { 'content-type': 'text/html' }, '<html><body>Hello</body></html>'];
    await later(340);
    expect(await row(a, id)).toMatchObject({ failures: 2, problem: 'no-feed', etag: '"7"' });
    expect(await wait()).toBeGreaterThanOrEqual(240);
    answer = [200, {}, rss([item(1), item(2)], '<ttl>600</ttl>')];
    await later(300);
    expect(await row(a, id)).toMatchObject({ failures: 0, problem: null });
    expect(await wait()).toBeGreaterThanOrEqual(600);
    answer = [410, {}, 'gone'];
    await later(700);
    const gone = await row(a, id);
    expect(gone.problem).toBe('gone');
    expect(gone.paused_at).toBe(world.time);
    const before = web.asked.get(path);
    await later(3000);
    expect(web.asked.get(path)).toBe(before);
  });

  it('never asks what is not public, follows a feed that moved for good, and no redirect into the house', async () => {
    const elsewhere = await startFeedWeb();
    const secret = elsewhere.at('/secret', rss([item(1)]));
    const moved = web.at(`${path}-moved`, rss([item(2, { title: 'Moved' })]));
    const redirects = (to: string) =>
      web.at(path + to.length, (_, response) => response.writeHead(301, { location: to }).end());
    const ids = [await add(a, secret), await add(a, redirects(secret)), await add(a, redirects(moved))];
    await poll();
    expect(elsewhere.asked.size).toBe(0);
    const rows = await Promise.all(ids.map((id) => row(a, id)));
    expect(rows.map(({ problem }) => problem)).toEqual(['private', 'private', null]);
    expect(rows[2]?.address).toBe(moved);
    expect(await titles(a)).toEqual(['feed: Moved']);
    await elsewhere.stop();
  });

  it('asks a host for one feed at a time, several servers together each feed once, and tries again what one left', async () => {
    web.most = 0;
    for (let n = 0; n < 6; n++) {
      const slow = web.at(`${path}-${n}`, (_, response) => setImmediate(() => response.end(rss([item(n)]))));
      await add(n % 2 === 0 ? a : b, slow);
    }
    const dead = await add(a, web.at(`${path}-dead`, rss([item(7)])));
    const lease = { lease: 'dead', lease_until: world.time + 10 * minute };
    await world.db.updateTable('feed').set(lease).where('id', '=', dead).execute();
    await Promise.all([poll(), poll(), poll()]);
    // Programme a's host is left to the process that holds it.
    expect([0, 1, 2, 3, 4, 5].map((n) => web.asked.get(`${path}-${n}`) ?? 0)).toEqual([0, 1, 0, 1, 0, 1]);
    await later(11);
    expect([0, 2, 4].map((n) => web.asked.get(`${path}-${n}`))).toEqual([1, 1, 1]);
    expect(web.asked.get(`${path}-dead`)).toBe(1);
    expect(web.most).toBe(1);
  });

  it('stops in the middle of a poll, gives the feed back, and the next server takes it at once', async () => {
    let begun = () => {};
    const asked = new Promise<void>((done) => (begun = done));
    const id = await add(
      a,
      web.at(path, () => begun()),
    );
    const polling = makePolling(world.deps, { spacingMs: 0 });
    const running = polling.run();
    await asked;
    await polling.stop();
    await running;
    expect(await row(a, id)).toMatchObject({ lease: null, failures: 0, polled_at: null });
    web.at(path, rss([item(1)]));
    await poll();
    expect(await titles(a)).toEqual(['feed: Entry 1']);
  });
});
