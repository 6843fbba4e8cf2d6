/** The clicks on a member's own shares, for that member alone. */
import type { OwnClicks } from '../../shared/link-api.ts';
import type { Actor } from '../context.ts';
import type { Db } from '../db.ts';

/** Shares that are told of: more than a sidebar shows. */
const mostShares = 500;
/** Newest lines of the member that are looked through for them. */
const lookedAt = 2000;

/** Reads them, newest share first. Shares that were taken back are told of no more. */
export async function readOwnClicks(db: Db, { program, member }: Actor): Promise<OwnClicks> {
  const newest = db
    .selectFrom('log_line')
    .select(['id', 'at_ms'])
    .where('program_id', '=', program.id)
    .where('member_id', '=', member.id)
    .where('kind', '=', 'share')
    .where('state', '<>', 'withdrawn')
    .orderBy('at_ms', 'desc')
    .limit(lookedAt);
  const rows = await db
    .selectFrom(newest.as('l'))
    .innerJoin('outcome as o', (join) => join.onRef('o.share_id', '=', 'l.id').on('o.program_id', '=', program.id))
    .select(['o.share_id', 'o.code', 'o.clicks'])
    .where('o.code', 'is not', null)
    .orderBy('l.at_ms', 'desc')
    .limit(mostShares)
    .execute();
  return {
    shares: rows.flatMap(({ share_id: share, code, clicks }) => (code === null ? [] : [{ share, code, clicks }])),
  };
}
