/** The daily counts are what the events come to, after any schedule of corrections, withdrawals, repeats and late arrivals. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { migrations } from '../../server/migrations/index.ts';
import { onBothEngines } from './engines.ts';
import { type Event, event, makeWorld, type Person, type Program, type World } from './world.ts';

const states = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;
const posts = [randomUUID(), randomUUID()];
const days = [
  '1969-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '2026-11-19T23:59:59.999Z',
  '2026-11-20T00:00:00Z',
];
const variant = randomUUID();
const networks = ['linkedin', 'x'] as const;
const later = ['share.published', 'share.dismissed', 'share.withdrawn'] as const;

/** What the log's lines come to, counted anew and in another way than the server keeps it. */
async function counted({ db }: OpenDatabase): Promise<Map<string, number>> {
  const lines = await db.selectFrom('log_line').selectAll().execute();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const day = Math.floor(line.at_ms / 86_400_000);
    const places = {
      all: '',
      network: line.network,
      post: line.post_id,
      variant: line.variant_id,
      member: line.member_id,
    };
    for (const [axis, subject] of Object.entries(places)) {
      if (subject === null) continue;
      const key = [line.program_id, axis, day, subject, line.state].join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

async function kept({ db }: OpenDatabase): Promise<Map<string, number>> {
  const rows = await db.selectFrom('rollup').selectAll().execute();
  const counts = rows.flatMap((row) =>
    states.map((state): [string, number] => [
      [row.program_id, row.axis, row.day, row.subject, state].join(' '),
      row[state],
    ]),
  );
  return new Map(counts.filter(([, count]) => count !== 0));
}

const sorted = (counts: Map<string, number>) => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** A share of a network, post and day, and what is said of it later on another day. */
const story = fc.record({
  network: fc.constantFrom(...networks),
  post: fc.nat({ max: 1 }),
  day: fc.nat({ max: 3 }),
  clip: fc.boolean(),
  words: fc.array(fc.record({ kind: fc.constantFrom(...later), day: fc.nat({ max: 3 }), mine: fc.boolean() }), {
    maxLength: 4,
  }),
});

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** The events of the stories in the order of the device, and what another member says of the same shares. */
function eventsOf(me: Person, other: Person, stories: readonly Story[]): { mine: Event[]; theirs: Event[] } {
  const [mine, theirs]: [Event[], Event[]] = [[], []];
  for (const { network, post, day, clip, words } of stories) {
    const at = days[day];
    const first = clip
      ? event(me, mine.length + 1, 'clip.proposed', { url: 'https://example.org/', title: 'T', note: 'n' }, { at })
      : event(
          me,
          mine.length + 1,
          'share.inserted',
          { network, post: posts[post], method: 'editor', ...(post === 1 && { variant }) },
          { at },
        );
    mine.push(first);
    for (const word of words) {
      const [who, list] = word.mine ? [me, mine] : [other, theirs];
      const body = { share: first.id, network, post: posts[post], confirmed: 'person' };
      list.push(event(who, list.length + 1, word.kind, body, { at: days[word.day] }));
    }
  }
  return { mine, theirs };
}

onBothEngines('rollups', (databases) => {
  let opened: OpenDatabase;
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    opened = await databases.migrated();
    ({ world, a, b } = await makeWorld(opened.db));
  });

  it('are what the lines come to, whatever arrives in which order and how often', async () => {
    const pieces = fc.array(fc.record({ from: fc.nat({ max: 30 }), size: fc.integer({ min: 1, max: 6 }) }));
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 6 }), pieces, async (stories, cuts) => {
        const [me, other] = [await world.join(a.id, 'Me', 'ambassador'), await world.join(a.id, 'Other', 'curator')];
        const elsewhere = await world.join(b.id, 'Elsewhere', 'ambassador');
        const { mine, theirs } = eventsOf(me, other, stories);
        const alike = eventsOf(elsewhere, elsewhere, stories).mine;
        const pushes = cuts.flatMap(({ from, size }) => [
          world.push(me, mine.slice(from, from + size)),
          world.push(other, theirs.slice(from, from + size)),
          world.push(elsewhere, alike.slice(from, from + size)),
        ]);
        await Promise.all(pushes);
        expect(sorted(await kept(opened))).toEqual(sorted(await counted(opened)));
        await Promise.all([world.push(other, theirs), world.push(me, mine), world.push(elsewhere, alike)]);
        expect(sorted(await kept(opened))).toEqual(sorted(await counted(opened)));
      }),
      { numRuns: 20 },
    );
    const all = await opened.db.selectFrom('rollup').selectAll().where('axis', '=', 'all').execute();
    const total = all.reduce((sum, row) => sum + states.reduce((of, state) => of + row[state], 0), 0);
    expect(total).toBe((await opened.db.selectFrom('log_line').select('id').execute()).length);
    expect(total).toBeGreaterThan(20);
  });

  it('are filled by the migration from what a database of the first version holds', async () => {
    const old = await databases.empty();
    const first = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0002'));
    await migrate(old, world.time, first);
    const columns = ['id', 'name', 'accent', 'seq', 'revision', 'created_at'] as const;
    const programs = await opened.db.selectFrom('program').select(columns).execute();
    const stored = await opened.db.selectFrom('log_line').selectAll().execute();
    // A column of a later version.
    const lines = stored.map(({ signature: _later, ...line }) => line);
    await old.db.insertInto('program').values(programs).execute();
    for (const line of lines) await old.db.insertInto('log_line').values(line).execute();
    const done = await migrate(old, world.time, migrations);
    expect(done).toMatchObject({ ok: true });
    expect(sorted(await kept(old))).toEqual(sorted(await counted(old)));
    expect((await kept(old)).size).toBeGreaterThan(10);
    expect((await sql`select 1 from tombstone`.execute(old.db)).rows).toEqual([]);
  });
});
