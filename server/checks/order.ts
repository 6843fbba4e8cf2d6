/** The log's own count: every number from 1 to the programme's last is there once. */
import { sql } from 'kysely';
import { type Check, restoreRemedy } from './check.ts';

interface Counted {
  id: string;
  seq: number;
  events: number;
  first: number | null;
  last: number | null;
}

export const order: Check = {
  holds: 'the log is numbered without gap or double',
  remedy: restoreRemedy,
  async *find(tx) {
    const { rows } = await sql<Counted>`
      select p.id, p.seq, count(e.seq) as events, min(e.seq) as first, max(e.seq) as last
      from program p left join event e on e.program_id = p.id group by p.id, p.seq`.execute(tx);
    for (const { id, seq, events, first, last } of rows) {
      if ((last ?? 0) !== seq) yield `Programme ${id} counts to ${seq}, its last event is number ${last ?? 0}.`;
      if (events !== (last ?? 0) || (first ?? 1) !== 1) {
        const after = await sql<{ seq: number }>`
          select seq from (select seq, lag(seq, 1, 0) over (order by seq) as before from event where program_id = ${id}) as log
          where seq <> before + 1 order by seq limit 1`.execute(tx);
        yield `Programme ${id} holds ${events} events numbered to ${last}; the first gap or double is before ${after.rows[0]?.seq}.`;
      }
    }
  },
};
