/** What the tables of a database look like, whichever step of the migrations it has come to. */
import { sql } from 'kysely';
import type { Db, OpenDatabase, Tx } from '../db.ts';

export interface ColumnShape {
  readonly name: string;
  readonly kind: 'text' | 'bigint';
  readonly optional: boolean;
}
export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
}
type Engine = OpenDatabase['engine'];

const kinds: Readonly<Record<string, ColumnShape['kind']>> = {
  text: 'text',
  varchar: 'text',
  bigint: 'bigint',
  int8: 'bigint',
  integer: 'bigint',
  int4: 'bigint',
};

const onSqlite = sql<RawColumn>`
  select t.name as "table", c.name as "column", lower(c.type) as type, c."notnull" as required, c.pk as place
  from sqlite_schema t join pragma_table_info(t.name) c
  where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and t.name not like 'kysely\\_%' escape '\\'
  order by t.name, c.cid`;
const onPostgres = sql<RawColumn>`
  select t.relname as "table", c.attname as "column", y.typname as type, c.attnotnull::int as required,
    coalesce(array_position(k.indkey::int2[], c.attnum) + 1, 0) as place
  from pg_class t
    join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
    join pg_type y on y.oid = c.atttypid
    left join pg_index k on k.indrelid = t.oid and k.indisprimary
  where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and t.relname not like 'kysely\\_%'
  order by t.relname, c.attnum`;

interface RawColumn {
  table: string;
  column: string;
  type: string;
  required: number;
  /** From 1 within the primary key; 0 when it is not part of it. */
  place: number;
}

/** Tables of Portevoix, the programmes first as the others refer to them. A table of somebody else's is left out. */
export async function readShape(db: Db | Tx, engine: Engine): Promise<TableShape[]> {
  const { rows } = await (engine === 'sqlite' ? onSqlite : onPostgres).execute(db);
  const tables = [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column, type, required, place }) => {
      const kind = kinds[type];
      if (kind === undefined) throw new Error(`${name}.${column} is of type ${type}, which no archive knows.`);
      return { name: column, kind, optional: required === 0 && place === 0 };
    }),
    key: columns
      .filter(({ place }) => place > 0)
      .toSorted((a, b) => a.place - b.place)
      .map(({ column }) => column),
  }));
  const ours = tables.filter(
    ({ name, columns }) => name === 'program' || columns.some((it) => it.name === 'program_id'),
  );
  return ours.toSorted((a, b) => Number(b.name === 'program') - Number(a.name === 'program'));
}

/** The column that says which programme a row belongs to. */
export const programColumn = (table: string): 'id' | 'program_id' => (table === 'program' ? 'id' : 'program_id');
