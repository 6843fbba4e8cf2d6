/** Nothing is kept of a feed that was removed, and every mention has its proposal. */
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import type { Check } from './check.ts';

interface Left {
  program_id: string;
  /** Of a mention: its proposal's; of entries: their feed's. */
  id: string;
  what: 'mention' | 'entries';
}

async function leftOver(tx: Tx): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select m.program_id, m.proposal_id as id, 'mention' as what from mention m
      left join proposal p on p.program_id = m.program_id and p.id = m.proposal_id
    where p.id is null
    union all
    select distinct e.program_id, e.feed_id, 'entries' from feed_entry e
      left join feed f on f.program_id = e.program_id and f.id = e.feed_id
    where f.id is null`.execute(tx);
  return rows;
}

export const feeds: Check = {
  holds: 'what feeds brought belongs to something',
  remedy: 'Run "verify --repair": it removes what is left over.',
  async *find(tx) {
    for (const { program_id, id, what } of await leftOver(tx)) {
      yield what === 'mention'
        ? `A mention of programme ${program_id} has no proposal ${id}.`
        : `Entries of programme ${program_id} belong to no feed ${id}.`;
    }
  },
  async repair(tx) {
    const rows = await leftOver(tx);
    for (const { program_id, id, what } of rows) {
      const [table, column] =
        what === 'mention' ? (['mention', 'proposal_id'] as const) : (['feed_entry', 'feed_id'] as const);
      await tx.deleteFrom(table).where('program_id', '=', program_id).where(column, '=', id).execute();
    }
    return rows.length;
  },
};
