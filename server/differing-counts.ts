/** Finds the counts by day that are not what they count comes to. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './db.ts';

export interface DifferingCount {
  program_id: string;
  axis: string;
  day: number;
  subject: string;
}

/**
 * Rows of `table` whose `columns` differ from `recounted`, a query that gives the same columns anew. Counts keep what was
 * removed, so more is right in a programme that has tombstones; less never is.
 */
export async function differingCounts(
  tx: Tx,
  table: 'rollup' | 'effect',
  columns: readonly string[],
  recounted: RawBuilder<unknown>,
): Promise<DifferingCount[]> {
  const each = (write: (name: string) => string, between: string) => sql.raw(columns.map(write).join(between));
  const off = each((name) => `${name} <> 0`, ' or ');
  const tooFew = each((name) => `${name} < 0`, ' or ');
  const { rows } = await sql<DifferingCount>`
    select program_id, axis, day, subject from (
      select program_id, axis, day, subject, ${each((name) => `sum(${name}) as ${name}`, ', ')} from (
        select program_id, axis, day, subject, ${each((name) => name, ', ')} from ${sql.table(table)}
        union all
        select program_id, axis, day, subject, ${each((name) => `-${name}`, ', ')} from (${recounted}) as own
      ) as both_sides group by program_id, axis, day, subject
    ) as difference
    where ${tooFew} or ((${off}) and not exists (select 1 from tombstone t where t.program_id = difference.program_id))`.execute(
    tx,
  );
  return rows;
}
