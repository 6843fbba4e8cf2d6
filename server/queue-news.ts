/** What other reviewers decided while one reads the queue. */
import type { QueueNews } from '../shared/proposal-api.ts';
import type { Actor } from './context.ts';
import type { Db } from './db.ts';

/** In one answer; the rest comes with the next question. */
const most = 20;

/** The decisions of others after one (its id), or without it only which is the last. */
export async function readQueueNews(db: Db, { program, member }: Actor, after: string | undefined): Promise<QueueNews> {
  if (after === undefined) {
    const newest = await db
      .selectFrom('decision')
      .select('id')
      .where('program_id', '=', program.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { last: newest?.id ?? null, decisions: [] };
  }
  const rows = await db
    .selectFrom('decision as d')
    .innerJoin('proposal as p', (join) =>
      join.onRef('p.program_id', '=', 'd.program_id').onRef('p.id', '=', 'd.proposal_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'd.program_id').onRef('m.id', '=', 'd.member_id'),
    )
    .select(['d.id', 'd.proposal_id', 'd.did', 'd.member_id', 'p.title', 'm.name'])
    .where('d.program_id', '=', program.id)
    .where('d.id', '>', after)
    .orderBy('d.id')
    .limit(most)
    .execute();
  return {
    last: rows.at(-1)?.id ?? after,
    decisions: rows
      .filter(({ member_id }) => member_id !== member.id)
      .map(({ proposal_id, did, title, name }) => ({ proposal: proposal_id, title, did, by: name ?? '' })),
  };
}
