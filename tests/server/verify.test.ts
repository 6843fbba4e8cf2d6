/** Each check of `verify` finds the fault that it is there for, and `--repair` writes anew what the events can tell. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { checkAll } from '../../server/checks/index.ts';
import type { Tx } from '../../server/db.ts';
import { onBothEngines, type Place } from './engines.ts';
import { at, contentOf, faultsIn, filled, portevoixHere } from './lived-in.ts';

/** Thrown to take a fault back. */
class Undone extends Error {}

const order = 'the log counts without a gap';
const devices = 'each browser’s events are held without a gap, as far as it was told';
const events = 'every event can be read';
const lines = 'every line of the share log is what its events say';
const counts = 'the daily counts are those of the lines';
const proposals = 'every clip has its proposal';
const feeds = 'what feeds brought belongs to something';

type Break = (tx: Tx) => Promise<unknown>;
const anEvent = (tx: Tx, kind: string) =>
  tx.selectFrom('event').selectAll().where('kind', '=', kind).orderBy('seq').limit(1).executeTakeFirstOrThrow();
const change = async (tx: Tx, kind: string, set: { body?: string; about?: string; device_id?: string }) => {
  const { program_id, id } = await anEvent(tx, kind);
  await tx.updateTable('event').set(set).where('program_id', '=', program_id).where('id', '=', id).execute();
};

const breaks: readonly (readonly [string, Break, readonly string[]])[] = [
  ['entries of a feed that is gone', (tx) => tx.deleteFrom('feed').execute(), [feeds]],
  [
    'a log that counts further than it goes',
    (tx) =>
      tx
        .updateTable('program')
        .set((row) => ({ seq: row('seq', '+', 1) }))
        .execute(),
    [order],
  ],
  [
    'a log that goes further than it counts',
    (tx) =>
      tx
        .updateTable('program')
        .set((row) => ({ seq: row('seq', '-', 1) }))
        .execute(),
    [order],
  ],
  [
    'an event that is gone',
    async (tx) => {
      const { program_id, id } = await anEvent(tx, 'later.kind');
      await tx.deleteFrom('event').where('program_id', '=', program_id).where('id', '=', id).execute();
    },
    [order, devices],
  ],
  [
    'a browser that was told too much',
    (tx) =>
      tx
        .updateTable('device')
        .set((row) => ({ held_to: row('held_to', '+', 1) }))
        .execute(),
    [devices],
  ],
  [
    'a browser that was told too little',
    (tx) => tx.updateTable('device').set({ held_to: 1 }).where('held_to', '>', 1).execute(),
    [devices],
  ],
  ['a body that is no JSON', (tx) => change(tx, 'later.kind', { body: '{' }), [events]],
  ['a body that is no JSON, of a line', (tx) => change(tx, 'share.inserted', { body: '{' }), [events]],
  ['a body that its kind does not take', (tx) => change(tx, 'share.inserted', { body: '{}' }), [events]],
  ['an event filed under another line', (tx) => change(tx, 'share.published', { about: randomUUID() }), [events]],
  ['a line in another state', (tx) => tx.updateTable('log_line').set({ title: 'x' }).execute(), [lines]],
  ['lines that are gone', (tx) => tx.deleteFrom('log_line').where('state', '=', 'published').execute(), [lines]],
  ['counts that are too high', (tx) => tx.updateTable('rollup').set({ published: 99 }).execute(), [counts]],
  ['counts that are gone', (tx) => tx.deleteFrom('rollup').where('axis', '=', 'network').execute(), [counts]],
  ['proposals that are gone', (tx) => tx.deleteFrom('proposal').execute(), [proposals]],
  [
    'a proposal of nothing',
    (tx) =>
      tx
        .updateTable('proposal')
        .set({ id: randomUUID() })
        .where(
          'id',
          '=',
          tx.selectFrom('proposal').select((row) => row.fn.min('id').as('id')),
        )
        .execute(),
    [proposals],
  ],
];

onBothEngines('verify', (databases) => {
  let place: Place;
  beforeAll(async () => {
    place = await filled(await databases.place());
  });

  /** What the checks find after a fault was made; the fault is taken back. */
  const foundAfter = async (fault: Break): Promise<string[]> => {
    const found: string[] = [];
    await at(place, async ({ db, engine }) => {
      const faulty = db.transaction().execute(async (tx) => {
        await fault(tx);
        for (const { check, count, examples } of await checkAll(tx, engine)) {
          if (count > 0) found.push(check.holds);
          expect(examples).toHaveLength(Math.min(count, 10));
        }
        throw new Undone();
      });
      await expect(faulty).rejects.toThrow(Undone);
    });
    return found;
  };

  it('finds nothing in a sound database', async () => {
    expect(await foundAfter(async () => {})).toEqual([]);
  });

  it.each(breaks)('finds %s', async (_, fault, checks) => {
    expect(await foundAfter(fault)).toEqual(expect.arrayContaining([...checks]));
  });

  it('repairs lines, counts and proposals from the events, to what they were', async () => {
    const other = await filled(await databases.place());
    const before = await contentOf(other);
    await at(other, async ({ db }) => {
      await db.updateTable('log_line').set({ state: 'dismissed', url: 'https://example.org/' }).execute();
      await db.deleteFrom('log_line').where('kind', '=', 'clip').execute();
      await db.deleteFrom('proposal').execute();
      await db.updateTable('rollup').set({ inserted: 7 }).execute();
    });
    const broken = await portevoixHere(other, 'verify');
    expect(broken).toMatchObject({ code: 1, output: expect.stringContaining('verify --repair') });
    const repaired = await portevoixHere(other, 'verify', '--repair');
    expect(repaired.output).toMatch(/Written anew from the events: \d+\./);
    expect(repaired).toMatchObject({ code: 0, output: expect.stringMatching(/Good\.$/) });
    expect(await contentOf(other)).toEqual(before);
    expect(await faultsIn(other)).toEqual([]);
  });

  it('says what else to do where the events themselves are gone', async () => {
    const other = await filled(await databases.place(), 1);
    await at(other, async ({ db }) => {
      await db.deleteFrom('event').where('kind', '=', 'later.kind').execute();
    });
    const kept = await contentOf(other);
    expect(await portevoixHere(other, 'verify', '--repair')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Restore the last backup'),
    });
    expect(await contentOf(other)).toEqual(kept);
  });
});
