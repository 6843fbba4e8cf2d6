/** Tracked links with their clicks, and what came of the shares: counted by day, as the lines are. */
import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';

const states = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;
/** Whole days since 1970 (UTC), downwards before it as well. */
const day = '(at_ms - ((at_ms % 86400000) + 86400000) % 86400000) / 86400000';

type Columns = Readonly<Record<string, 'text' | 'bigint' | 'text?' | 'bigint?'>>;

interface TableShape {
  readonly name: string;
  readonly columns: Columns;
  readonly key: readonly string[];
  /** Read by its key alone: on the embedded engine the row lies in the key's own tree. */
  readonly byKey?: true;
}

const tables: readonly TableShape[] = [
  {
    name: 'outcome',
    columns: {
      share_id: 'text',
      code: 'text?',
      target: 'text?',
      received_at: 'bigint',
      clicks: 'bigint',
      originality: 'bigint?',
      waited: 'bigint?',
    },
    key: ['share_id'],
  },
  {
    name: 'click',
    columns: { share_id: 'text', hour: 'bigint', count: 'bigint' },
    key: ['share_id', 'hour'],
    byKey: true,
  },
  {
    name: 'effect',
    columns: {
      axis: 'text',
      day: 'bigint',
      subject: 'text',
      tracked: 'bigint',
      clicks: 'bigint',
      originality: 'bigint',
      measured: 'bigint',
      waited: 'bigint',
      answered: 'bigint',
    },
    key: ['axis', 'day', 'subject'],
    byKey: true,
  },
  {
    name: 'link_setting',
    columns: { tracked: 'bigint', utm: 'text', worth: 'text?', updated_at: 'bigint', updated_by: 'text?' },
    key: [],
  },
];

async function createTable(db: Kysely<unknown>, { name, columns, key, byKey }: TableShape): Promise<void> {
  const embedded = db.getExecutor().adapter instanceof SqliteAdapter;
  let table = db.schema
    .createTable(name)
    .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'));
  for (const [column, type] of Object.entries(columns)) {
    const optional = type.endsWith('?');
    const plain = type.replace('?', '') as 'text' | 'bigint';
    table = table.addColumn(column, plain, (it) => (optional ? it : it.notNull()));
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, ['program_id', ...key] as never[]);
  await (embedded && byKey ? table.modifyEnd(sql`without rowid`) : table).execute();
}

export const links: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of tables) await createTable(db, table);
    // A reader who follows a link says its code and nothing else: the programme is found by it.
    await sql`create index outcome_by_code on outcome (code) where code is not null`.execute(db);
    const counts = states.map((state) => `sum(case when state = '${state}' then 1 else 0 end)`).join(', ');
    await sql
      .raw(
        `insert into rollup (program_id, axis, day, subject, ${states.join(', ')})
         select program_id, 'variant', ${day}, variant_id, ${counts} from log_line
         where variant_id is not null group by program_id, ${day}, variant_id`,
      )
      .execute(db);
  },
};
