/** What works: sums of five people or more, never what would tell of fewer, and advice only where there is enough. */
import { beforeAll, expect, it } from 'vitest';
import { addCounted } from '../../server/links/clicks.ts';
import type { OpenDatabase } from '../../server/db.ts';
import { tooFew } from '../../server/reports/few-people.ts';
import { suggestionsOf } from '../../server/reports/suggestions.ts';
import { whatWorks } from '../../server/reports/unhurried.ts';
import { readWhatWorks } from '../../server/reports/what-works.ts';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { type Figures, whatWorksSchema } from '../../shared/learn-api.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { linkCode } from '../../shared/link-code.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));
const people = (...names: string[]) => new Set(names);
const many = (count: number, from = 0) => new Set(Array.from({ length: count }, (_, n) => `p${from + n}`));

it.each([
  [[many(5), many(9)], []],
  [
    [many(4), many(9)],
    [0, 1],
  ],
  [
    [many(4), many(9), many(6)],
    [0, 2],
  ],
  [
    [many(3), many(3, 10), many(9)],
    [0, 1],
  ],
  [
    [many(3), many(3), many(9)],
    [0, 1, 2],
  ],
  [[people(), many(9)], []],
  [[], []],
])('of parts %# hides what too few are behind, and what would tell it', (parts, hidden) => {
  expect([...tooFew(parts, 5)].toSorted()).toEqual(hidden);
});

it('advises what was clicked clearly more, with enough shares on both sides', () => {
  const figures = (tracked: number | null, clicks: number | null): Figures => ({
    shares: tracked,
    published: tracked,
    tracked,
    clicks,
    originality: null,
    minutes: null,
  });
  const none = { networks: [], themes: [], weekdays: [], parts: [], personae: [] };
  const found = suggestionsOf(
    {
      ...none,
      networks: [
        { network: 'linkedin', figures: figures(30, 90) },
        { network: 'x', figures: figures(30, 30) },
        { network: 'bluesky', figures: figures(5, 500) },
      ],
      themes: [{ id: null, name: null, figures: figures(50, 500) }],
      weekdays: [
        { weekday: 2, figures: figures(40, 80) },
        { weekday: 3, figures: figures(null, null) },
      ],
    },
    [
      { name: 'Climate', voters: null },
      { name: 'Water', voters: 7 },
    ],
  );
  expect(found).toEqual([
    { kind: 'wanted', about: 'theme', subject: 'Water', own: 7 },
    { kind: 'lacks', about: 'theme', subject: 'Climate' },
  ]);
  const networks = [
    { network: 'linkedin' as const, figures: figures(30, 90) },
    { network: 'x' as const, figures: figures(25, 25) },
  ];
  expect(suggestionsOf({ ...none, networks }, [])).toEqual([
    { kind: 'better', about: 'network', subject: 'linkedin', own: 3, others: 1, ownShares: 30, otherShares: 25 },
  ]);
  const parts = [
    { part: 'morning' as const, figures: figures(30, 90) },
    { part: 'evening' as const, figures: figures(19, 0) },
  ];
  expect(suggestionsOf({ ...none, parts }, [])).toEqual([]);
});

onBothEngines('what works', (databases) => {
  let opened: OpenDatabase;
  let world: World;
  let a: Program;
  let b: Program;
  let post = '';
  beforeAll(async () => {
    opened = await databases.migrated();
    ({ world, a, b } = await makeWorld(opened.db));
    for (const { session } of [a, b])
      await world.ask('PUT', 'links', { as: session, body: { tracked: true, utm: {}, worth: null } });
    const body = { title: 'Usine', text: 'x', link: 'https://example.org/', theme: null, language: 'fr', variants: [] };
    const made = await world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body });
    await world.ask('POST', `posts/${made.id}/publish`, { as: a.session, body: { version: made.version } });
    post = made.id;
  });
  const read = (program: Program, days = 30) =>
    world.get(whatWorksSchema, 'GET', `what-works?days=${days}`, { as: program.session });
  async function share(name: string, network: string, clicks: number): Promise<void> {
    const person = await world.join(a.id, name, 'ambassador');
    const inserted = event(person, 1, 'share.inserted', { network, post, method: 'editor', link: newCode() });
    await world.push(person, [inserted]);
    await addCounted(opened.db, a.id, [{ shareId: inserted.id, hour: 1, count: clicks }]);
  }

  it('says nothing below five people, then their sum, and nothing of another programme', async () => {
    for (let n = 1; n <= 4; n++) await share(`P${n}`, 'linkedin', n);
    const few = await read(a);
    expect(few.networks).toEqual([{ network: 'linkedin', figures: few.all }]);
    expect(new Set(Object.values(few.all))).toEqual(new Set([null]));
    expect(few.posts[0]?.figures.clicks).toBeNull();
    await share('P5', 'linkedin', 5);
    const enough = await read(a);
    expect(enough.all).toMatchObject({ shares: 5, published: 0, tracked: 5, clicks: 15, originality: null });
    expect(enough.networks[0]?.figures.clicks).toBe(15);
    expect(enough.posts[0]).toMatchObject({ id: post, name: 'Usine', figures: { clicks: 15 } });
    expect(enough.personae).toMatchObject([{ persona: null, figures: { clicks: 15 } }]);
    expect(enough.variants).toMatchObject([{ id: null, name: 'Usine', begins: null, figures: { clicks: 15 } }]);
    expect((await read(b)).networks).toEqual([]);
  });

  it('tells weekdays and times of day in the zone that the programme has said, and takes none that is unknown', async () => {
    // Shares of the world are of the morning of Friday, 20 November 2026.
    const figures = { shares: 5, clicks: 15 };
    expect(await read(a)).toMatchObject({
      zone: null,
      weekdays: [{ weekday: 5, figures }],
      parts: [{ part: 'morning', figures }],
      moments: [{ weekday: 5, part: 'morning', figures }],
    });
    const put = (zone: string | null) => world.ask('PUT', 'time-zone', { as: a.session, body: { zone } });
    expect((await put('Pacific/Kiritimati')).status).toBe(200);
    expect(await read(a)).toMatchObject({
      zone: 'Pacific/Kiritimati',
      moments: [{ weekday: 6, part: 'early', figures }],
    });
    expect((await read(b)).zone).toBeNull();
    const unknown = await put('Mars/Olympus');
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('Europe/Paris')]);
    await put(null);
  });

  it('counts proposals by theme once five people made some, and what feeds brought in any case', async () => {
    const propose = async (name: string) => {
      const person = await world.join(a.id, name, 'ambassador');
      const body = { url: `https://example.org/${name}`, title: name, note: 'n' };
      await world.push(person, [event(person, 1, 'clip.proposed', body)]);
    };
    for (let n = 1; n <= 4; n++) await propose(`C${n}`);
    const nobody = { sent: null, published: null, declined: null, feeds: 0 };
    expect((await read(a)).proposals).toEqual({ all: nobody, themes: [{ id: null, name: null, figures: nobody }] });
    await propose('C5');
    const { proposals } = await world.get(proposalsSchema, 'GET', 'proposals', { as: a.session });
    const one = proposals[0];
    await world.ask('POST', `proposals/${one?.id}/decline`, { as: a.session, body: { reason: 'No.' } });
    const five = { sent: 5, published: 0, declined: 1, feeds: 0 };
    expect((await read(a)).proposals).toMatchObject({ all: five, themes: [{ id: null, figures: five }] });
  });

  it('hides the rest as well where it would tell what one person had', async () => {
    await share('Alone', 'x', 100);
    const found = await read(a);
    expect(found.all.clicks).toBe(115);
    expect(found.networks.map(({ figures }) => figures.clicks)).toEqual([null, null]);
  });

  it('counts only the days that are asked for, and tells no member to anybody', async () => {
    world.time += 40 * 24 * 3600_000;
    const later = { ...a, session: { cookie: await world.signIn(a.id, a.adminId) } };
    expect((await read(later, 30)).networks).toEqual([]);
    const old = await read(later, 90);
    expect(old.all.clicks).toBe(115);
    expect(JSON.stringify(old)).not.toMatch(/P1|Alone/);
    const other = await world.ask('GET', 'what-works?days=7', { as: later.session });
    expect(other.status).toBe(400);
  });

  it('reads the same beside a long log, where it holds nobody up, and tells what fails there', async () => {
    const wanted = { days: 30, now: world.deps.now(), language: 'en' } as const;
    const direct = await readWhatWorks(opened.db, a.id, wanted);
    await opened.db.updateTable('program').set({ seq: 1_000_000 }).where('id', '=', a.id).execute();
    const both = await Promise.all([whatWorks(opened.db, a.id, wanted), whatWorks(opened.db, a.id, wanted)]);
    expect(both).toEqual([direct, direct]);
    // The same object: it was read once for both who asked at the same time.
    if (opened.engine === 'sqlite') expect(both[0]).toBe(both[1]);
    await expect(whatWorks(opened.db, a.id, { ...wanted, days: Number.NaN })).rejects.toThrow();
    expect(await whatWorks(opened.db, a.id, wanted)).toEqual(direct);
  });
});
