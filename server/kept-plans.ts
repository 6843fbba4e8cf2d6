/**
 * Statements that PostgreSQL prepares once on each connection: for a page of the log, planning takes longer than reading.
 * Only for statements whose one index is right whatever the values are, and that nobody asks of an empty table thousands of
 * times: a kept plan lasts until the table is analysed again.
 */
import { CompiledQuery, type QueryResult } from 'kysely';
import type { Db } from './db.ts';

/** Texts that a connection keeps at most; one more is planned each time, as any other statement. */
const most = 300;
const names = new Map<string, string>();

/** The name under which a connection keeps this statement, or undefined when it is planned anew each time. */
export const planName = (text: string): string | undefined => names.get(text);

/** Runs a query whose text comes again and again. */
export function executeKept<Row>(db: Db, { sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  if (names.size < most && !names.has(sql)) names.set(sql, `portevoix_${names.size}`);
  return db.executeQuery(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>);
}
