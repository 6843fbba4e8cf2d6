/** When, where and for whom a proposal's author would show it, as the plan of a post. */
import { type PostPlan, plainPlan } from '../shared/life-api.ts';
import type { Db, Tx } from './db.ts';
import type { ProposalTable } from './proposal-tables.ts';
import { beginOf } from './zoned-time.ts';

const dayMs = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

type Wished = Pick<ProposalTable, 'program_id' | 'network' | 'persona' | 'group_id' | 'embargo' | 'expiry'>;

/**
 * The wishes that can still be had at `now` (ms): days that are over, and a group that is gone, are left out. Days begin and end at
 * midnight where the programme's people live.
 */
export async function wishedPlan(db: Db | Tx, row: Wished, now: number): Promise<PostPlan> {
  const program = await db
    .selectFrom('program')
    .select('time_zone')
    .where('id', '=', row.program_id)
    .executeTakeFirst();
  // What is over everywhere needs no clock of a place, whose years may have been counted otherwise.
  const begin = (day: string) =>
    Date.parse(day) < now - 2 * dayMs ? Date.parse(day) : beginOf(day, program?.time_zone ?? null);
  const from = row.embargo === null ? null : begin(row.embargo);
  // It may be shared on its last day, too.
  const until = row.expiry === null ? null : begin(dayAfter(row.expiry));
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
