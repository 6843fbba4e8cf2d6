/** The share log takes every event exactly once and keeps one right line for each share. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { type Pushed } from '../../shared/api.ts';
import { type LogLine, logPageSchema } from '../../shared/log-api.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { onBothEngines } from './engines.ts';
import { type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

const post = randomUUID();
const permalink = 'https://x.com/i/status/1860000000000000000';
const inserted = (by: Person, n: number) => event(by, n, 'share.inserted', { network: 'x', post, method: 'editor' });
const published = (by: Person, n: number, share: Event) =>
  event(by, n, 'share.published', { share: share.id, network: 'x', post, permalink, confirmed: 'permalink' });
const dismissed = (by: Person, n: number, share: Event) =>
  event(by, n, 'share.dismissed', { share: share.id, network: 'x', post });
const withdrawn = (by: Person, n: number, share: Event) => event(by, n, 'share.withdrawn', { share: share.id });
/** The verdict of every event of a push: those that the answer does not name were accepted. */
function verdicts({ count, verdicts: others }: Pushed): string[] {
  const all = Array.from({ length: count }, () => 'accepted');
  for (const { place, verdict } of others) all[place] = verdict;
  return all;
}

onBothEngines('events', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  let me: Person;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const newcomer = async (program: Program = a) => world.join(program.id, 'Newcomer', 'ambassador');
  const lines = async (person: Person, program: Program = a): Promise<LogLine[]> =>
    (await world.get(logPageSchema, 'GET', `log?member=${person.id}`, { as: program.session })).lines;

  it('takes events, says how far it holds them, and shows one line for a share', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    expect(await world.push(me, [first, published(me, 2, first)])).toMatchObject({ heldTo: 2 });
    const shown = await lines(me);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ id: first.id, state: 'published', network: 'x', url: permalink });
  });

  it('calls a repeat a repeat and stores nothing twice', async () => {
    me = await newcomer();
    const events = [inserted(me, 1), inserted(me, 2)];
    await world.push(me, events);
    const again = await world.push(me, [...events, ...events]);
    expect(verdicts(again)).toEqual(['repeated', 'repeated', 'repeated', 'repeated']);
    expect(await lines(me)).toHaveLength(2);
  });

  it('rejects a poison event with its reason, takes the others, and does not wait for it', async () => {
    me = await newcomer();
    const bad = event(me, 2, 'share.inserted', { network: 'minitel', post, method: 'editor' });
    const pushed = await world.push(me, [inserted(me, 1), bad, null, { deviceSeq: 3 }, inserted(me, 4)]);
    expect(verdicts(pushed)).toEqual(['accepted', 'rejected', 'rejected', 'rejected', 'accepted']);
    expect(pushed.verdicts[0]).toMatchObject({ place: 1, id: bad.id, reason: expect.stringContaining('network') });
    expect(pushed.verdicts[1]).toMatchObject({ place: 2, id: '#2' });
    expect(pushed.heldTo).toBe(4);
  });

  it('waits at a gap and moves on when it is filled', async () => {
    me = await newcomer();
    const [one, two, three] = [inserted(me, 1), inserted(me, 2), inserted(me, 3)];
    expect((await world.push(me, [three])).heldTo).toBe(0);
    expect((await world.push(me, [one])).heldTo).toBe(1);
    expect((await world.push(me, [two])).heldTo).toBe(3);
  });

  it('rejects another event in a place that is taken, and calls a known id in another place a repeat', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    await world.push(me, [first]);
    const pushed = await world.push(me, [inserted(me, 1), { ...first, deviceSeq: 2 }]);
    expect(verdicts(pushed)).toEqual(['rejected', 'repeated']);
    expect(pushed.verdicts.map((each) => each.code)).toEqual(['place-taken', undefined]);
    expect(pushed.heldTo).toBe(2);
    expect(await lines(me)).toHaveLength(1);
  });

  it('calls an event that a former device of the member sent a repeat, and does not wait for its place', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    await world.push(me, [first]);
    const again = await world.joinAgain(a, me);
    const carried = { ...first, device: again.device };
    const pushed = await world.push(again, [carried, published(again, 2, first)]);
    expect(verdicts(pushed)).toEqual(['repeated', 'accepted']);
    expect(pushed.heldTo).toBe(2);
    expect(await lines(me)).toMatchObject([{ id: first.id, state: 'published' }]);
  });

  it('tells two copies of a browser of each other, whoever comes first', async () => {
    me = await newcomer();
    const again = await world.joinAgain(a, me);
    const carried = inserted(again, 1);
    await world.push(again, [carried]);
    // Settled for the one by what lies in another place, then for the other by a refusal, in its place and beyond.
    const repeated = { ...carried, device: me.device };
    expect(verdicts(await world.push(me, [repeated, { deviceSeq: 2 }, { deviceSeq: 9 }]))).toEqual([
      'repeated',
      'rejected',
      'rejected',
    ]);
    for (const place of [1, 2, 9]) {
      const pushed = await world.push(me, [inserted(me, place)]);
      expect(pushed.verdicts).toMatchObject([{ verdict: 'rejected', code: 'place-taken' }]);
    }
    const here = inserted(me, 3);
    expect(verdicts(await world.push(me, [here]))).toEqual(['accepted']);
    const pushed = await world.push(me, [{ ...repeated, deviceSeq: 3 }, { deviceSeq: 3 }, here]);
    expect(pushed.verdicts.map(({ verdict, code }) => code ?? verdict)).toEqual([
      'place-taken',
      'place-taken',
      'repeated',
    ]);
    expect(await lines(me)).toHaveLength(2);
  });

  it('keeps unknown kinds and newer versions as they are', async () => {
    me = await newcomer();
    const unknown = event(me, 1, 'share.sung', { melody: ['é', 1, null], deep: { a: [] } });
    const newer = event(me, 2, 'share.inserted', { whatever: true }, { v: 7 });
    expect(verdicts(await world.push(me, [unknown, newer]))).toEqual(['accepted', 'accepted']);
    const rows = await world.db
      .selectFrom('event')
      .select(['kind', 'v', 'body'])
      .where('program_id', '=', a.id)
      .where('device_id', '=', me.device)
      .orderBy('device_seq')
      .execute();
    expect(rows.map(({ kind, v, body }) => ({ kind, v, body: JSON.parse(body) as unknown }))).toEqual([
      { kind: 'share.sung', v: 1, body: unknown['body'] },
      { kind: 'share.inserted', v: 7, body: newer['body'] },
    ]);
    expect(await lines(me)).toEqual([]);
  });

  it('takes text that a database may refuse: NUL, half a surrogate pair', async () => {
    me = await newcomer();
    const clip = { url: 'https://example.org/', title: 'a\0b\uD800', note: 'n\0' };
    expect(verdicts(await world.push(me, [event(me, 1, 'clip.proposed', clip), inserted(me, 2)]))).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  it('ends right when the later events come first', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    await world.push(me, [published(me, 2, first)]);
    expect(await lines(me)).toMatchObject([{ id: first.id, state: 'published', url: permalink }]);
    await world.push(me, [dismissed(me, 3, first)]);
    await world.push(me, [first]);
    expect(await lines(me)).toMatchObject([{ id: first.id, state: 'dismissed', url: null }]);
  });

  it('shows no link that was taken away again', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    const without = event(me, 3, 'share.published', { share: first.id, network: 'x', post, confirmed: 'person' });
    await world.push(me, [first, published(me, 2, first), without]);
    expect(await lines(me)).toMatchObject([{ state: 'published', url: null }]);
  });

  it('shows of a withdrawn share only that it was withdrawn, whatever comes after', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    await world.push(me, [withdrawn(me, 3, first)]);
    await world.push(me, [first, published(me, 2, first), published(me, 4, first)]);
    expect(await lines(me)).toMatchObject([
      { state: 'withdrawn', network: null, post: null, url: null, variant: null },
    ]);
  });

  it('lets nobody else touch my line, before or after it exists', async () => {
    me = await newcomer();
    const other = await newcomer();
    const mine = inserted(me, 1);
    await world.push(other, [withdrawn(other, 1, mine)]);
    await world.push(me, [mine]);
    await world.push(other, [dismissed(other, 2, mine)]);
    expect(await lines(me)).toMatchObject([{ id: mine.id, state: 'inserted' }]);
    expect(await lines(other)).toEqual([]);
    const stranger = await newcomer(b);
    await world.push(stranger, [withdrawn(stranger, 1, mine)]);
    expect(await lines(me)).toMatchObject([{ state: 'inserted' }]);
  });

  it('lets nobody use up my ids', async () => {
    me = await newcomer();
    const other = await newcomer();
    const mine = inserted(me, 1);
    await world.push(other, [{ ...mine, device: other.device }]);
    const pushed = await world.push(me, [mine]);
    expect(pushed.verdicts[0]).toMatchObject({ verdict: 'rejected', reason: expect.stringContaining('another event') });
    expect(verdicts(await world.push(await newcomer(b), [mine]))).toEqual(['rejected']);
  });

  it('rejects events of another device, and a push in its name', async () => {
    me = await newcomer();
    expect(verdicts(await world.push(me, [inserted(a.curator, 1)]))).toEqual(['rejected']);
    const forged = await world.ask('POST', 'events', { as: me, body: { device: a.curator.device, events: [] } });
    expect(forged.status).toBe(403);
  });

  it('shows no address in the log that is not a post of its network', async () => {
    me = await newcomer();
    const first = inserted(me, 1);
    const elsewhere = event(me, 2, 'share.published', {
      share: first.id,
      network: 'x',
      post,
      confirmed: 'permalink',
      permalink: 'https://evil.example/x.com',
    });
    await world.push(me, [first, elsewhere]);
    expect(await lines(me)).toMatchObject([{ state: 'published', url: null }]);
  });

  it('makes a proposal of a clip, and takes it back with it', async () => {
    me = await newcomer();
    const clip = event(me, 1, 'clip.proposed', { url: 'https://example.org/a', title: 'T', note: 'N' });
    await world.push(me, [clip]);
    const mine = async () =>
      (await world.get(proposalsSchema, 'GET', 'proposals', { as: a.session })).proposals.filter(
        (proposal) => proposal.member?.id === me.id,
      );
    expect(await mine()).toMatchObject([{ id: clip.id, state: 'in-review', quote: null }]);
    await world.push(me, [withdrawn(me, 2, clip)]);
    expect(await mine()).toEqual([]);
    expect(await lines(me)).toMatchObject([{ kind: 'clip', state: 'withdrawn', url: null, title: null }]);
  });

  it('gives one result to the same push sent eight times at once', async () => {
    me = await newcomer();
    const events = Array.from({ length: 40 }, (_, place) => inserted(me, place + 1));
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.push(me, events)));
    expect(answers.flatMap(verdicts).filter((verdict) => verdict === 'accepted')).toHaveLength(40);
    expect(answers.every((answer) => answer.heldTo === 40)).toBe(true);
    const seqs = await world.db.selectFrom('event').select('seq').where('program_id', '=', a.id).execute();
    expect(new Set(seqs.map((row) => row.seq)).size).toBe(seqs.length);
    const { seq } = await world.db.selectFrom('program').select('seq').where('id', '=', a.id).executeTakeFirstOrThrow();
    expect(Math.max(...seqs.map((row) => row.seq))).toBe(seq);
    expect(seqs).toHaveLength(seq);
  });
});
