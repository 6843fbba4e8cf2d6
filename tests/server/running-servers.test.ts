/** Real server processes at work: what they keep for months, and several of them taking pushes into one PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { type Pushed, pushedSchema } from '../../shared/api.ts';
import { onBothEngines, type Place } from './engines.ts';
import { type ServerProcess, startServer } from './process.ts';
import { type Event, event, makeWorld, type Person } from './world.ts';

const servers: ServerProcess[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')));
});

async function start(place: Place, env: Record<string, string> = {}): Promise<ServerProcess> {
  const database: Record<string, string> = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl };
  const server = await startServer({ DATA_DIR: place.dataDir, ...database, ...env });
  servers.push(server);
  return server;
}

async function push({ origin }: ServerProcess, person: Person, events: readonly Event[]): Promise<Pushed> {
  const answer = await fetch(`${origin}/api/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${person.token}` },
    body: JSON.stringify({ device: person.device, events }),
  });
  return pushedSchema.parse(await answer.json());
}
const share = (person: Person, seq: number) =>
  event(person, seq, 'share.inserted', { network: 'x', post: randomUUID(), method: 'editor' });

onBothEngines('running servers', ({ place }) => {
  it('forget what is older than RETENTION_MONTHS, and take none of it again', async () => {
    const where = await place();
    const opened = await openDatabase(where);
    await migrate(opened, Date.now());
    const { world, a, b } = await makeWorld(opened.db);
    world.time = Date.now() - 100 * 24 * 3600_000;
    const [old, others] = [share(a.ambassador, 1), share(b.ambassador, 1)];
    await world.push(a.ambassador, [old]);
    await world.push(b.ambassador, [others]);
    world.time = Date.now();
    const fresh = share(a.ambassador, 2);
    await world.push(a.ambassador, [fresh]);
    await opened.db.destroy();

    const keeping = await start(where, { RETENTION_MONTHS: '4' });
    const stays = await push(keeping, a.ambassador, [old, fresh]);
    expect(stays).toMatchObject({ heldTo: 2, verdicts: [{ verdict: 'repeated' }, { verdict: 'repeated' }] });
    await keeping.end('SIGTERM');
    const forgetting = await start(where, { RETENTION_MONTHS: '3' });
    await forgetting.says('removed what is older than RETENTION_MONTHS');
    expect(await push(forgetting, a.ambassador, [old])).toMatchObject({ verdicts: [{ verdict: 'repeated' }] });
    await forgetting.end('SIGTERM');

    const { db } = await openDatabase(where);
    const ids = async (table: 'event' | 'log_line' | 'tombstone') =>
      (await db.selectFrom(table).select('id').execute()).map(({ id }) => id).toSorted();
    expect(await ids('event')).toEqual([fresh.id]);
    expect(await ids('log_line')).toEqual([fresh.id]);
    expect(await ids('tombstone')).toEqual([old.id, others.id].toSorted());
    await db.destroy();
  });

  it('take pushes at once into one database, count them without a gap and none twice', async () => {
    const where = await place();
    // The embedded database has one server.
    const count = where.databaseUrl === null ? 1 : 3;
    const opened = await openDatabase(where);
    await migrate(opened, Date.now());
    const { world, a, b } = await makeWorld(opened.db);
    const people: Person[] = [];
    for (let n = 0; n < 6; n++) people.push(await world.join(n % 2 ? a.id : b.id, `P${n}`, 'ambassador'));
    const crew = await Promise.all(Array.from({ length: count }, () => start(where)));
    const rounds = 10;
    await Promise.all(
      people.map(async (person, n) => {
        for (let round = 0; round < rounds; round++) {
          const events = [share(person, round * 2 + 1), share(person, round * 2 + 2)];
          // Each event by two of the servers at once: one takes it, for the other it is a repeat.
          const answers = await Promise.all(
            [0, 1].map((other) => push(crew[(n + round + other) % count] as ServerProcess, person, events)),
          );
          const repeats = answers.flatMap(({ verdicts }) => verdicts);
          expect(repeats.map(({ verdict }) => verdict)).toEqual(['repeated', 'repeated']);
          expect(answers.map(({ heldTo }) => heldTo)).toEqual([round * 2 + 2, round * 2 + 2]);
        }
      }),
    );
    for (const program of [a, b]) {
      const { seq } = await opened.db
        .selectFrom('program')
        .select('seq')
        .where('id', '=', program.id)
        .executeTakeFirstOrThrow();
      expect(seq).toBe(3 * rounds * 2);
      for (const table of ['event', 'log_line'] as const) {
        const rows = await opened.db
          .selectFrom(table)
          .select('seq')
          .where('program_id', '=', program.id)
          .orderBy('seq')
          .execute();
        expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: seq }, (_, n) => n + 1));
      }
      const counted = await sql<{ inserted: number }>`
        select cast(sum(inserted) as bigint) as inserted from rollup where program_id = ${program.id} and axis = 'all'`.execute(
        opened.db,
      );
      expect(counted.rows).toEqual([{ inserted: seq }]);
    }
    await opened.db.destroy();
  });
});
