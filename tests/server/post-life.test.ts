/** The life of posts: they come and go by the clock with nobody there, are told to be withdrawn, and reach whom they are for. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { adminPostSchema, invitationSchema } from '../../shared/admin-api.ts';
import { joinedSchema, librarySchema, meSchema, problemSchema } from '../../shared/api.ts';
import {
  adminCampaignSchema,
  adminGroupSchema,
  adminMomentSchema,
  campaignsSchema,
  groupsSchema,
  plainPlan,
  type PostPlan,
} from '../../shared/life-api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const minute = 60_000;

onBothEngines('post life', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const iso = (inMs: number) => new Date(world.time + inMs).toISOString();
  const draft = { title: 'Usine', text: 'Une usine.', link: null, theme: null, language: 'fr', variants: [] };
  const make = <S extends z.ZodMiniType>(schema: S, path: string, body: object, as = a.session) =>
    world.get(schema, 'POST', path, { as, body });
  const add = (plan: Partial<PostPlan> = {}, title = 'Usine') =>
    make(adminPostSchema, 'posts', { ...draft, title, plan: { ...plainPlan, ...plan } });
  const publish = ({ id, version }: { id: string; version: number }) =>
    make(adminPostSchema, `posts/${id}/publish`, { version });
  const ask = async (method: string, path: string, body?: unknown, as = a.session) => {
    const answer = await world.ask(method, path, { as, ...(body === undefined ? {} : { body }) });
    return answer.ok ? 'done' : problemSchema.parse(await answer.json()).code;
  };
  const library = (as: Person = a.ambassador) => world.get(librarySchema, 'GET', 'library', { as });
  const shows = async (id: string, as?: Person) => (await library(as)).posts.some((post) => post.id === id);
  const tagOf = async (as: Person = a.ambassador) =>
    (await world.ask('GET', 'library', { as })).headers.get('ETag') ?? '';
  const still = async (tag: string, as: Person = a.ambassador) =>
    (await world.ask('GET', 'library', { as, headers: { 'If-None-Match': tag } })).status === 304;

  it('releases a post at its very time with nobody there, and takes it away at its expiry', async () => {
    const made = await publish(await add({ releaseAt: iso(10 * minute), expiresAt: iso(20 * minute) }));
    expect(made).toMatchObject({ state: 'published', publishedAt: iso(10 * minute) });
    const before = await tagOf();
    world.time += 10 * minute - 1;
    expect([await shows(made.id), await still(before)]).toEqual([false, true]);
    const { revision } = await library();
    world.time += 1;
    expect([await still(before), await shows(made.id)]).toEqual([false, true]);
    const between = await tagOf();
    expect((await library()).revision).toBeGreaterThan(revision);
    world.time += 10 * minute - 1;
    expect([await shows(made.id), await still(between)]).toEqual([true, true]);
    world.time += 1;
    expect([await still(between), await shows(made.id)]).toEqual([false, false]);
    expect((await library(b.ambassador)).posts).toEqual([]);
  });

  it('extends a post that has expired, and publishes none with its expiry behind it', async () => {
    const made = await publish(await add({ expiresAt: iso(minute) }));
    world.time += minute;
    expect(await shows(made.id)).toBe(false);
    const body = { ...draft, plan: { ...plainPlan, expiresAt: iso(minute) }, version: made.version };
    expect(await ask('PUT', `posts/${made.id}`, body)).toBe('done');
    expect(await shows(made.id)).toBe(true);
    world.time += minute;
    expect(await shows(made.id)).toBe(false);
    const late = await add({ expiresAt: iso(-1) });
    expect(await ask('POST', `posts/${late.id}/publish`, { version: 1 })).toBe('conflict');
    const crossed = { ...plainPlan, releaseAt: iso(minute), expiresAt: iso(minute) };
    expect(await ask('POST', 'posts', { ...draft, plan: crossed })).toBe('invalid');
  });

  it('keeps one revision for one content although clocks of servers differ', async () => {
    const made = await publish(await add({ releaseAt: iso(minute) }));
    world.time += minute;
    const tag = await tagOf();
    world.time -= 10 * minute;
    expect([await still(tag), await shows(made.id)]).toEqual([true, true]);
    world.time += 10 * minute;
    expect(await still(tag)).toBe(true);
  });

  it('brings a release forward, and leaves the plan of a post alone when none is given', async () => {
    const made = await publish(await add({ releaseAt: iso(60 * minute), pinnedUntil: iso(90 * minute) }));
    expect(await ask('PUT', `posts/${made.id}`, { ...draft, title: 'Sans plan', version: made.version })).toBe('done');
    expect(await shows(made.id)).toBe(false);
    const plan = { ...plainPlan, pinnedUntil: iso(90 * minute) };
    expect(await ask('PUT', `posts/${made.id}`, { ...draft, plan, version: made.version + 1 })).toBe('done');
    const shown = (await library()).posts.find((post) => post.id === made.id);
    expect(shown).toMatchObject({ pinnedUntil: iso(90 * minute), publishedAt: iso(0) });
  });

  it('counts a proposal as published once its post is out', async () => {
    const clip = event(a.curator, 1, 'clip.proposed', { url: 'https://example.org/a', title: 'T', note: 'n' });
    await world.push(a.curator, [clip]);
    const post = await make(adminPostSchema, `proposals/${clip.id}/accept`, {});
    const plan = { ...plainPlan, releaseAt: iso(minute) };
    const body = { ...draft, plan, version: post.version };
    await publish(await world.get(adminPostSchema, 'PUT', `posts/${post.id}`, { as: a.session, body }));
    const state = async () => {
      await library(a.curator);
      return (await world.get(meSchema, 'GET', 'me', { as: a.curator })).proposals.find(({ id }) => id === clip.id)
        ?.state;
    };
    expect(await state()).toBe('accepted');
    world.time += minute;
    expect(await state()).toBe('published');
  });

  it('tells those who were shown a post that it was withdrawn, and why', async () => {
    const group = await make(adminGroupSchema, 'groups', { name: 'Retrait' });
    const made = await publish(await add({}, 'Chiffres faux'));
    const hidden = await publish(await add({ groups: [group.id] }, 'Hidden'));
    for (const { id } of [made, hidden]) {
      expect(await ask('POST', `posts/${id}/withdraw`, { reason: ' Un chiffre est faux. ' })).toBe('done');
    }
    const { withdrawn } = await library();
    expect(withdrawn).toContainEqual({
      id: made.id,
      title: 'Chiffres faux',
      reason: 'Un chiffre est faux.',
      at: iso(0),
    });
    expect(withdrawn?.map(({ id }) => id)).not.toContain(hidden.id);
    const anew = await publish({ ...made, version: made.version + 1 });
    expect(anew).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
    expect((await library()).withdrawn?.map(({ id }) => id)).not.toContain(made.id);
  });

  it('gives a group’s posts to its members only, whatever the groups and the posts', async () => {
    const groups: { id: string }[] = [];
    for (const name of ['Nord', 'Sud', 'Ventes']) groups.push(await make(adminGroupSchema, 'groups', { name }));
    const people = [a.ambassador, a.curator, a.admin];
    const posts: { id: string; of: number[] }[] = [];
    for (const of of [[], [0], [1], [0, 1], [2], [0, 1, 2]]) {
      const made = await publish(await add({ groups: of.map((index) => groups[index]?.id ?? '') }, `P${of.join()}`));
      posts.push({ id: made.id, of });
    }
    const some = fc.uniqueArray(fc.nat(2));
    await fc.assert(
      fc.asyncProperty(fc.tuple(some, some, some), async (memberOf) => {
        for (const [who, of] of memberOf.entries()) {
          const body = { groups: of.map((index) => groups[index]?.id) };
          expect(await ask('PUT', `members/${people[who]?.id}/groups`, body)).toBe('done');
        }
        const tags = new Map<string, string>();
        for (const [who, of] of memberOf.entries()) {
          const text = await (await world.ask('GET', 'library', { as: people[who] ?? {} })).text();
          const held = posts.filter(({ id }) => text.includes(id)).map(({ id }) => id);
          const due = posts.filter((post) => post.of.length === 0 || post.of.some((index) => of.includes(index)));
          expect(held).toEqual(due.map(({ id }) => id));
          const tag = await tagOf(people[who]);
          const audience = of.toSorted().join();
          expect(tags.get(tag) ?? audience).toBe(audience);
          tags.set(tag, audience);
        }
      }),
      { numRuns: 15 },
    );
    expect(await ask('DELETE', `groups/${groups[0]?.id}`)).toBe('conflict');
    expect(await ask('POST', 'groups', { name: 'nord' })).toBe('conflict');
    expect(await ask('PUT', `groups/${groups[0]?.id}`, { name: 'Nord-Est' })).toBe('done');
    const theirs = await make(adminGroupSchema, 'groups', { name: 'Nord' }, b.session);
    expect(await ask('POST', 'posts', { ...draft, plan: { ...plainPlan, groups: [theirs.id] } })).toBe('invalid');
  });

  it('brings whoever joins into the groups of the invitation, and forgets them with the member', async () => {
    const group = await make(adminGroupSchema, 'groups', { name: 'Accueil' });
    const wish = { name: null, role: 'ambassador', days: 1, groups: [group.id] };
    const { link } = await make(invitationSchema, 'invitations', wish);
    const device = { id: crypto.randomUUID(), name: 'Browser' };
    const body = { code: link.split('#')[1], name: 'Léa', language: 'fr', device };
    const { member, token } = await world.get(joinedSchema, 'POST', 'join', { body });
    const lea = { id: member.id, token, device: device.id };
    expect((await library(lea)).groups).toEqual([{ id: group.id, name: 'Accueil' }]);
    const members = async () =>
      (await world.get(groupsSchema, 'GET', 'groups', { as: a.session })).groups.find(({ id }) => id === group.id)
        ?.members;
    expect(await members()).toEqual([lea.id]);
    expect(await ask('POST', `members/${lea.id}/erase`)).toBe('done');
    expect(await members()).toEqual([]);
    expect(await ask('PUT', `members/${lea.id}/groups`, { groups: [] })).toBe('not-found');
    expect(await ask('DELETE', `groups/${group.id}`)).toBe('done');
  });

  it('counts what a campaign’s posts came to, and shows it with them', async () => {
    const days = { startsOn: '2026-11-01', endsOn: '2026-12-01' };
    const input = { name: { fr: 'Énergie' }, ...days, aim: 'Recruter.', themes: [] };
    const campaign = await make(adminCampaignSchema, 'campaigns', input);
    expect((await library()).campaigns).toEqual([]);
    const made = await publish(await add({ campaign: campaign.id }));
    expect((await library()).campaigns).toMatchObject([{ id: campaign.id, name: { fr: 'Énergie' }, aim: 'Recruter.' }]);
    const shares = [1, 2].map((n) =>
      event(a.ambassador, n, 'share.inserted', { network: 'x', post: made.id, method: 'editor' }),
    );
    const out = { share: shares[0]?.id, network: 'x', post: made.id, confirmed: 'person' };
    await world.push(a.ambassador, [...shares, event(a.ambassador, 3, 'share.published', out)]);
    const figures = async () =>
      (await world.get(campaignsSchema, 'GET', 'campaigns', { as: a.session })).campaigns.find(
        ({ id }) => id === campaign.id,
      );
    expect(await figures()).toMatchObject({ posts: 1, shares: 2, published: 1 });
    const path = `campaigns/${campaign.id}`;
    const save = () => ask('PUT', path, { ...input, aim: 'Autre.', version: 1 });
    expect((await Promise.all([save(), save()])).toSorted()).toEqual(['conflict', 'done']);
    expect(await ask('PUT', path, { ...input, endsOn: '2026-10-01', version: 2 })).toBe('invalid');
    expect(await ask('PUT', path, { ...input, name: {}, version: 2 })).toBe('invalid');
    expect(await ask('DELETE', path)).toBe('done');
    const kept = await world.get(adminPostSchema, 'GET', `posts/${made.id}`, { as: a.session });
    expect(kept.plan.campaign).toBeNull();
    expect(await shows(made.id)).toBe(true);
  });

  it('shows the moments to come, and forgets those behind us', async () => {
    const on = (startsOn: string) => ({ name: { en: startsOn }, startsOn, endsOn: startsOn });
    for (const day of ['2026-11-20', '2027-05-17', '2026-12-03']) await make(adminMomentSchema, 'moments', on(day));
    const shown = (await library()).moments ?? [];
    expect(shown.map(({ startsOn }) => startsOn)).toEqual(['2026-12-03', '2027-05-17']);
    expect((await library(b.ambassador)).moments).toEqual([]);
  });
});
