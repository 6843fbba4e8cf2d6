/** What each browser was told that the server holds of it is what the server holds. */
import { sql } from 'kysely';
import { type Check, restoreRemedy } from './check.ts';

interface Told {
  program_id: string;
  id: string;
  held_to: number;
  settled: number;
  next: number | null;
}

export const devices: Check = {
  holds: 'each browser’s events are held without a gap, as far as it was told',
  remedy: `A browser that was told too much does not send the difference again. ${restoreRemedy}`,
  async *find(tx) {
    // A refused event can name a place that another one holds, and a removed one was refused when it came again: each place counts once.
    const { rows } = await sql<Told>`
      select d.program_id, d.id, d.held_to, count(s.device_seq) as settled,
        (select min(e.device_seq) from event e
          where e.program_id = d.program_id and e.device_id = d.id and e.device_seq > d.held_to) as next
      from device d left join (
        select program_id, device_id, device_seq from event
        union select program_id, device_id, device_seq from rejection
        union select program_id, device_id, device_seq from tombstone
      ) s on s.program_id = d.program_id and s.device_id = d.id and s.device_seq <= d.held_to
      group by d.program_id, d.id, d.held_to`.execute(tx);
    for (const { program_id, id, held_to, settled, next } of rows) {
      if (settled === held_to && next !== held_to + 1) continue;
      yield settled === held_to
        ? `Browser ${id} of programme ${program_id} was told ${held_to}, and its event ${next} is held as well.`
        : `Browser ${id} of programme ${program_id} was told ${held_to}, and ${settled} of these events are held.`;
    }
    const unknown = await sql<{ program_id: string; device_id: string; events: number }>`
      select e.program_id, e.device_id, count(*) as events from event e
        left join device d on d.program_id = e.program_id and d.id = e.device_id
      where d.id is null group by e.program_id, e.device_id`.execute(tx);
    for (const { program_id, device_id, events } of unknown.rows) {
      yield `${events} events of programme ${program_id} are of the browser ${device_id}, which nobody knows.`;
    }
  },
};
