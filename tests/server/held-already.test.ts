/** A browser asks by ids how far it is right about what is held of it, and by a mark whether the history is the one it knew. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { heldAnswerSchema, ownEventsSchema, pushedSchema } from '../../shared/api.ts';
import { eraseMember } from '../../server/erase.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

onBothEngines('what a browser believes', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const sung = (by: Person, n: number) => event(by, n, 'song.sung', { n });
  const ask = (as: Person, first: number, ids: (string | null)[]) =>
    world.get(heldAnswerSchema, 'POST', 'events/held', { as, body: { first, ids } });
  const push = (as: Person, events: unknown[], mark?: string) =>
    world.get(pushedSchema, 'POST', 'events', {
      as,
      body: { device: as.device, events },
      headers: mark === undefined ? {} : { 'Portevoix-Mark': mark },
    });
  const newcomer = (program: Program = a) => world.join(program.id, 'Newcomer', 'ambassador');

  it('settles under a new name what was sent under the former one, up to the first that is missing', async () => {
    const former = await newcomer();
    const events = [1, 2, 3, 4].map((n) => sung(former, n));
    await push(former, [events[0], events[1], events[3]]);
    const me = await world.joinAgain(a, former);
    const ids = events.map(({ id }) => id);
    expect(await ask(me, 1, ids.slice(0, 1))).toMatchObject({ agreesTo: 1 });
    expect(await ask(me, 2, ids.slice(1))).toMatchObject({ agreesTo: 2 });
    // Asked before, and answered the same.
    expect(await ask(me, 1, ids)).toMatchObject({ agreesTo: 2 });
    const rest = events.slice(2).map((each) => ({ ...each, device: me.device }));
    expect(await push(me, rest)).toMatchObject({ heldTo: 4, verdicts: [{ place: 1, verdict: 'repeated' }] });
  });

  it('is right about its own places only where the same event lies there, and about gaps where nothing is to come', async () => {
    const me = await newcomer();
    const other = await newcomer();
    const [one, three] = [sung(me, 1), sung(me, 3)];
    await push(me, [one, { deviceSeq: 2 }, three]);
    expect(await ask(me, 1, [one.id, null, three.id])).toMatchObject({ agreesTo: 3 });
    expect(await ask(me, 1, [one.id, null, null])).toMatchObject({ agreesTo: 3 });
    expect(await ask(me, 1, [randomUUID()])).toMatchObject({ agreesTo: 0 });
    expect(await ask(me, 3, [one.id])).toMatchObject({ agreesTo: 2 });
    expect(await ask(me, 4, [null])).toMatchObject({ agreesTo: 3 });
    // Another member's, and another programme's, is none of theirs.
    for (const stranger of [other, await newcomer(b)]) {
      expect(await ask(stranger, 1, [one.id])).toMatchObject({ agreesTo: 0 });
    }
  });

  it('stands behind its marks until it is restored from before them, whatever came since', async () => {
    const me = await newcomer();
    const other = await newcomer();
    const [one, two] = [sung(me, 1), sung(me, 2)];
    const { mark = '' } = await push(me, [one]);
    const later = await push(me, [two], mark);
    expect(later.lost).toBeUndefined();
    expect(await push(me, [], later.mark)).toMatchObject({ mark: later.mark });
    // As it is in the backup: without the second one. Then somebody else writes, and only then it comes again.
    const { seq } = await world.db.selectFrom('event').select('seq').where('id', '=', two.id).executeTakeFirstOrThrow();
    await world.db.deleteFrom('event').where('program_id', '=', a.id).where('id', '=', two.id).execute();
    await world.db
      .updateTable('program')
      .set({ seq: seq - 1 })
      .where('id', '=', a.id)
      .execute();
    await push(other, [sung(other, 1)]);
    expect(await push(me, [], mark)).not.toHaveProperty('lost');
    expect(await push(me, [], later.mark)).toMatchObject({ lost: true });
    const [page, headers] = [`events?device=${other.device}`, { 'Portevoix-Mark': later.mark ?? '' }];
    expect(await world.get(ownEventsSchema, 'GET', page, { as: other, headers })).toMatchObject({ lost: true });
    await push(me, [{ ...two, deviceSeq: 3 }]);
    expect(await push(me, [], later.mark)).toMatchObject({ lost: true });
    expect(await push(await newcomer(b), [], mark)).toMatchObject({ lost: true });
  });

  it('takes what was erased for held, and a mark of it for good', async () => {
    const me = await newcomer();
    const gone = await newcomer();
    const event = sung(gone, 1);
    const { mark } = await push(gone, [event]);
    expect(await eraseMember(world.db, a.id, gone.id, world.time)).toBe('done');
    expect(await push(me, [], mark)).not.toHaveProperty('lost');
    expect(await ask(me, 1, [event.id])).toMatchObject({ agreesTo: 1 });
  });

  it('refuses what is no question', async () => {
    const me = await newcomer();
    for (const body of [
      {},
      { first: 0, ids: [] },
      { first: 1, ids: ['x'] },
      { first: 1, ids: Array(2501).fill(null) },
    ]) {
      expect((await world.ask('POST', 'events/held', { as: me, body })).status).toBe(400);
    }
    expect((await world.ask('POST', 'events/held', { body: { first: 1, ids: [] } })).status).toBe(401);
  });
});
