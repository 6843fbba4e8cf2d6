/** Posts, proposals and the charter: written by admins, two of them at once without losing either's work. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { adminPostSchema, adminPostsSchema, currentCharterSchema } from '../../shared/admin-api.ts';
import { proposalSchema, proposalsSchema } from '../../shared/proposal-api.ts';
import { librarySchema, meSchema, problemSchema, themeSchema } from '../../shared/api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

onBothEngines('posts', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const variant = { persona: 'expert', network: 'x', language: 'fr', text: 'Nous chauffons une école.' } as const;
  const draft = { title: 'École', text: 'Une école.', link: null, theme: null, language: 'fr', variants: [variant] };
  const add = (more: object = {}) =>
    world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body: { ...draft, ...more } });
  const library = (program: Program) => world.get(librarySchema, 'GET', 'library', { as: program.ambassador });
  const ask = async (method: string, path: string, body?: unknown, as = a.session) => {
    const answer = await world.ask(method, path, { as, ...(body === undefined ? {} : { body }) });
    return answer.ok ? 'done' : problemSchema.parse(await answer.json()).code;
  };

  it('shows a post to ambassadors from its publication to its withdrawal', async () => {
    const asked = { name: { fr: 'Chaleur', en: ' ' }, question: { fr: ' Et chez vous ? ', en: '' } };
    const theme = await world.get(themeSchema, 'POST', 'themes', { as: a.session, body: asked });
    expect(theme).toMatchObject({ name: { fr: 'Chaleur' }, question: { fr: 'Et chez vous ?' } });
    const made = await add({ theme: theme.id });
    expect(made).toMatchObject({ state: 'draft', version: 1, theme: theme.id, publishedAt: null });
    const ids = async () => (await library(a)).posts.map((post) => post.id);
    expect(await ids()).not.toContain(made.id);
    expect(await ask('POST', `posts/${made.id}/publish`, { version: 1 })).toBe('done');
    const shown = (await library(a)).posts.find((post) => post.id === made.id);
    expect(shown).toMatchObject({ title: 'École', variants: [variant] });
    expect((await library(b)).posts).toEqual([]);
    await ask('POST', `posts/${made.id}/withdraw`);
    expect(await ids()).not.toContain(made.id);
  });

  it('carries the text in further languages', async () => {
    const translations = { en: 'A school.', fr: 'Its own language is no translation.' };
    const made = await add({ translations });
    expect(made.translations).toEqual({ en: 'A school.' });
    expect(await ask('POST', `posts/${made.id}/publish`, { version: 1 })).toBe('done');
    const shown = (await library(a)).posts.find((post) => post.id === made.id);
    expect(shown?.translations).toEqual({ en: 'A school.' });
    const body = { ...draft, translations: {}, version: 2 };
    const changed = await world.get(adminPostSchema, 'PUT', `posts/${made.id}`, { as: a.session, body });
    expect(changed).not.toHaveProperty('translations');
    expect(await ask('POST', 'posts', { ...draft, translations: { en: '' } })).toBe('invalid');
    await ask('POST', `posts/${made.id}/withdraw`);
  });

  it('changes what is new, keeps the ids of variants, and hides the one left out', async () => {
    const made = await add({ variants: [variant, { ...variant, network: 'linkedin' }] });
    const [kept] = made.variants;
    const body = { ...draft, title: 'Autre', variants: [{ ...kept, text: 'Changé' }, variant], version: made.version };
    const changed = await world.get(adminPostSchema, 'PUT', `posts/${made.id}`, { as: a.session, body });
    expect(changed).toMatchObject({
      title: 'Autre',
      version: 2,
      variants: [{ id: kept?.id, text: 'Changé' }, variant],
    });
    expect(changed.variants).toHaveLength(2);
  });

  it('refuses to write over what somebody saved in between, also when both save at once', async () => {
    const made = await add();
    const save = (title: string) => ask('PUT', `posts/${made.id}`, { ...draft, title, version: 1 });
    expect((await Promise.all([save('one'), save('two')])).toSorted()).toEqual(['conflict', 'done']);
    expect(await ask('PUT', `posts/${made.id}`, draft)).toBe('conflict');
  });

  it('publishes what was read, not what somebody saved meanwhile', async () => {
    const made = await add();
    expect(await ask('PUT', `posts/${made.id}`, { ...draft, title: 'Saved', version: 1 })).toBe('done');
    expect(await ask('POST', `posts/${made.id}/publish`, { version: 1 })).toBe('conflict');
    expect(await ask('POST', `posts/${made.id}/publish`)).toBe('invalid');
    expect((await library(a)).posts.map((post) => post.id)).not.toContain(made.id);
    expect(await ask('POST', `posts/${made.id}/publish`, { version: 2 })).toBe('done');
  });

  it('refuses variants and themes of others without a trace', async () => {
    const [one, other] = [await add(), await add()];
    const foreign = { ...draft, title: 'Stolen', variants: [{ ...variant, id: other.variants[0]?.id }], version: 1 };
    expect(await ask('PUT', `posts/${one.id}`, foreign)).toBe('invalid');
    expect(await ask('PUT', `posts/${one.id}`, { ...draft, theme: randomUUID(), version: 1 })).toBe('invalid');
    expect(await world.get(adminPostSchema, 'GET', `posts/${one.id}`, { as: a.session })).toEqual(one);
  });

  it('refuses to withdraw a draft, and finds no post that is not there', async () => {
    expect(await ask('POST', `posts/${(await add()).id}/withdraw`)).toBe('conflict');
    for (const path of [randomUUID(), 'no-id']) expect(await ask('GET', `posts/${path}`)).toBe('not-found');
  });

  it('gives a revision that only grows', async () => {
    const before = (await library(a)).revision;
    world.time -= 3600_000;
    await add();
    await add();
    world.time += 3600_000;
    expect((await library(a)).revision).toBeGreaterThanOrEqual(before + 2);
  });

  const propose = async () => {
    const curator = await world.join(a.id, 'Curator', 'curator');
    const body = { url: 'https://example.org/a', title: 'An article', quote: 'A sentence.', note: 'Clients ask this.' };
    const clip = event(curator, 1, 'clip.proposed', body);
    await world.push(curator, [clip]);
    const mine = async () => (await world.get(meSchema, 'GET', 'me', { as: curator })).proposals;
    return { id: clip.id, mine };
  };

  it('turns a proposal into a draft, and tells its author when that is published', async () => {
    const { id, mine } = await propose();
    const post = await world.get(adminPostSchema, 'POST', `proposals/${id}/accept`, { as: a.session, body: {} });
    expect(post).toMatchObject({ state: 'draft', title: 'An article', link: 'https://example.org/a', proposal: id });
    expect(post.text).toContain('Clients ask this.');
    expect(post.text).toContain('«\u00a0A sentence.\u00a0»');
    expect(await mine()).toMatchObject([{ id, state: 'accepted' }]);
    await ask('POST', `posts/${post.id}/publish`, { version: post.version });
    expect(await mine()).toMatchObject([{ id, state: 'published' }]);
    await ask('POST', `posts/${post.id}/withdraw`);
    expect(await mine()).toMatchObject([{ id, state: 'accepted' }]);
  });

  it('declines a proposal with a reason that its author reads', async () => {
    const { id, mine } = await propose();
    const body = { reason: 'Already covered.' };
    const declined = await world.get(proposalSchema, 'POST', `proposals/${id}/decline`, { as: a.session, body });
    expect(declined).toMatchObject({ state: 'declined', reason: 'Already covered.', decidedBy: 'Alpha admin' });
    expect(await mine()).toMatchObject([{ id, state: 'declined', reason: 'Already covered.' }]);
    expect(await ask('POST', `proposals/${id}/accept`, {})).toBe('conflict');
  });

  it('keeps of a proposal that its author withdrew only that it was decided on', async () => {
    const curator = await world.join(a.id, 'Withdrawing', 'curator');
    const content = { url: 'https://example.org/gone', title: 'Gone title', quote: 'Gone quote.', note: 'Gone note.' };
    const clips = [1, 2, 3].map((n) => event(curator, n, 'clip.proposed', content));
    await world.push(curator, clips);
    const [accepted, declined, open] = clips.map((clip) => clip.id);
    expect(await ask('POST', `proposals/${accepted}/accept`, {})).toBe('done');
    expect(await ask('POST', `proposals/${declined}/decline`, { reason: 'No.' })).toBe('done');
    await world.push(
      curator,
      clips.map((clip, n) => event(curator, 4 + n, 'share.withdrawn', { share: clip.id })),
    );
    const { proposals } = await world.get(proposalsSchema, 'GET', 'proposals', { as: a.session });
    const mine = proposals.filter(({ member }) => member?.id === curator.id);
    expect(mine.map(({ id }) => id).toSorted()).toEqual([accepted, declined].toSorted());
    expect(mine.map(({ id }) => id)).not.toContain(open);
    for (const one of mine) expect(one).toMatchObject({ url: '', title: '', quote: null, note: '' });
    const stored = await world.db.selectFrom('proposal').selectAll().where('member_id', '=', curator.id).execute();
    expect(JSON.stringify(stored).toLowerCase()).not.toContain('gone');
  });

  it('decides a proposal once, whoever clicks at the same time', async () => {
    const { id } = await propose();
    const clicks = Array.from({ length: 4 }, () => ask('POST', `proposals/${id}/accept`, {}));
    expect((await Promise.all(clicks)).toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'done']);
    const { posts } = await world.get(adminPostsSchema, 'GET', 'posts', { as: a.session });
    expect(posts.filter((post) => post.proposal === id)).toHaveLength(1);
  });

  it('keeps the charter’s versions and refuses a save over another one', async () => {
    const rule = { id: 'r', use: 'phrase', params: { terms: [{ term: 'x' }] }, severity: 'tip', tip: { en: 'why' } };
    const charter = (version: number, rules: object[] = [rule]) => ({ version, rules, text: { en: `v${version}` } });
    const current = () => world.get(currentCharterSchema, 'GET', 'charter', { as: a.session });
    expect(await current()).toMatchObject({ charter: null, since: null });
    expect(await ask('PUT', 'charter', charter(1))).toBe('done');
    expect(await ask('PUT', 'charter', charter(1))).toBe('done');
    expect(await current()).toMatchObject({ charter: { version: 2 } });
    expect(await ask('PUT', 'charter', charter(1))).toBe('conflict');
    expect(await ask('PUT', 'charter', charter(2, [{ ...rule, params: {} }]))).toBe('invalid');
    expect(await ask('PUT', 'charter', charter(2, [rule, rule]))).toBe('invalid');
    expect((await library(a)).charter).toMatchObject({ version: 2, rules: [rule] });
    expect((await library(b)).charter).toBeNull();
  });
});
