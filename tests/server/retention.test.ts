/** What is older than the company keeps goes for good: no word of it stays, nothing of it comes again, the counts hold. */
import { beforeAll, expect, it } from 'vitest';
import { meSchema } from '../../shared/api.ts';
import type { OpenDatabase } from '../../server/db.ts';
import { readLog } from '../../server/reports/share-log.ts';
import { monthsBefore, removeOld } from '../../server/retention.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

const day = 24 * 3600_000;

onBothEngines('retention', (databases) => {
  let opened: OpenDatabase;
  let world: World;
  let a: Program;
  let b: Program;
  const post = '0197a3f0-0000-7000-8000-000000000001';
  const share = (who: Person, seq: number) =>
    event(who, seq, 'share.inserted', { network: 'x', post, method: 'editor' });
  const linesOf = async (program: Program) => (await readLog(opened.db, program.id, {})).lines.map(({ id }) => id);
  const countsOf = (axis: 'all' | 'member') =>
    opened.db
      .selectFrom('rollup')
      .select(['subject', 'inserted', 'published', 'proposed'])
      .where('program_id', '=', a.id)
      .where('axis', '=', axis)
      .execute();
  beforeAll(async () => {
    opened = await databases.migrated();
    ({ world, a, b } = await makeWorld(opened.db));
  });

  it('removes shares of which nothing came since, takes none of them again, and keeps the totals', async () => {
    const me = a.ambassador;
    const [old, corrected] = [share(me, 1), share(me, 2)];
    const clip = event(me, 3, 'clip.proposed', { url: 'https://example.org/', title: 'Secret', note: 'n' });
    const unknown = event(me, 4, 'share.sung', { song: 'Secret' });
    const first = [old, corrected, clip, unknown];
    await world.push(me, first);
    const theirs = share(b.ambassador, 1);
    await world.push(b.ambassador, [theirs]);
    world.time += 40 * day;
    const word = event(me, 5, 'share.published', { share: corrected.id, network: 'x', post, confirmed: 'person' });
    const fresh = share(me, 6);
    await world.push(me, [word, fresh]);
    const before = await countsOf('all');
    expect(await removeOld(opened.db, world.time - 30 * day, world.time)).toBe(4);

    expect(await linesOf(a)).toEqual([fresh.id, corrected.id]);
    expect(await linesOf(b)).toEqual([]);
    expect(await countsOf('all')).toEqual(before);
    expect(await countsOf('member')).toMatchObject([{ subject: me.id, inserted: 1, published: 1, proposed: 0 }]);
    const stored = JSON.stringify([
      await opened.db.selectFrom('event').selectAll().execute(),
      await opened.db.selectFrom('proposal').selectAll().execute(),
      await opened.db.selectFrom('log_line').selectAll().execute(),
      await opened.db.selectFrom('tombstone').selectAll().execute(),
    ]);
    expect(stored).not.toContain('Secret');

    // An older copy of the browser's log, another event at a place that was held, and a late word about what is gone.
    const again = await world.push(me, [...first, word]);
    expect(again.verdicts.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 5 }, () => 'repeated'));
    const squatter = share(me, 1);
    expect((await world.push(me, [squatter])).verdicts).toMatchObject([{ code: 'place-taken' }]);
    const late = event(me, 7, 'share.published', { share: old.id, network: 'x', post, confirmed: 'person' });
    expect(await world.push(me, [late])).toMatchObject({ verdicts: [], heldTo: 7 });
    expect(await linesOf(a)).toEqual([fresh.id, corrected.id]);
    expect(await countsOf('all')).toEqual(before);
    expect(await removeOld(opened.db, world.time - 30 * day, world.time)).toBe(0);
  });

  it('never asks anew for the charter that somebody has accepted', async () => {
    const them = b.ambassador;
    const accepted = [1, 2].map((charter, place) => event(them, 10 + place, 'charter.accepted', { charter }));
    await world.push(them, accepted);
    world.time += 400 * day;
    expect(await removeOld(opened.db, world.time - 30 * day, world.time)).toBeGreaterThan(0);
    const left = await opened.db
      .selectFrom('event')
      .select('id')
      .where('program_id', '=', b.id)
      .where('kind', '=', 'charter.accepted')
      .execute();
    expect(left).toEqual([{ id: accepted[1]!.id }]);
    const me = await world.get(meSchema, 'GET', 'me', { as: them });
    expect(me.charterAccepted).toBe(2);
    expect(await removeOld(opened.db, world.time - 30 * day, world.time)).toBe(0);
  });
});

it.each([
  ['2026-11-23T10:00:00Z', 6, '2026-05-23T10:00:00.000Z'],
  ['2026-03-31T00:00:00Z', 1, '2026-02-28T00:00:00.000Z'],
  ['2024-03-31T00:00:00Z', 1, '2024-02-29T00:00:00.000Z'],
  ['2026-01-15T00:00:00Z', 13, '2024-12-15T00:00:00.000Z'],
])('counts back from %s by %d months to %s', (now, months, then) => {
  expect(new Date(monthsBefore(Date.parse(now), months)).toISOString()).toBe(then);
});
