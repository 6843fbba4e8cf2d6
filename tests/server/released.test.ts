/** A database of every released version, with data in it, comes to today’s tables; many servers may try at once, on either engine. */
import { readdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appliedSteps, migrate, stepUp } from '../../server/migrate.ts';
import { migrations } from '../../server/migrations/index.ts';
import { type OpenDatabase, openDatabase } from '../../server/db.ts';
import { aboutOf, foldLine } from '../../server/projection.ts';
import { readEvent } from '../../shared/events/index.ts';
import { onBothEngines, type Place } from './engines.ts';
import { at, envOf, faultsIn, filled, portevoix } from './lived-in.ts';
import { startServer } from './process.ts';

const steps = Object.keys(migrations).toSorted();
const now = Date.parse('2026-11-22T12:00:00Z');

/** What 0001 held of one member's share and clip, written by hand: later versions' code knows later tables only. */
async function fillFirst({ db }: OpenDatabase, program: string): Promise<void> {
  const [member, device, post] = [randomUUID(), randomUUID(), randomUUID()];
  const by = { program_id: program };
  const share = randomUUID();
  const bodies: [string, string, object][] = [
    [share, 'share.inserted', { network: 'x', post, method: 'editor' }],
    [randomUUID(), 'share.published', { share, network: 'x', post, confirmed: 'person' }],
    [randomUUID(), 'clip.proposed', { url: 'https://example.org/', title: 'É', note: 'n' }],
  ];
  const events = bodies.map(([id, kind, body], place) => {
    const read = readEvent({ kind, v: 1, body: body as Record<string, unknown> });
    if (!read.ok) throw new Error(read.reason);
    const [seq, at_ms] = [place + 1, now + place];
    const when = { at: new Date(at_ms).toISOString(), at_ms, received_at: now };
    const about = aboutOf(id, read.known);
    return {
      ...by,
      id,
      seq,
      device_id: device,
      member_id: member,
      device_seq: seq,
      kind,
      v: 1,
      body: JSON.stringify(body),
      about,
      ...when,
    };
  });
  const row = { id: program, name: 'P', accent: null, seq: events.length, revision: now, created_at: now };
  await db.insertInto('program').values(row).execute();
  await db
    .insertInto('member')
    .values({ ...by, id: member, name: 'M', role: 'admin', language: 'fr', joined_at: now } as never)
    .execute();
  const browser = {
    id: device,
    member_id: member,
    name: 'B',
    token_hash: program,
    held_to: events.length,
    created_at: now,
  };
  await db
    .insertInto('device')
    .values({ ...by, ...browser, seen_at: null, revoked_at: null } as never)
    .execute();
  await db.insertInto('event').values(events).execute();
  for (const [id, own] of Map.groupBy(events, (event) => event.about ?? '')) {
    const line = foldLine(id, own);
    if (line === null) throw new Error('The fixture has a line for each event.');
    // The first version had no such column.
    const { signature: _later, ...first } = line;
    await db
      .insertInto('log_line')
      .values({ ...by, ...first } as never)
      .execute();
    if (line.kind !== 'clip') continue;
    const clip = {
      ...by,
      id,
      member_id: member,
      url: 'https://example.org/',
      title: 'É',
      quote: null,
      note: 'n',
      at_ms: now,
    };
    const open = { state: 'in-review' as const, reason: null, post_id: null, decided_by: null, decided_at: null };
    await db
      .insertInto('proposal')
      .values({ ...clip, ...open } as never)
      .execute();
  }
}

/** A database as the version with these steps left it. */
async function asOf(place: Place, applied: readonly string[]): Promise<void> {
  const opened = await openDatabase(place);
  await opened.db.transaction().execute((tx) => stepUp(tx, opened.engine, applied.slice(0, 1)));
  for (const program of ['one', 'two']) await fillFirst(opened, program);
  await opened.db.transaction().execute((tx) => stepUp(tx, opened.engine, applied));
  await opened.db.destroy();
}

onBothEngines('released versions', (databases) => {
  it.each(steps.map((step, place) => [step, steps.slice(0, place + 1)] as const))(
    'come from %s to today with all they hold',
    async (_, applied) => {
      const place = await databases.place();
      await asOf(place, applied);
      await at(place, async (opened) => {
        expect(await appliedSteps(opened.db)).toEqual(steps);
        expect(await opened.db.selectFrom('event').select('id').execute()).toHaveLength(6);
      });
      expect(await faultsIn(place)).toEqual([]);
    },
  );

  it('come to today from their backups and exports as well', async () => {
    const old = await databases.place();
    await asOf(old, steps.slice(0, 1));
    const file = join(old.dataDir, 'old.ndjson.gz');
    expect((await portevoix(old, 'backup', file)).code).toBe(0);
    expect(await portevoix(old, 'verify')).toMatchObject({
      code: 1,
      output: expect.stringContaining('start the server of this version once'),
    });
    const place = await databases.place();
    expect((await portevoix(place, 'restore', file)).code).toBe(0);
    expect(await portevoix(place, 'verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 programmes, 6 events'),
    });
    // Beside programmes of today it is refused, with a way out.
    const other = await filled(await databases.place(), 1);
    expect(await portevoix(other, 'import', file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('restore it into an empty'),
    });
  });

  it('are brought up to date once when several servers start at the same time', async () => {
    const place = await databases.place();
    await asOf(place, steps.slice(0, 1));
    const servers = await Promise.all([1, 2, 3].map(() => startServer(envOf(place))));
    for (const { origin } of servers) expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    expect(await faultsIn(place)).toEqual([]);
  });

  it('are refused when they are newer than this one, and told what to do', async () => {
    const place = await databases.place();
    await at(place, async (opened) => {
      await opened.db
        .insertInto('kysely_migration' as never)
        .values({ name: '9999-x', timestamp: 'x' } as never)
        .execute();
      const done = await migrate(opened, now);
      expect(done).toMatchObject({
        ok: false,
        reason: expect.stringContaining('made by a newer version of Portevoix (9999-x)'),
      });
    });
  });

  it('keep the last two copies from before, and nothing older', async () => {
    const place = await databases.place();
    await at(place, async (opened) => {
      const more: Record<string, (typeof migrations)[string]> = { ...migrations };
      for (let n = 1; n <= 3; n++) {
        more[`999${n}-later`] = {
          up: async (db) => void (await db.schema.createTable(`later_${n}`).addColumn('id', 'text').execute()),
        };
        expect(await migrate(opened, now + n, more)).toMatchObject({ ok: true, applied: [`999${n}-later`] });
      }
    });
    const copies = (await readdir(place.dataDir)).filter((name) => name.includes('.before-'));
    expect(copies.map((name) => name.slice(0, 21)).toSorted()).toEqual(
      place.databaseUrl === null ? ['portevoix.before-9992', 'portevoix.before-9993'] : [],
    );
  });
});
