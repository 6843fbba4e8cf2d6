/** Who is behind the figures of the last days: people by network, post and wording, of a bounded number of newest shares. */
import { sql } from 'kysely';
import type { LogState } from '../../shared/log-api.ts';
import type { Db } from '../db.ts';
import type { People } from './few-people.ts';

/** Newest shares that are looked at: the cost stays the same however long the log is, and older ones only hide less. */
const lookedAt = 20_000;

/** What a figure is made of. */
export const measures = ['shares', 'tracked', 'measured', 'answered'] as const;
export type Measure = (typeof measures)[number];
export type Behind = Readonly<Record<Measure, People>>;

export interface Share {
  readonly state: LogState;
  readonly network: string | null;
  readonly post_id: string | null;
  readonly variant_id: string | null;
  readonly member_id: string;
  readonly at_ms: number;
  readonly tracked: number;
  readonly measured: number;
  readonly answered: number;
  readonly clicks: number;
  /** Zero where it is not measured, or not answered. */
  readonly originality: number;
  readonly waited: number;
}

export interface PeopleBehind {
  /** The people of the shares that a key is given for; a share without one is of none. */
  by(keyOf: (share: Share) => string | null): ReadonlyMap<string, Behind>;
  /** The shares that were looked at, the newest first. */
  readonly shares: readonly Share[];
  /** Whether there are older ones in these days. */
  readonly more: boolean;
}

const nobody = (): Record<Measure, Set<string>> => ({
  shares: new Set(),
  tracked: new Set(),
  measured: new Set(),
  answered: new Set(),
});

/** Reads them. `since`: milliseconds. */
export async function readBehind(db: Db, programId: string, since: number): Promise<PeopleBehind> {
  const shares = await db
    .selectFrom('log_line as l')
    .leftJoin('outcome as o', (join) =>
      join.onRef('o.program_id', '=', 'l.program_id').onRef('o.share_id', '=', 'l.id'),
    )
    .select(['l.state', 'l.network', 'l.post_id', 'l.variant_id', 'l.member_id', 'l.at_ms'])
    .select([
      sql<number>`case when o.code is null then 0 else 1 end`.as('tracked'),
      sql<number>`case when o.originality is null then 0 else 1 end`.as('measured'),
      sql<number>`case when o.waited is null then 0 else 1 end`.as('answered'),
      sql<number>`coalesce(o.clicks, 0)`.as('clicks'),
      sql<number>`coalesce(o.originality, 0)`.as('originality'),
      sql<number>`coalesce(o.waited, 0)`.as('waited'),
    ])
    .where('l.program_id', '=', programId)
    .where('l.at_ms', '>=', since)
    .where('l.state', 'not in', ['withdrawn', 'proposed'])
    .orderBy('l.at_ms', 'desc')
    .limit(lookedAt)
    .execute();
  return {
    shares,
    more: shares.length === lookedAt,
    by(keyOf) {
      const found = new Map<string, Record<Measure, Set<string>>>();
      for (const share of shares) {
        const key = keyOf(share);
        if (key === null) continue;
        let people = found.get(key);
        if (people === undefined) found.set(key, (people = nobody()));
        people.shares.add(share.member_id);
        for (const measure of ['tracked', 'measured', 'answered'] as const) {
          if (share[measure] === 1) people[measure].add(share.member_id);
        }
      }
      return found;
    },
  };
}
