/** Each clip in the log has its proposal, and no proposal outlives a clip that was withdrawn undecided. */
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { inPieces } from '../in-pieces.ts';
import { writeLines } from '../log-lines.ts';
import type { Check } from './check.ts';

async function faults(tx: Tx) {
  const { rows } = await sql<{ program_id: string; id: string; fault: string }>`
    select l.program_id, l.id, 'has no proposal' as fault from log_line l
      left join proposal p on p.program_id = l.program_id and p.id = l.id
    where l.state = 'proposed' and p.id is null
      and exists (select 1 from event e where e.program_id = l.program_id and e.id = l.id)
    union all
    select l.program_id, l.id, 'was withdrawn and is still in review' from log_line l
      join proposal p on p.program_id = l.program_id and p.id = l.id
    where l.state = 'withdrawn' and p.state = 'in-review'
    union all
    select p.program_id, p.id, 'is a proposal that no line speaks of' from proposal p
      left join log_line l on l.program_id = p.program_id and l.id = p.id
      left join tombstone t on t.program_id = p.program_id and t.id = p.id
    where l.id is null and t.id is null and p.member_id is not null`.execute(tx);
  return rows;
}

export const proposals: Check = {
  holds: 'every clip has its proposal',
  remedy: 'Run "verify --repair": it writes missing proposals anew from their events.',
  async *find(tx) {
    for (const { program_id, id, fault } of await faults(tx)) yield `Clip ${id} of programme ${program_id} ${fault}.`;
  },
  async repair(tx) {
    const rows = await faults(tx);
    for (const [programId, own] of Map.groupBy(rows, (row) => row.program_id)) {
      for (const ids of inPieces(own.map(({ id }) => id))) await writeLines(tx, programId, ids);
    }
    return rows.length;
  },
};
