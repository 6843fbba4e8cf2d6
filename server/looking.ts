/** Who looks at a proposal in the queue just now: a hint to other reviewers, nothing that holds them up. */
import type { Actor } from './context.ts';
import type { Db } from './db.ts';

/** The page says so every twenty seconds; two of these may get lost. Milliseconds. */
const looksFor = 60_000;

/** Notes that this reviewer looks at it, and gives the names of others who do. */
export async function lookAt(db: Db, { program, member }: Actor, proposalId: string, now: number): Promise<string[]> {
  await db
    .deleteFrom('reviewing')
    .where('program_id', '=', program.id)
    .where('at', '<', now - looksFor)
    .execute();
  await db
    .insertInto('reviewing')
    .values({ program_id: program.id, proposal_id: proposalId, member_id: member.id, at: now })
    .onConflict((conflict) => conflict.columns(['program_id', 'proposal_id', 'member_id']).doUpdateSet({ at: now }))
    .execute();
  const others = await db
    .selectFrom('reviewing as r')
    .innerJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'r.program_id').onRef('m.id', '=', 'r.member_id'),
    )
    .select('m.name')
    .where('r.program_id', '=', program.id)
    .where('r.proposal_id', '=', proposalId)
    .where('r.member_id', '!=', member.id)
    .orderBy('m.name')
    .execute();
  return others.map(({ name }) => name).filter((name) => name !== '');
}
