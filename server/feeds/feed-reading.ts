/** Reads feeds for those who look after them: how each does, and how much it brings. */
import { sql } from 'kysely';
import type { Feed, FeedRules } from '../../shared/feed-api.ts';
import type { Db } from '../db.ts';
import { isoTime } from '../library.ts';
import type { FeedTable } from './feed-tables.ts';

const week = 7 * 24 * 3600_000;
/** Over as long it is counted what feeds bring. */
const countedMs = 4 * week;

interface Count {
  readonly entries: number;
  readonly taken: number;
}

/** What came in the last weeks, by feed; what stood in a feed when it was added says nothing of how often it writes. */
async function countEntries(db: Db, programId: string, now: number): Promise<Map<string, Count>> {
  const rows = await db
    .selectFrom('feed_entry as e')
    .innerJoin(
      (from) =>
        from
          .selectFrom('feed_entry')
          .select((each) => ['feed_id', each.fn.min('first_at').as('begun')])
          .where('program_id', '=', programId)
          .groupBy('feed_id')
          .as('b'),
      (join) => join.onRef('b.feed_id', '=', 'e.feed_id'),
    )
    .select([
      'e.feed_id',
      sql<number | string>`sum(case when e.first_at > b.begun then 1 else 0 end)`.as('entries'),
      sql<number | string>`sum(case when e.became = 'added' then 1 else 0 end)`.as('taken'),
    ])
    .where('e.program_id', '=', programId)
    .where('e.first_at', '>', now - countedMs)
    .groupBy('e.feed_id')
    .execute();
  return new Map(
    rows.map(({ feed_id, entries, taken }) => [feed_id, { entries: Number(entries), taken: Number(taken) }]),
  );
}

function feedOf(row: FeedTable, { entries, taken }: Count, now: number): Feed {
  const weeks = Math.max(1, Math.min(countedMs, now - row.created_at) / week);
  return {
    id: row.id,
    address: row.address,
    title: row.title,
    site: row.site,
    kind: row.kind,
    // Written by us, through the schema.
    rules: JSON.parse(row.rules) as FeedRules,
    minutes: row.minutes,
    paused: row.paused_at !== null,
    polledAt: isoTime(row.polled_at),
    succeededAt: isoTime(row.succeeded_at),
    nextAt: row.paused_at === null ? isoTime(row.next_at) : null,
    failures: row.failures,
    problem: row.problem === null ? null : { code: row.problem, detail: row.problem_detail ?? '' },
    entries: row.entries,
    weekly: Math.round((entries / weeks) * 10) / 10,
    taken,
  };
}

/** The programme's feeds by title, or the one that is named. `now`: milliseconds. */
export async function readFeeds(db: Db, programId: string, now: number, id?: string): Promise<Feed[]> {
  let wanted = db.selectFrom('feed').selectAll().where('program_id', '=', programId);
  if (id !== undefined) wanted = wanted.where('id', '=', id);
  const counts = await countEntries(db, programId, now);
  return (await wanted.execute())
    .map((row) => feedOf(row, counts.get(row.id) ?? { entries: 0, taken: 0 }, now))
    .toSorted((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}
