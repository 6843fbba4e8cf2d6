/** The log's own count: for every number from 1 to the programme's last there is an event, or what is left of a removed one. */
import { sql } from 'kysely';
import { type Check, restoreRemedy } from './check.ts';

interface Counted {
  id: string;
  seq: number;
  events: number;
  removed: number;
  last: number | null;
}

export const order: Check = {
  holds: 'the log counts without a gap',
  remedy: restoreRemedy,
  async *find(tx) {
    const { rows } = await sql<Counted>`
      select p.id, p.seq, (select count(*) from event where program_id = p.id) as events,
        (select count(*) from tombstone where program_id = p.id) as removed,
        (select max(seq) from event where program_id = p.id) as last
      from program p`.execute(tx);
    for (const { id, seq, events, removed, last } of rows) {
      if ((last ?? 0) > seq) yield `Programme ${id} counts to ${seq}, and holds an event number ${last}.`;
      if (events + removed === seq) continue;
      const gap = await sql<{ seq: number; before: number }>`
        select seq, before from (
          select seq, lag(seq, 1, 0) over (order by seq) as before from event where program_id = ${id}) as log
        where seq <> before + 1 order by seq limit 1`.execute(tx);
      const first = gap.rows[0];
      const where = first === undefined ? `after ${last ?? 0}` : `between ${first.before} and ${first.seq}`;
      yield `Programme ${id} counts to ${seq}, and holds ${events} events and what is left of ${removed}; the first gap is ${where}.`;
    }
  },
};
