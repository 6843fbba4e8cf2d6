/** Leases feeds to one process at a time, so that several servers on one database poll each feed once. */
import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { isOneOf } from '../bulk.ts';
import type { Db } from '../db.ts';
import type { FeedTable } from './feed-tables.ts';

/** Feeds of one host in one claim. */
const mostClaimed = 20;
/** As many, each as slow as it may be, are done by then; a process that died keeps its feeds that long. */
export const leaseMs = 15 * 60_000;

export interface Claim {
  readonly lease: string;
  readonly host: string;
  readonly feeds: readonly FeedTable[];
}

const isFree = (now: number): RawBuilder<boolean> => sql<boolean>`(lease_until is null or lease_until <= ${now})`;

/**
 * Leases what is due of one host, in one programme: the one that has waited longest, not one of `besides`. Null when nothing is due.
 * A host of which another process has feeds is left to that one.
 */
export async function claimDue(
  db: Db,
  programId: string,
  now: number,
  besides: readonly string[],
): Promise<Claim | null> {
  const due = await db
    .selectFrom('feed')
    .select('host')
    .where('program_id', '=', programId)
    .where('paused_at', 'is', null)
    .where('next_at', '<=', now)
    .where(isFree(now))
    .where((where) => where.not(isOneOf(db, sql.ref('host'), besides)))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('feed as other')
            .select('other.id')
            .whereRef('other.program_id', '=', 'feed.program_id')
            .whereRef('other.host', '=', 'feed.host')
            .where('other.lease_until', '>', now),
        ),
      ),
    )
    .groupBy('host')
    .orderBy((each) => each.fn.min('next_at'))
    .limit(1)
    .executeTakeFirst();
  if (due === undefined) return null;
  const lease = randomUUID();
  await db
    .updateTable('feed')
    .set({ lease, lease_until: now + leaseMs })
    .where('program_id', '=', programId)
    // Asked again of each row: another process may have been quicker.
    .where(isFree(now))
    .where('id', 'in', (from) =>
      from
        .selectFrom('feed')
        .select('id')
        .where('program_id', '=', programId)
        .where('host', '=', due.host)
        .where('paused_at', 'is', null)
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(mostClaimed),
    )
    .execute();
  return { lease, host: due.host, feeds: await leased(db, programId, lease) };
}

/** Leases one feed, due or not; null when it is polled just now, or gone. */
export async function claimOne(db: Db, programId: string, id: string, now: number): Promise<Claim | null> {
  const lease = randomUUID();
  await db
    .updateTable('feed')
    .set({ lease, lease_until: now + leaseMs })
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .where(isFree(now))
    .execute();
  const feeds = await leased(db, programId, lease);
  return feeds[0] === undefined ? null : { lease, host: feeds[0].host, feeds };
}

const leased = (db: Db, programId: string, lease: string): Promise<FeedTable[]> =>
  db
    .selectFrom('feed')
    .selectAll()
    .where('program_id', '=', programId)
    .where('lease', '=', lease)
    .orderBy('next_at')
    .execute();

/** Gives back what was leased and not polled. `nextAt`: when it is to be polled, milliseconds; as before unless given. */
export async function release(db: Db, programId: string, lease: string, nextAt?: number): Promise<void> {
  await db
    .updateTable('feed')
    .set({ lease: null, lease_until: null, ...(nextAt === undefined ? {} : { next_at: nextAt }) })
    .where('program_id', '=', programId)
    .where('lease', '=', lease)
    .execute();
}
