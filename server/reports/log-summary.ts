/** What the last thirty days of the share log come to, from the daily counts: its cost does not grow with the log. */
import { sql } from 'kysely';
import type { LogSummary } from '../../shared/log-api.ts';
import { networkIds } from '../../shared/networks/index.ts';
import type { Db } from '../db.ts';
import { dayOf } from '../rollups.ts';

/** Days that are counted (UTC), today among them. */
const days = 30;
/** Posts in the ranking. People are not ranked: nobody is named who has not asked for it. */
const mostPosts = 5;
const dayMs = 24 * 3600_000;

/** Reads the counts. `now`: milliseconds. Withdrawn shares count nowhere: their owners took them back. */
export async function readSummary(db: Db, programId: string, now: number): Promise<LogSummary> {
  const first = dayOf(now) - days + 1;
  const counted = db
    .selectFrom('rollup as r')
    .where('r.program_id', '=', programId)
    .where('r.day', '>=', first)
    .where('r.day', '<=', dayOf(now))
    .select([
      // PostgreSQL gives sums of bigint as text.
      sql<number>`cast(coalesce(sum(r.inserted + r.published + r.dismissed), 0) as bigint)`.as('shares'),
      sql<number>`cast(coalesce(sum(r.published), 0) as bigint)`.as('published'),
      sql<number>`cast(coalesce(sum(r.proposed), 0) as bigint)`.as('clips'),
    ]);
  const all = await counted.where('r.axis', '=', 'all').executeTakeFirst();
  const networks = await counted
    .where('r.axis', '=', 'network')
    .select('r.subject')
    .groupBy('r.subject')
    .orderBy('shares', 'desc')
    .orderBy('r.subject')
    .execute();
  const posts = await counted
    .innerJoin('post as p', (join) => join.onRef('p.program_id', '=', 'r.program_id').onRef('p.id', '=', 'r.subject'))
    .where('r.axis', '=', 'post')
    .select(['p.id', 'p.title'])
    .groupBy(['p.id', 'p.title'])
    .orderBy('shares', 'desc')
    .orderBy('p.id')
    .limit(mostPosts)
    .execute();
  return {
    days,
    since: new Date(first * dayMs).toISOString(),
    shares: all?.shares ?? 0,
    published: all?.published ?? 0,
    clips: all?.clips ?? 0,
    networks: networks.flatMap(({ subject, shares, published }) => {
      const network = networkIds.find((each) => each === subject);
      return shares > 0 && network !== undefined ? [{ network, shares, published }] : [];
    }),
    posts: posts.flatMap(({ id, title, shares, published }) => (shares > 0 ? [{ id, title, shares, published }] : [])),
  };
}
