/** Daily counts of the share log, what is left of removed events, and the indices by which every filter finds its page. */
import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';

const states = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;

/** What a line counts for, and the column of `log_line` that says for which; one row for all lines has no subject. */
const axes = { all: "''", network: 'network', post: 'post_id', member: 'member_id' } as const;

/** Whole days since 1970 (UTC). Both engines divide towards zero, which for times before 1970 would be the day after. */
const day = '(at_ms - ((at_ms % 86400000) + 86400000) % 86400000) / 86400000';

/** Indices of `log_line`: each filter that may be rare has its own, in the order in which pages are read. */
const indices = {
  log_line_by_network_seq: '(program_id, network, seq)',
  log_line_by_state_seq: '(program_id, state, seq)',
  log_line_by_network_state_seq: '(program_id, network, state, seq)',
  log_line_by_variant_seq: '(program_id, variant_id, seq) where variant_id is not null',
  log_line_by_at: '(program_id, at_ms, seq)',
  log_line_by_member_at: '(program_id, member_id, at_ms, seq)',
  log_line_clips: "(program_id, seq) where kind = 'clip'",
} as const;

export const rollups: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const embedded = db.getExecutor().adapter instanceof SqliteAdapter;
    let rollup = db.schema
      .createTable('rollup')
      .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'))
      .addColumn('axis', 'text', (column) => column.notNull())
      .addColumn('day', 'bigint', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull());
    for (const state of states) rollup = rollup.addColumn(state, 'bigint', (column) => column.notNull());
    rollup = rollup.addPrimaryKeyConstraint('rollup_key', ['program_id', 'axis', 'day', 'subject'] as never[]);
    // The key is how it is read: with the counts in the key's own tree a month is one walk.
    await (embedded ? rollup.modifyEnd(sql`without rowid`) : rollup).execute();
    for (const [axis, subject] of Object.entries(axes)) {
      const counts = states.map((state) => `sum(case when state = '${state}' then 1 else 0 end)`).join(', ');
      await sql
        .raw(
          `insert into rollup (program_id, axis, day, subject, ${states.join(', ')})
           select program_id, '${axis}', ${day}, ${subject}, ${counts} from log_line
           where ${subject} is not null group by program_id, ${day}${axis === 'all' ? '' : `, ${subject}`}`,
        )
        .execute(db);
    }
    await db.schema
      .createTable('tombstone')
      .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('device_seq', 'bigint', (column) => column.notNull())
      .addColumn('removed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('tombstone_key', ['program_id', 'id'] as never[])
      .execute();
    await db.schema
      .createIndex('tombstone_by_place')
      .on('tombstone')
      .unique()
      .columns(['program_id', 'device_id', 'device_seq'])
      .execute();
    // One member's log is read by that member's clock.
    await sql`drop index log_line_by_member_id_seq`.execute(db);
    for (const [name, on] of Object.entries(indices)) {
      await sql.raw(`create index ${name} on log_line ${on}`).execute(db);
    }
  },
};
