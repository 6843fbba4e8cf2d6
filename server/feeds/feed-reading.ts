/** Reads feeds for those who look after them: how each does, and how much it brings. */
import type { Feed, FeedRules } from '../../shared/feed-api.ts';
import type { Db } from '../db.ts';
import { isoTime } from '../library.ts';
import type { FeedTable } from './feed-tables.ts';

const week = 7 * 24 * 3600_000;
/** Over as long it is counted what feeds bring. */
const countedMs = 4 * week;

interface Count {
  entries: number;
  taken: number;
}

/** What came in the last weeks, by feed; what stood in a feed when it was added says nothing of how often it writes. */
async function countEntries(db: Db, programId: string, now: number): Promise<Map<string, Count>> {
  const rows = await db
    .selectFrom('feed_entry as e')
    .innerJoin('feed as f', (join) => join.onRef('f.program_id', '=', 'e.program_id').onRef('f.id', '=', 'e.feed_id'))
    .select(['e.feed_id', 'e.first_at', 'e.became', 'f.created_at'])
    .select((each) => each.fn.countAll<number | string>().as('count'))
    .where('e.program_id', '=', programId)
    .where('e.first_at', '>', now - countedMs)
    .groupBy(['e.feed_id', 'e.first_at', 'e.became', 'f.created_at'])
    .execute();
  const counts = new Map<string, Count>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.feed_id)) {
    const isYoung = own.some(({ created_at }) => created_at > now - countedMs);
    const begun = isYoung ? Math.min(...own.map(({ first_at }) => first_at)) : 0;
    const count = { entries: 0, taken: 0 };
    for (const row of own) {
      if (row.first_at > begun) count.entries += Number(row.count);
      if (row.became === 'added') count.taken += Number(row.count);
    }
    counts.set(id, count);
  }
  return counts;
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
