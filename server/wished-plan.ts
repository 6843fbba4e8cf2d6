/** When, where and for whom a proposal's author would show it, as the plan of a post. */
import { type PostPlan, plainPlan } from '../shared/life-api.ts';
import type { Db, Tx } from './db.ts';
import type { ProposalTable } from './proposal-tables.ts';

const dayMs = 86_400_000;

type Wished = Pick<ProposalTable, 'program_id' | 'network' | 'persona' | 'group_id' | 'embargo' | 'expiry'>;

/**
 * The wishes that can still be had at `now` (ms): days that are over, and a group that is gone, are left out. Days begin and end at
 * midnight UTC, the only clock that the author's browser and the server share.
 */
export async function wishedPlan(db: Db | Tx, row: Wished, now: number): Promise<PostPlan> {
  const from = row.embargo === null ? null : Date.parse(row.embargo);
  // It may be shared on its last day, too.
  const until = row.expiry === null ? null : Date.parse(row.expiry) + dayMs;
  const isSound = from === null || until === null || from < until;
  const later = (time: number | null) =>
    time === null || time <= now || !isSound ? null : new Date(time).toISOString();
  const group =
    row.group_id === null
      ? undefined
      : await db
          .selectFrom('member_group')
          .select('id')
          .where('program_id', '=', row.program_id)
          .where('id', '=', row.group_id)
          .executeTakeFirst();
  return {
    ...plainPlan,
    releaseAt: later(from),
    expiresAt: later(until),
    groups: group === undefined ? [] : [group.id],
    personae: row.persona === null ? [] : [row.persona],
    networks: row.network === null ? [] : [row.network],
  };
}
