/** Every route of the contract, called as everybody: nobody acts above their role or in another programme. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { adminPostSchema, invitationSchema } from '../../shared/admin-api.ts';
import { campaignSchema, groupSchema, mediaSchema, momentSchema, plainPlan } from '../../shared/life-api.ts';
import { png } from '../fixtures/image-files.ts';
import { feedSchema } from '../../shared/feed-api.ts';
import type { MentionTable } from '../../server/feeds/feed-tables.ts';
import { addProposal } from '../../server/proposal-writing.ts';
import { onBothEngines } from './engines.ts';
import { packKey, signed, somePack } from './packs.ts';
import { type Caller, event, makeWorld, type Program, type World } from './world.ts';

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ summary: z.string(), security: z.array(z.record(z.string(), z.unknown())) })),
  ),
});

const days = { name: { en: 'C' }, startsOn: '2026-12-01', endsOn: '2026-12-02' };
const campaign = { ...days, aim: '', themes: [] };
const alt = { fr: 'Usine', en: 'Factory' };

const key = packKey();
let [packs, feeds] = [0, 0];

/** Bodies that each writing route takes, so that a refusal is about the caller and nothing else. */
const draft = { title: 'T', text: 'x', link: null, theme: null, language: 'en', variants: [] };
/** At an address that is refused before anything is asked. */
const feed = (n = 0) => ({
  address: `http://127.0.0.1:9/${n}`,
  title: 'F',
  kind: 'feed',
  rules: { about: 'topic', words: [], without: [], themes: [], themedOnly: false },
  minutes: 60,
});
const mention = (program_id: string, proposal_id: string, feed_id: string): MentionTable => ({
  program_id,
  proposal_id,
  feed_id,
  about: 'brand',
  words: '[]',
  found_at: 1,
  reaction: 'like',
  hint: null,
  released_at: 1,
  ended_at: null,
});
const bodies: Readonly<Record<string, object>> = {
  'POST posts': draft,
  'PUT posts/{id}': { ...draft, version: 1 },
  'POST themes': { name: { en: 'T' } },
  'POST proposals/{id}/accept': {},
  'POST proposals/{id}/decline': { reason: 'No.' },
  'POST proposals/{id}/reopen': { version: 1 },
  'POST proposals/{id}/thank': {},
  'POST feeds': feed(),
  'PUT feeds/{id}': feed(),
  'POST feeds/look': { address: 'http://127.0.0.1:9/' },
  'POST feeds/opml': { opml: '<opml><body><outline xmlUrl="http://127.0.0.1:9/listed"/></body></opml>' },
  'POST feeds/{id}/pause': { paused: true },
  'POST mentions/{id}/release': { reaction: 'like', hint: null },
  'POST invitations': { name: null, role: 'ambassador', days: 1 },
  'POST sign-in-codes': {},
  'POST posts/{id}/publish': { version: 2 },
  'POST members/{id}/role': { role: 'curator' },
  'PUT links': { tracked: true, utm: {}, worth: null },
  'PUT charter': { version: 1, rules: [], text: {} },
  'PUT time-zone': { zone: 'Europe/Paris' },
  'POST campaigns': campaign,
  'PUT campaigns/{id}': { ...campaign, version: 1 },
  'POST moments': days,
  'PUT moments/{id}': { ...days, version: 1 },
  'PUT groups/{id}': { name: 'Renamed' },
  'PUT members/{id}/groups': { groups: [] },
  'PUT images/{id}': { alt },
  'POST variants/preview': { text: 'Alpha ouvre une usine à Lyon.', language: 'fr' },
  'POST variants/check': {
    text: 'Alpha ouvre une usine à Lyon.',
    language: 'fr',
    wordings: [{ persona: 'messenger', text: 'Nous ouvrons une usine à Lyon.' }],
  },
  'PUT admin/selector-pack': signed(somePack(1), key),
};

onBothEngines('access', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  let routes: { method: string; path: string; needs: 'public' | 'device' | 'session' }[] = [];

  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
    const document = documentSchema.parse(await (await world.app.request('/openapi.json')).json());
    expect(document.openapi).toBe('3.1.0');
    routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => ({
        method: method.toUpperCase(),
        path: path.replace('/api/v1/', ''),
        needs: (Object.keys(security[0] ?? {})[0] ?? 'public') as 'public' | 'device' | 'session',
      })),
    );
  });

  const call = async (method: string, path: string, as: Caller, ids: Partial<Awaited<ReturnType<typeof things>>>) => {
    const id = ids[(path.startsWith('library/') ? 'images' : path.split('/')[0]) as keyof typeof ids];
    const device = 'device' in as ? as.device : randomUUID();
    const all: typeof bodies = {
      ...bodies,
      'POST groups': { name: randomUUID() },
      'POST images': { alt, data: someImage().toString('base64') },
      'POST proposals/{id}/merge': { version: 1, into: { is: 'post', id: ids.posts ?? randomUUID() } },
      'POST feeds': feed(++feeds),
      'POST events': { device, events: [] },
      'POST devices': { device: { id: randomUUID(), name: 'Copy' } },
      'POST events/held': { first: 1, ids: [] },
    };
    const queries: Record<string, string> = {
      'GET events': `?device=${String(device)}`,
      'GET charter-text': '?version=1',
      'GET charter/example': '?language=fr',
    };
    const address = path.replace('{id}', id ?? randomUUID()) + (queries[`${method} ${path}`] ?? '');
    const body = all[`${method} ${path}`];
    const answer = await world.ask(method, address, { as, ...(body !== undefined && { body }) });
    await answer.text();
    return answer.status;
  };
  /** Each one another: the same image is kept once. */
  const someImage = () => png(1, 1, { pHYs: randomUUID() });
  const things = async (program: Program) => {
    const as = program.session;
    const group = await world.get(groupSchema, 'POST', 'groups', { as, body: { name: randomUUID() } });
    const ofCampaign = await world.get(campaignSchema, 'POST', 'campaigns', { as, body: campaign });
    const moment = await world.get(momentSchema, 'POST', 'moments', { as, body: days });
    const image = { alt, data: someImage().toString('base64') };
    const media = await world.get(mediaSchema, 'POST', 'images', { as, body: image });
    const plan = { ...plainPlan, campaign: ofCampaign.id, moment: moment.id, media: [media.id] };
    const post = await world.get(adminPostSchema, 'POST', 'posts', { as, body: { ...draft, plan } });
    await world.ask('POST', `posts/${post.id}/publish`, { as: program.session, body: { version: post.version } });
    const author = await world.join(program.id, 'Author', 'curator');
    const clip = event(author, 1, 'clip.proposed', { url: 'https://example.org/', title: 't', note: 'n' });
    await world.push(author, [clip]);
    await world.ask('PUT', 'admin/selector-pack', { as: program.session, body: signed(somePack(++packs), key) });
    const wish = { name: null, role: 'ambassador', days: 1 };
    const invitation = await world.get(invitationSchema, 'POST', 'invitations', { as: program.session, body: wish });
    const added = await world.get(feedSchema, 'POST', 'feeds', { as: program.session, body: feed(++feeds) });
    const mentioned = await world.db.transaction().execute((tx) =>
      addProposal(tx, program.id, {
        source: 'mention',
        feedId: added.id,
        url: `https://example.org/mention/${feeds}`,
        title: 'Mention',
        at: world.time,
      }),
    );
    await world.db
      .insertInto('mention')
      .values(mention(program.id, mentioned.id, added.id))
      .execute();
    return {
      posts: post.id,
      feeds: added.id,
      mentions: mentioned.id,
      proposals: clip.id,
      devices: author.device,
      members: author.id,
      invitations: invitation.id,
      groups: group.id,
      campaigns: ofCampaign.id,
      moments: moment.id,
      images: media.id,
    };
  };

  it('describes every route of the API in its contract', () => {
    const described = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const served = world.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1/', '').replace(':id', '{id}')}`);
    expect(served.filter((route) => !described.has(route))).toEqual([]);
    expect(described.size).toBeGreaterThanOrEqual(60);
  });

  it('opens nothing but joining, signing in and health to strangers', async () => {
    const open = routes.filter(({ needs }) => needs === 'public').map(({ path }) => path);
    expect(open.toSorted()).toEqual(['/healthz', 'invitation/look', 'join', 'sign-in']);
    const strangers: Caller[] = [{}, { token: 'x'.repeat(43) }, { cookie: `portevoix=${'x'.repeat(43)}` }];
    for (const { method, path, needs } of routes) {
      if (needs === 'public') continue;
      for (const stranger of strangers)
        expect([method, path, await call(method, path, stranger, {})]).toEqual([method, path, 401]);
    }
  });

  it('gives no browser an admin’s routes, whatever its member’s role, and no session a browser’s', async () => {
    const ids = await things(a);
    for (const { method, path, needs } of routes) {
      const callers = needs === 'session' ? [a.ambassador, a.curator, a.admin] : needs === 'device' ? [a.session] : [];
      for (const caller of callers)
        expect([method, path, await call(method, path, caller, ids)]).toEqual([method, path, 401]);
    }
  });

  it('refuses the session of a member who is no admin', async () => {
    const cookie = await world.signIn(a.id, a.curator.id);
    for (const { method, path, needs } of routes) {
      if (needs === 'session')
        expect([method, path, await call(method, path, { cookie }, {})]).toEqual([method, path, 403]);
    }
  });

  it('finds nothing of another programme', async () => {
    const theirs = await things(b);
    const before = await dump(b.id);
    for (const { method, path, needs } of routes) {
      if (needs !== 'session' || !path.includes('{id}')) continue;
      expect([method, path, await call(method, path, a.session, theirs)]).toEqual([method, path, 404]);
    }
    const image = `library/images/${theirs.images}`;
    expect((await world.ask('GET', image, { as: a.ambassador })).status).toBe(404);
    for (const path of [
      'posts',
      'proposals',
      'feeds',
      'feeds.opml',
      'mentions',
      'members',
      'log',
      'themes',
      'invitations',
      'charter',
      'log.csv',
      'admin/selector-pack',
      'campaigns',
      'moments',
      'groups',
      'images',
    ]) {
      const text = await (await world.ask('GET', path, { as: a.session })).text();
      for (const id of [b.id, b.ambassador.id, ...Object.values(theirs)]) expect(text).not.toContain(id);
    }
    for (const path of ['library', 'me', 'ideas', 'reactions', 'shares/clicks', 'selector-pack']) {
      const text = await (await world.ask('GET', path, { as: a.ambassador })).text();
      for (const id of [b.id, ...Object.values(theirs)]) expect(text).not.toContain(id);
    }
    expect(await dump(b.id)).toEqual(before);
  });

  it('lets the right ones in', async () => {
    for (const { method, path, needs } of routes) {
      if (needs === 'public' || ['sign-out', 'leave', 'erase'].includes(path)) continue;
      // A session of its own: nobody may ask as often as this test does.
      const session = { cookie: await world.signIn(a.id, a.adminId) };
      const ids = await things({ ...a, session });
      const as = needs === 'session' ? session : a.ambassador;
      expect([method, path, [200, 204, 409].includes(await call(method, path, as, ids))]).toEqual([method, path, true]);
    }
  });

  async function dump(programId: string): Promise<unknown> {
    const tables = [
      'member',
      'device',
      'post',
      'variant',
      'theme',
      'proposal',
      'invitation',
      'charter',
      'selector_pack',
      'event',
      'log_line',
      'look',
      'vote',
      'decision',
      'reviewing',
      'campaign',
      'moment',
      'member_group',
      'group_member',
      'media',
      'media_part',
      'feed',
      'mention',
      'outcome',
      'link_setting',
    ] as const;
    const rows = [];
    for (const table of tables) {
      rows.push(await world.db.selectFrom(table).selectAll().where('program_id', '=', programId).execute());
    }
    return rows;
  }
});
