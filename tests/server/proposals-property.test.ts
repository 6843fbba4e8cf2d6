/** Whatever comes in which order, a vote counts once by its member's last word, and one decision stands on what it was made on. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { votes as votesCheck } from '../../server/checks/votes.ts';
import { meSchema } from '../../shared/api.ts';
import { ideasSchema } from '../../shared/own-proposal.ts';
import { proposalsSchema, wholeProposalSchema } from '../../shared/proposal-api.ts';
import { onBothEngines } from './engines.ts';
import { type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

const runs = { numRuns: 12 };

onBothEngines('proposals in any order', (databases) => {
  let world: World;
  let a: Program;
  beforeAll(async () => {
    ({ world, a } = await makeWorld((await databases.migrated()).db));
  });
  const someone = () => world.join(a.id, 'Person', 'ambassador');
  const whole = (id: string) => world.get(wholeProposalSchema, 'GET', `proposals/${id}`, { as: a.session });
  const voteOf = (by: Person, n: number, subject: string, up: boolean) =>
    event(by, n, 'vote.cast', { subject, about: 'proposal', vote: up ? 'up' : 'none' });
  const faults = async (): Promise<string[]> =>
    world.db.transaction().execute(async (tx) => {
      const found: string[] = [];
      for await (const fault of votesCheck.find(tx, 'sqlite')) found.push(fault);
      return found;
    });

  it('counts a vote once for each member, by the last they said, and its author’s never', async () => {
    const say = fc.record({ subject: fc.nat({ max: 1 }), up: fc.boolean() });
    const plan = fc.array(fc.array(say, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(plan, fc.infiniteStream(fc.nat({ max: 97 })), async (members, chance) => {
        const author = await someone();
        const subjects = [1, 2].map((n) => event(author, n, 'idea.proposed', { title: `Idea ${n}` }));
        await world.push(author, subjects);
        const people = [author, ...(await Promise.all(members.map(() => someone())))];
        const said = [members[0] ?? [], ...members];
        const sent = people.flatMap((by, who) =>
          (said[who] ?? []).map(({ subject, up }, n) => ({
            by,
            what: voteOf(by, n + 1 + (who === 0 ? 2 : 0), subjects[subject]!.id, up),
          })),
        );
        // Any order, some twice, all at once.
        const shuffled = [...sent, ...sent.slice(0, 2)]
          .map((each) => ({ ...each, place: chance.next().value }))
          .toSorted((one, other) => one.place - other.place);
        await Promise.all(shuffled.map(({ by, what }) => world.push(by, [what])));
        for (const [at, { id }] of subjects.entries()) {
          const last = members.map((own) => own.findLast(({ subject }) => subject === at)?.up ?? false);
          expect((await whole(id)).proposal.votes).toBe(last.filter(Boolean).length);
          const seen = await world.get(ideasSchema, 'GET', 'ideas', { as: people[1]! });
          expect(seen.ideas.find((idea) => idea.id === id)?.voted).toBe(last[0]);
        }
      }),
      runs,
    );
    expect(await faults()).toEqual([]);
  });

  it('finds votes that differ from the log, and counts them anew', async () => {
    const [author, voter] = [await someone(), await someone()];
    const ideas = ['One', 'Two', 'Three'].map((title, n) => event(author, n + 1, 'idea.proposed', { title }));
    await world.push(author, ideas);
    const [one, two, three] = ideas.map(({ id }) => id) as [string, string, string];
    await world.push(voter, [voteOf(voter, 1, one, true), voteOf(voter, 2, two, true), voteOf(voter, 3, two, false)]);
    const row = { program_id: a.id, member_id: voter.id, about: 'proposal' as const, at_ms: 1 };
    await world.db.deleteFrom('vote').where('subject_id', '=', one).execute();
    await world.db
      .insertInto('vote')
      .values([
        { ...row, subject_id: two },
        { ...row, subject_id: three },
      ])
      .execute();
    expect(await faults()).toHaveLength(3);
    expect(await world.db.transaction().execute((tx) => votesCheck.repair!(tx))).toBe(3);
    expect(await faults()).toEqual([]);
    expect((await Promise.all(ideas.map(({ id }) => whole(id)))).map(({ proposal }) => proposal.votes)).toEqual([
      1, 0, 0,
    ]);
    // With its proposal a vote goes, and is not missed.
    await world.push(author, [event(author, 4, 'share.withdrawn', { share: one })]);
    expect(await faults()).toEqual([]);
  });

  it('lets one decision stand, on what its reviewer saw, whatever its author changes at the same time', async () => {
    const what = fc.constantFrom('change', 'decline', 'accept', 'publish');
    // Some steps begin when those before have ended, others together with them.
    const step = fc.record({ what, alone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const me = await someone();
        const idea = event(me, 1, 'idea.proposed', { title: 'Begun' });
        await world.push(me, [idea]);
        let changes = 0;
        const begun: Promise<boolean>[] = [];
        const take = async (kind: string): Promise<boolean> => {
          if (kind === 'change') {
            changes += 1;
            const content = { share: idea.id, title: `Change ${changes}` };
            const changed: Event = event(me, 1 + changes, 'proposal.changed', content);
            await world.push(me, [changed]);
            return false;
          }
          const body = kind === 'decline' ? { version: 1, reason: 'No.' } : { version: 1, publish: kind === 'publish' };
          const path = `proposals/${idea.id}/${kind === 'decline' ? 'decline' : 'accept'}`;
          const { status } = await world.ask('POST', path, { as: a.session, body });
          expect([200, 409]).toContain(status);
          return status === 200;
        };
        for (const { what: kind, alone } of steps) {
          if (alone) await Promise.all(begun);
          begun.push(take(kind));
        }
        const taken = await Promise.all(begun);
        const { proposal, decisions } = await whole(idea.id);
        const decided = taken.filter(Boolean).length;
        expect(decided).toBeLessThanOrEqual(1);
        expect(decisions).toHaveLength(decided);
        if (decided === 1) {
          // Decided on as it was begun: every change came too late.
          expect(proposal).toMatchObject({ title: 'Begun', version: 2 });
          expect(proposal.state).not.toBe('in-review');
        } else {
          expect(proposal.state).toBe('in-review');
          expect(proposal.title).toBe(`Change ${changes}`);
        }
        const own = (await world.get(meSchema, 'GET', 'me', { as: me })).proposals[0]!;
        expect([own.state, own.late]).toEqual([proposal.state, decided === 1 && changes > 0]);
      }),
      runs,
    );
  });

  it('lists no more than fits in an answer, in any order, and finds words among all', async () => {
    const crowd = await world.program('Crowd');
    const by = crowd.ambassador;
    const count = 1100;
    const title = (n: number) => (n === 3 || n === count - 3 ? `Énergie ${n}` : `Idea ${n}`);
    const at = (n: number) => new Date(Date.parse('2026-11-01T00:00:00Z') + n * 1000).toISOString();
    const ideas = Array.from({ length: count }, (_, n) =>
      event(by, n + 1, 'idea.proposed', { title: title(n) }, { at: at(n) }),
    );
    await world.push(by, ideas);
    const { curator } = crowd;
    await world.push(curator, [voteOf(curator, 1, ideas[5]!.id, true)]);
    const list = (query: string) => world.get(proposalsSchema, 'GET', `proposals?${query}`, { as: crowd.session });
    const newest = await list('');
    expect(newest).toMatchObject({ more: true, counts: { 'in-review': count, declined: 0 } });
    expect(newest.proposals).toHaveLength(300);
    expect(newest.proposals[0]!.title).toBe(title(count - 1));
    expect((await list('order=oldest')).proposals[1]!.title).toBe(title(1));
    const voted = await list('order=votes');
    expect(voted.proposals.slice(0, 2).map((each) => [each.title, each.votes])).toEqual([
      [title(5), 1],
      [title(count - 1), 0],
    ]);
    const found = await list('text=energie');
    expect(found).toMatchObject({ more: false, counts: { 'in-review': 2 } });
    expect(found.proposals.map((each) => each.title)).toEqual([title(count - 3), title(3)]);
    expect(await list('text=energie&state=declined')).toMatchObject({ proposals: [], counts: { 'in-review': 2 } });
    expect(await list('text=idea&order=votes')).toMatchObject({
      more: true,
      counts: { 'in-review': count - 2 },
      proposals: { 0: { title: title(5) } },
    });
    expect((await list('source=clip')).counts['in-review']).toBe(0);
  });
});
