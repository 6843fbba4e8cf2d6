/** The file itself, its indices and references: what the engine can say about its own storage. */
import { sql } from 'kysely';
import { type Check, restoreRemedy } from './check.ts';

export const damage: Check = {
  holds: 'the storage is sound',
  remedy: `Check the disk. ${restoreRemedy}`,
  async *find(tx, engine) {
    if (engine === 'sqlite') {
      const said = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(tx);
      for (const row of said.rows) if (row.integrity_check !== 'ok') yield row.integrity_check;
      const strays = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(tx);
      for (const { table, parent } of strays.rows) yield `A row of ${table} refers to a ${parent} that is not there.`;
      return;
    }
    const broken = await sql<{ name: string }>`
      select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = current_schema()::regnamespace and not (i.indisvalid and i.indisready)
      union all
      select conname from pg_constraint
      where connamespace = current_schema()::regnamespace and not convalidated`.execute(tx);
    for (const { name } of broken.rows) yield `${name} is not valid: it was never finished.`;
  },
};
