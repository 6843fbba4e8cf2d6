/** What a distributed PostgreSQL asks of our tables holds for those that we have, and the note for operators says what they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programColumn, readShape, type TableShape } from '../../server/archive/shape.ts';
import { type OpenDatabase, openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { type Cluster, startCluster } from './postgres.ts';

const note = new URL('../../.github/DISTRIBUTED.md', import.meta.url);
let cluster: Cluster;
let opened: OpenDatabase;
let tables: TableShape[];

beforeAll(async () => {
  cluster = await startCluster();
  opened = await openDatabase({ databaseUrl: await cluster.createDatabase(), dataDir: '' });
  const done = await migrate(opened, Date.now());
  if (!done.ok) throw new Error(done.reason);
  tables = await readShape(opened.db, 'postgres');
});
afterAll(async () => {
  await opened.db.destroy();
  await cluster.stop();
});

interface Constraint {
  name: string;
  table: string;
  kind: 'p' | 'u' | 'f';
  columns: string[];
  /** The table that a foreign key refers to, and its columns. */
  other: string | null;
  others: string[] | null;
}

const constraints = async (): Promise<Constraint[]> => {
  const names = (numbers: string, table: string) =>
    sql.raw(
      `(select array_agg(a.attname::text) from pg_attribute a where a.attrelid = ${table} and a.attnum = any(${numbers}))`,
    );
  const { rows } = await sql<Constraint>`
    select c.conname as name, c.conrelid::regclass::text as "table", c.contype as kind, ${names('c.conkey', 'c.conrelid')} as columns,
      nullif(c.confrelid, 0)::regclass::text as other, ${names('c.confkey', 'c.confrelid')} as others
    from pg_constraint c where c.connamespace = current_schema()::regnamespace and c.contype in ('p', 'u', 'f')
    union all
    select i.indexrelid::regclass::text, i.indrelid::regclass::text, 'u', ${names('i.indkey', 'i.indrelid')}, null, null
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = current_schema()::regnamespace and i.indisunique`.execute(opened.db);
  return rows.filter(({ table }) => !table.startsWith('kysely_'));
};

it('every key and every reference contains the programme', async () => {
  const all = await constraints();
  expect(all.filter(({ kind }) => kind === 'p')).toHaveLength(tables.length);
  expect(all.filter(({ kind }) => kind === 'f').length).toBeGreaterThanOrEqual(tables.length - 1);
  const without = all.filter(({ table, columns, other, others }) => {
    const own = columns.includes(programColumn(table));
    return !own || (other !== null && !others?.includes(programColumn(other)));
  });
  expect(without).toEqual([]);
});

it('PostgreSQL takes every table with all its keys, split by the hash of the programme', async () => {
  for (const { name } of tables) {
    const split = sql.table(`split_${name}`);
    await sql`create table ${split} (like ${sql.table(name)} including all) partition by hash (${sql.ref(programColumn(name))})`.execute(
      opened.db,
    );
    await sql`drop table ${split}`.execute(opened.db);
  }
});

it('no table lies outside: each is one of a programme', async () => {
  const all = await opened.db.introspection.getTables();
  expect(all.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});

it('the note has the statements for today’s tables', async () => {
  const statements = tables.map(({ name }) =>
    name === 'program'
      ? "select create_distributed_table('program', 'id');"
      : `select create_distributed_table('${name}', 'program_id', colocate_with => 'program');`,
  );
  const block = `<!-- ddl -->\n\n\`\`\`sql\n${statements.join('\n')}\n\`\`\`\n\n<!-- /ddl -->`;
  const text = await readFile(note, 'utf8');
  const right = text.replace(/<!-- ddl -->[^]*<!-- \/ddl -->/, block);
  if (process.env['WRITE_NOTE'] === '1') await writeFile(note, right);
  expect(text, 'Run this test with WRITE_NOTE=1 to write the statements.').toBe(right);
});
