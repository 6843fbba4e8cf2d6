/** Statements over many rows whose text does not depend on how many there are, so that each engine keeps them prepared. */
import { CompiledQuery, type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';
import type { Db, Tx } from './db.ts';

export type Cell = string | number | null;
type Row = readonly Cell[];

/** The only value of a statement that the embedded engine runs once for each of these rows. */
export class ManyRows {
  readonly rows: readonly Row[];
  /** Places of the rows that changed nothing; filled by running. */
  readonly unchanged: number[] = [];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }
}

/** Whether this is the embedded engine; otherwise it is PostgreSQL. */
export function isEmbedded(db: Kysely<never> | Db | Tx): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

export interface BulkShape {
  readonly table: string;
  /** Names and types, in the order of a row's cells. */
  readonly columns: Readonly<Record<string, 'text' | 'bigint'>>;
  /** What follows `on conflict`, or nothing when there can be none. */
  readonly onConflict?: string;
  /** A column that differs in every row, by which PostgreSQL tells which were inserted; only where that is asked. */
  readonly tellBy?: string;
}

/**
 * Makes the way into a table. It gives the places of the rows that were not inserted, for shapes with `tellBy`.
 * One run per row is the fastest that SQLite takes; on PostgreSQL one statement takes whole columns.
 */
export function bulkInsert(shape: BulkShape): (tx: Tx, rows: readonly Row[]) => Promise<readonly number[]> {
  const names = Object.keys(shape.columns);
  const head = `insert into ${shape.table} (${names.join(', ')})`;
  const tail = shape.onConflict === undefined ? '' : ` on conflict ${shape.onConflict}`;
  const oneRow = `${head} values (${names.map(() => '?').join(', ')})${tail}`;
  const types = Object.values(shape.columns).map((type, place) => `$${place + 1}::${type}[]`);
  const returning = shape.tellBy === undefined ? '' : ` returning ${shape.tellBy} as told`;
  const allRows = `${head} select * from unnest(${types.join(', ')})${tail}${returning}`;
  const tellBy = shape.tellBy === undefined ? -1 : names.indexOf(shape.tellBy);
  return async (tx, rows) => {
    if (rows.length === 0) return [];
    if (isEmbedded(tx)) {
      const many = new ManyRows(rows);
      await tx.executeQuery(CompiledQuery.raw(oneRow, [many]));
      return many.unchanged;
    }
    const columns = names.map((_, place) => rows.map((row) => row[place]));
    const answer = await tx.executeQuery<{ told: Cell }>(CompiledQuery.raw(allRows, columns));
    if (tellBy === -1) return [];
    const inserted = new Set(answer.rows.map((row) => row.told));
    return rows.flatMap((row, place) => (inserted.has(row[tellBy] ?? null) ? [] : [place]));
  };
}

/** The condition that a text is one of these. */
export function isOneOf(db: Db | Tx, text: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> {
  const list = isEmbedded(db)
    ? sql`(select value from json_each(${JSON.stringify(values)}))`
    : sql`(select unnest(${values}::text[]))`;
  return sql<boolean>`${text} in ${list}`;
}

/** The same for a column, by whose index the values are then found. */
export const oneOf = (db: Db | Tx, column: string, values: readonly string[]): RawBuilder<boolean> =>
  isOneOf(db, sql.ref(column), values);

/** The condition that a column is one of these whole numbers; its text does not depend on how many there are. */
export function oneOfNumbers(db: Db | Tx, column: string, values: readonly number[]): RawBuilder<boolean> {
  return isEmbedded(db)
    ? sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<boolean>`${sql.ref(column)} = any(${values}::bigint[])`;
}

/**
 * A statement of the way that every push takes, put together once instead of at each call: that costs more than running it.
 * `?` stands for a value, `(list ?)` behind `in` for a list of texts.
 */
export function statement<Row = never>(
  text: string,
): (db: Db | Tx, values: readonly (Cell | readonly string[])[]) => Promise<Row[]> {
  const embedded = text.replaceAll('(list ?)', '(select value from json_each(?))');
  let count = 0;
  const numbered = text.replaceAll(/\(list \?\)|\?/g, (found) => {
    count++;
    return found === '?' ? `$${count}` : `(select unnest($${count}::text[]))`;
  });
  return async (db, values) => {
    const query = isEmbedded(db)
      ? CompiledQuery.raw(
          embedded,
          values.map((value) => (Array.isArray(value) ? JSON.stringify(value) : value)),
        )
      : CompiledQuery.raw(numbered, [...values]);
    return (await db.executeQuery<Row>(query as CompiledQuery<Row>)).rows;
  };
}
