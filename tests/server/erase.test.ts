/** A person who is erased: nothing says anything of them any more, nothing of them comes back, and what is left adds up. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { membersSchema } from '../../shared/admin-api.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { logPageSchema } from '../../shared/log-api.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const post = randomUUID();
const secret = 'https://example.org/nobody-may-find-this';

onBothEngines('erasing', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const inserted = (by: Person, n: number) => event(by, n, 'share.inserted', { network: 'x', post, method: 'editor' });
  const clip = (by: Person, n: number) => event(by, n, 'clip.proposed', { url: secret, title: 'T', note: 'N' });
  const erase = (as: Person) => world.ask('POST', 'erase', { as, body: {} });
  const lines = async (member: string) =>
    (await world.get(logPageSchema, 'GET', `log?member=${member}`, { as: a.session })).lines;
  const countsOf = (axis: 'all' | 'network' | 'post' | 'member') =>
    world.db
      .selectFrom('rollup')
      .select((row) => row.fn.sum<number | string>('inserted').as('inserted'))
      .where('program_id', '=', a.id)
      .where('axis', '=', axis)
      .executeTakeFirstOrThrow()
      .then((row) => Number(row.inserted));
  /** Every cell of every table that holds data of a programme, as text. */
  const everything = async (program: Program): Promise<string> => {
    const rows = [];
    for (const { name } of await world.db.introspection.getTables()) {
      if (name === 'program' || name.startsWith('kysely_')) continue;
      const table = name as 'event';
      rows.push(await world.db.selectFrom(table).selectAll().where('program_id', '=', program.id).execute());
    }
    return JSON.stringify(rows);
  };

  it('leaves nothing that says anything of the person, and all that belongs to others', async () => {
    const [me, other] = [
      await world.join(a.id, 'Erasmus of Rotterdam', 'curator'),
      await world.join(a.id, 'Other', 'ambassador'),
    ];
    const two = await world.joinAgain(a, me);
    const begun = [inserted(me, 1), inserted(me, 2), clip(me, 3), event(me, 4, 'song.sung', { secret })];
    await world.push(me, begun);
    await world.push(two, [event(two, 1, 'share.dismissed', { share: begun[0]?.id, network: 'x', post })]);
    await world.push(other, [inserted(other, 1)]);
    await world.ask('GET', `log?member=${me.id}`, { as: a.session });
    const [all, network] = [await countsOf('all'), await countsOf('network')];
    expect((await erase(me)).status).toBe(204);

    const left = await everything(a);
    for (const trace of ['Erasmus', secret, 'song.sung']) expect(left).not.toContain(trace);
    expect(await lines(me.id)).toEqual([]);
    expect(await lines(other.id)).toHaveLength(1);
    const { proposals } = await world.get(proposalsSchema, 'GET', 'proposals', { as: a.session });
    expect(proposals.filter(({ member }) => member?.id === me.id)).toEqual([]);
    // One of the two shares was inserted only, the other was dismissed.
    expect([all - (await countsOf('all')), network - (await countsOf('network'))]).toEqual([1, 1]);
    const { members } = await world.get(membersSchema, 'GET', 'members', { as: a.session });
    const erased = members.find(({ id }) => id === me.id);
    expect(erased).toMatchObject({ name: '', role: 'ambassador', erasedAt: expect.any(String) });
    const held = erased?.devices.toSorted((one, another) => another.heldTo - one.heldTo);
    expect(held).toMatchObject([
      { heldTo: 4, beyond: 0 },
      { heldTo: 1, beyond: 0 },
    ]);
    const tombstones = await world.db.selectFrom('tombstone').select('id').where('program_id', '=', a.id).execute();
    expect(tombstones.map(({ id }) => id)).toEqual(expect.arrayContaining(begun.map(({ id }) => id)));
  });

  it('lets nothing come back: not from another browser, an older copy or another member', async () => {
    const me = await world.join(a.id, 'Newcomer', 'ambassador');
    const two = await world.joinAgain(a, me);
    const first = inserted(me, 1);
    await world.push(me, [first]);
    await erase(two);
    for (const gone of [me, two]) expect((await world.ask('GET', 'me', { as: gone })).status).toBe(401);
    const anew = await world.join(a.id, 'Newcomer', 'ambassador');
    const pushed = await world.push(anew, [{ ...first, device: anew.device }, inserted(anew, 2)]);
    expect(pushed.verdicts).toMatchObject([{ id: first.id, verdict: 'repeated' }]);
    expect(pushed.heldTo).toBe(2);
    expect(await lines(anew.id)).toHaveLength(1);
    const again = { name: null, role: 'ambassador', days: 7, member: me.id };
    expect((await world.ask('POST', 'invitations', { as: a.session, body: again })).status).toBe(404);
    const role = await world.ask('POST', `members/${me.id}/role`, { as: a.session, body: { role: 'admin' } });
    expect(role.status).toBe(404);
  });

  it('confirms again to whom the answer was lost, and to nobody else', async () => {
    const me = await world.join(a.id, 'Newcomer', 'ambassador');
    expect((await erase(me)).status).toBe(204);
    expect((await erase(me)).status).toBe(204);
    const revoked = await world.join(a.id, 'Revoked', 'ambassador');
    await world.ask('POST', `devices/${revoked.device}/revoke`, { as: a.session, body: {} });
    expect((await erase(revoked)).status).toBe(401);
    expect((await erase({ ...me, token: 'x'.repeat(43) })).status).toBe(401);
  });

  it('is open to admins for their own programme, and never takes the last admin', async () => {
    const me = await world.join(a.id, 'Somebody', 'ambassador');
    const by = (program: Program, id: string) =>
      world.ask('POST', `members/${id}/erase`, { as: program.session, body: {} });
    expect((await by(b, me.id)).status).toBe(404);
    expect((await by(a, me.id)).status).toBe(204);
    expect((await by(a, me.id)).status).toBe(404);
    const c = await world.program('Gamma');
    expect((await by(c, c.adminId)).status).toBe(204);
    const only = await world.signIn(c.id, c.admin.id);
    expect((await world.ask('POST', `members/${c.admin.id}/erase`, { as: { cookie: only }, body: {} })).status).toBe(
      409,
    );
    expect((await erase(c.admin)).status).toBe(409);
    expect((await world.ask('GET', 'me', { as: c.admin })).status).toBe(200);
  });
});
