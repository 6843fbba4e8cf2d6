/** Proposals from their browser to their decision: changed until then, voted for, merged, thanked, by several reviewers at once. */
import { beforeAll, expect, it } from 'vitest';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { meSchema, problemSchema } from '../../shared/api.ts';
import { ideasSchema } from '../../shared/own-proposal.ts';
import { lookingSchema, proposalSchema, proposalsSchema, wholeProposalSchema } from '../../shared/proposal-api.ts';
import { addProposal } from '../../server/proposal-writing.ts';
import { onBothEngines } from './engines.ts';
import { type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

onBothEngines('proposals', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  let joined = 0;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const page = { url: 'https://example.org/a', title: 'An article', note: 'Clients ask this.' };
  const someone = () => world.join(a.id, `Person ${++joined}`, 'curator');
  /** A page of its own, unless the test says which. */
  const propose = async (by: Person, more: object = {}, n = 1): Promise<Event> => {
    const clip = event(by, n, 'clip.proposed', { ...page, url: `https://example.org/${by.id}/${n}`, ...more });
    await world.push(by, [clip]);
    return clip;
  };
  const mine = async (by: Person) => (await world.get(meSchema, 'GET', 'me', { as: by })).proposals;
  const whole = (id: string) => world.get(wholeProposalSchema, 'GET', `proposals/${id}`, { as: a.session });
  const ideas = (as: Person) => world.get(ideasSchema, 'GET', 'ideas', { as });
  const decide = async (id: string, what: string, body: object, as = a.session) => {
    const answer = await world.ask('POST', `proposals/${id}/${what}`, { as, body });
    return answer.ok ? 'done' : problemSchema.parse(await answer.json()).detail;
  };

  it('keeps all that is wished for, and takes changes until the decision, whatever order they come in', async () => {
    const me = await someone();
    const clip = event(me, 1, 'clip.proposed', {
      ...page,
      page: { canonical: 'https://example.org/whole', language: 'en', text: [{ kind: 'p', text: 'Read\0able.' }] },
      network: 'x',
      suggestion: 'We say\0 so.',
      embargo: '2026-12-01',
    });
    const changes = ['Second', 'Third'].map((title, n) =>
      event(me, 2 + n, 'proposal.changed', {
        share: clip.id,
        url: page.url,
        title,
        note: 'Else.',
        network: 'linkedin',
      }),
    );
    // NUL makes the page's text no clean text: refused with a reason, and nothing else is.
    expect((await world.push(me, [clip])).verdicts).toMatchObject([{ verdict: 'rejected' }]);
    const clean = event(me, 4, 'clip.proposed', {
      ...(clip.body as object),
      page: { canonical: 'https://example.org/whole', text: [{ kind: 'p', text: 'Readable.' }] },
    });
    await world.push(me, [clean]);
    expect(await whole(clean.id)).toMatchObject({
      proposal: { title: page.title, network: 'x', suggestion: 'We say so.', embargo: '2026-12-01', version: 1 },
      clip: { text: [{ kind: 'p', text: 'Readable.' }] },
    });
    const [second, third] = changes.map((change, n) => ({
      ...change,
      deviceSeq: 5 + n,
      body: { ...(change['body'] as object), share: clean.id },
    }));
    await world.push(me, [third]);
    await world.push(me, [second]);
    expect((await whole(clean.id)).proposal).toMatchObject({ title: 'Third', note: 'Else.', network: 'linkedin' });
    expect((await whole(clean.id)).proposal.suggestion).toBeNull();

    expect(await decide(clean.id, 'decline', { reason: 'No.' })).toBe('done');
    await world.push(me, [event(me, 7, 'proposal.changed', { share: clean.id, title: 'Too late' })]);
    expect((await whole(clean.id)).proposal).toMatchObject({ title: 'Third', state: 'declined' });
    expect(await mine(me)).toMatchObject([{ id: clean.id, state: 'declined', late: true }]);
  });

  it('lets nobody change what is another’s', async () => {
    const [me, other] = [await someone(), await someone()];
    const clip = await propose(me);
    await world.push(other, [event(other, 1, 'proposal.changed', { share: clip.id, title: 'Stolen' })]);
    expect((await whole(clip.id)).proposal.title).toBe(page.title);
  });

  it('counts each member’s vote once, by the last they said, never their own, and tells nobody who', async () => {
    const [me, one, two] = [await someone(), await someone(), await someone()];
    const clip = await propose(me);
    const vote = (by: Person, n: number, say: string) =>
      event(by, n, 'vote.cast', { subject: clip.id, about: 'proposal', vote: say });
    await world.push(me, [vote(me, 2, 'up')]);
    await world.push(one, [vote(one, 1, 'up'), vote(one, 2, 'none'), vote(one, 3, 'up')]);
    await world.push(two, [vote(two, 2, 'none')]);
    await world.push(two, [vote(two, 1, 'up')]);
    const seen = await ideas(one);
    expect(seen.ideas.find(({ id }) => id === clip.id)).toMatchObject({ votes: 1, voted: true });
    expect((await ideas(me)).ideas.map(({ id }) => id)).not.toContain(clip.id);
    expect(JSON.stringify(await ideas(two))).not.toContain(one.id);
    expect((await whole(clip.id)).proposal.votes).toBe(1);
    expect((await ideas(b.ambassador)).ideas).toEqual([]);
    await world.ask('POST', 'erase', { as: one, body: {} });
    expect((await whole(clip.id)).proposal.votes).toBe(0);
  });

  it('recognises a page by its address without trackers, and tells what is like a proposal', async () => {
    const [me, other] = [await someone(), await someone()];
    const url = `https://example.org/same/${me.id}`;
    const first = await propose(me, { url: `${url}?utm_source=mail` });
    const later = { at: '2026-11-20T10:01:00.000Z' };
    const again = event(other, 1, 'clip.proposed', { ...page, url }, later);
    await world.push(other, [again]);
    expect((await whole(again.id)).similar).toMatchObject([{ is: 'proposal', id: first.id, by: 'address' }]);
    const fed = { source: 'feed', feedId: me.id, title: 'Fed', at: world.time } as const;
    const add = (programId: string, address: string) =>
      world.db.transaction().execute((tx) => addProposal(tx, programId, { ...fed, url: address }));
    expect(await add(a.id, `${url}?utm_medium=rss`)).toEqual({ id: first.id, is: 'proposal' });
    const added = await add(a.id, `${url}/new`);
    expect(added.is).toBe('added');
    expect(await add(a.id, `${url}/new`)).toEqual({ id: added.id, is: 'proposal' });
    expect((await add(b.id, url)).is).toBe('added');
    expect((await whole(added.id)).proposal).toMatchObject({ member: null, source: 'feed' });
    expect(await decide(added.id, 'thank', {})).toContain('nobody to thank');
    expect(await decide(added.id, 'accept', { version: 1 })).toBe('done');
  });

  it('merges duplicates, and all who proposed hear what became of it and are thanked', async () => {
    const [me, other] = [await someone(), await someone()];
    const [first, again] = [await propose(me), await propose(other)];
    const into = { is: 'proposal', id: first.id };
    expect(await decide(again.id, 'merge', { version: 1, into: { ...into, id: again.id } })).toContain('itself');
    expect(await decide(again.id, 'merge', { version: 1, into })).toBe('done');
    const post = await world.get(adminPostSchema, 'POST', `proposals/${first.id}/accept`, {
      as: a.session,
      body: { version: 1, publish: true, title: 'Ours', thanks: 'Well found.' },
    });
    expect(post).toMatchObject({ state: 'published', title: 'Ours' });
    expect(await decide(first.id, 'thank', { text: 'Well found, both.' })).toBe('done');
    const told = { post: { id: post.id, title: 'Ours' }, thanks: { by: 'Alpha admin', text: 'Well found, both.' } };
    expect(await mine(me)).toMatchObject([{ state: 'published', ...told }]);
    expect(await mine(other)).toMatchObject([{ state: 'merged', fate: 'published', ...told }]);
    expect((await whole(first.id)).decisions.map(({ did, by }) => [did, by])).toEqual([
      ['published', 'Alpha admin'],
      ['thanked', 'Alpha admin'],
    ]);
    const third = await propose(other, {}, 2);
    expect(await decide(third.id, 'merge', { version: 1, into: { is: 'post', id: post.id } })).toBe('done');
    expect((await mine(other)).find(({ id }) => id === third.id)).toMatchObject({
      state: 'merged',
      fate: null,
      post: told.post,
    });
  });

  it('lets what was merged wait again when the proposal that stood for it is withdrawn', async () => {
    const [me, other] = [await someone(), await someone()];
    const [first, again] = [await propose(me), await propose(other)];
    await decide(again.id, 'merge', { version: 1, into: { is: 'proposal', id: first.id } });
    await world.push(me, [event(me, 2, 'share.withdrawn', { share: first.id })]);
    expect(await mine(other)).toMatchObject([{ state: 'in-review' }]);
  });

  it('takes one decision of several at the same time, and tells the others who was faster', async () => {
    const [me, reviewer] = [await someone(), await someone()];
    await world.ask('POST', `members/${reviewer.id}/role`, { as: a.session, body: { role: 'curator', reviews: true } });
    const cookie = await world.signIn(a.id, reviewer.id);
    const clip = await propose(me);
    const looking = (as: { cookie?: string }) =>
      world.get(lookingSchema, 'POST', `proposals/${clip.id}/looking`, { as });
    expect((await looking({ cookie })).others).toEqual([]);
    expect((await looking(a.session)).others).toHaveLength(1);
    const said = await Promise.all([
      decide(clip.id, 'decline', { version: 1, reason: 'No.' }, { cookie }),
      decide(clip.id, 'accept', { version: 1 }),
      decide(clip.id, 'merge', { version: 1, into: { is: 'proposal', id: clip.id } }, { cookie }),
      decide(clip.id, 'decline', { version: 1, reason: 'No!' }),
    ]);
    expect(said.filter((each) => each === 'done')).toHaveLength(1);
    const { decisions, proposal } = await whole(clip.id);
    expect(decisions).toHaveLength(1);
    expect(proposal.version).toBe(2);
    expect(await decide(clip.id, 'decline', { version: 1, reason: 'No.' })).toContain(proposal.decidedBy);
  });

  it('refuses a decision on what its author changed since it was looked at', async () => {
    const me = await someone();
    const clip = await propose(me);
    await world.push(me, [event(me, 2, 'proposal.changed', { share: clip.id, title: 'Changed' })]);
    expect(await decide(clip.id, 'decline', { version: 1, reason: 'No.' })).toContain('its author changed it');
    expect(await decide(clip.id, 'decline', { version: 2, reason: 'No.' })).toBe('done');
    expect(await decide(clip.id, 'reopen', { version: 3 })).toBe('done');
    expect(await mine(me)).toMatchObject([{ state: 'in-review', reason: null }]);
  });

  it('takes over into the post what was wished, as far as it can still be had and the reviewer leaves it in', async () => {
    const me = await someone();
    const wish = { network: 'x', persona: 'expert', embargo: '2026-12-01', expiry: '2026-12-31' } as const;
    const wished = { networks: ['x'], personae: ['expert'], releaseAt: '2026-12-01T00:00:00.000Z', groups: [] };
    const accept = (id: string, more: object) =>
      world.get(adminPostSchema, 'POST', `proposals/${id}/accept`, { as: a.session, body: { version: 1, ...more } });
    const clip = await propose(me, wish);
    const out = await accept(clip.id, { publish: true });
    expect(out).toMatchObject({ state: 'published', plan: { ...wished, expiresAt: '2027-01-01T00:00:00.000Z' } });
    // It waits for its day: its proposer is not told that it is in the library.
    expect(await mine(me)).toMatchObject([{ state: 'accepted', post: null }]);
    // Where its people live the day begins later, or earlier, than in Greenwich.
    await world.ask('PUT', 'time-zone', { as: a.session, body: { zone: 'America/Los_Angeles' } });
    const west = await propose(me, wish, 2);
    expect((await accept(west.id, {})).plan).toMatchObject({
      releaseAt: '2026-12-01T08:00:00.000Z',
      expiresAt: '2027-01-01T08:00:00.000Z',
    });
    await world.ask('PUT', 'time-zone', { as: a.session, body: { zone: null } });
    const over = await propose(me, { ...wish, embargo: '2026-11-01', expiry: '2026-11-02', group: a.id }, 3);
    expect((await accept(over.id, {})).plan).toMatchObject({ releaseAt: null, expiresAt: null, groups: [] });
    const swapped = await propose(me, { ...wish, embargo: '2027-02-01' }, 4);
    expect((await accept(swapped.id, {})).plan).toMatchObject({ releaseAt: null, expiresAt: null });
    const own = await propose(me, wish, 5);
    const plan = { ...out.plan, networks: [], releaseAt: null };
    expect((await accept(own.id, { plan, publish: true })).plan).toEqual(plan);
    expect((await mine(me)).find(({ id }) => id === own.id)).toMatchObject({ state: 'published' });
  });

  it('opens the queue and nothing else to a curator with that right', async () => {
    const reviewer = await someone();
    const set = (body: object) => world.ask('POST', `members/${reviewer.id}/role`, { as: a.session, body });
    await set({ role: 'curator', reviews: true });
    const cookie = await world.signIn(a.id, reviewer.id);
    const status = async (path: string) => (await world.ask('GET', path, { as: { cookie } })).status;
    expect([await status('session'), await status('proposals')]).toEqual([200, 200]);
    for (const path of ['posts', 'members', 'log', 'charter', 'themes']) expect(await status(path)).toBe(403);
    await set({ role: 'curator' });
    expect(await status('proposals')).toBe(401);
    await set({ role: 'ambassador', reviews: true });
    expect(
      (await world.ask('GET', 'proposals', { as: { cookie: await world.signIn(a.id, reviewer.id) } })).status,
    ).toBe(403);
  });

  it('finds by state, source and words, and counts', async () => {
    const me = await someone();
    const idea = event(me, 1, 'idea.proposed', { title: `Énergie ${me.id}` });
    await world.push(me, [idea]);
    const found = (query: string) => world.get(proposalsSchema, 'GET', `proposals?${query}`, { as: a.session });
    expect((await found(`text=energie ${me.id}&state=in-review`)).proposals).toMatchObject([
      { id: idea.id, source: 'idea', url: '', note: '' },
    ]);
    expect(await found(`text=energie ${me.id}&source=clip`)).toMatchObject({
      proposals: [],
      counts: { 'in-review': 0 },
    });
    expect(
      await world.get(proposalSchema, 'POST', `proposals/${idea.id}/thank`, { as: a.session, body: {} }),
    ).toMatchObject({ thanks: { text: null } });
  });
});
