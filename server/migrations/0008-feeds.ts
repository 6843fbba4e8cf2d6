/** Feeds that are polled, which of their entries were seen, and mentions that people are asked to react to. */
import type { Kysely, Migration } from 'kysely';

const tables: Readonly<Record<string, { columns: Readonly<Record<string, string>>; key: readonly string[] }>> = {
  feed: {
    columns: {
      id: 'text',
      address: 'text',
      host: 'text',
      title: 'text',
      site: 'text?',
      kind: 'text',
      rules: 'text',
      minutes: 'bigint',
      created_at: 'bigint',
      paused_at: 'bigint?',
      etag: 'text?',
      modified: 'text?',
      polled_at: 'bigint?',
      succeeded_at: 'bigint?',
      next_at: 'bigint',
      lease: 'text?',
      lease_until: 'bigint?',
      failures: 'bigint',
      problem: 'text?',
      problem_detail: 'text?',
      entries: 'bigint?',
    },
    key: ['id'],
  },
  feed_entry: {
    columns: {
      feed_id: 'text',
      key: 'text',
      first_at: 'bigint',
      seen_at: 'bigint',
      became: 'text?',
      proposal_id: 'text?',
    },
    key: ['feed_id', 'key'],
  },
  mention: {
    columns: {
      proposal_id: 'text',
      feed_id: 'text',
      about: 'text',
      words: 'text',
      found_at: 'bigint',
      reaction: 'text?',
      hint: 'text?',
      released_at: 'bigint?',
      ended_at: 'bigint?',
    },
    key: ['proposal_id'],
  },
};

export const feeds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [name, { columns, key }] of Object.entries(tables)) {
      let table = db.schema
        .createTable(name)
        .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'));
      for (const [column, type] of Object.entries(columns)) {
        const optional = type.endsWith('?');
        table = table.addColumn(column, type.replace('?', '') as 'text' | 'bigint', (it) =>
          optional ? it : it.notNull(),
        );
      }
      await table.addPrimaryKeyConstraint(`${name}_pk`, ['program_id', ...key] as never[]).execute();
    }
    // Two admins who add the same address at once get one feed.
    await db.schema.createIndex('feed_by_address').unique().on('feed').columns(['program_id', 'address']).execute();
    await db.schema.createIndex('feed_by_next').on('feed').columns(['program_id', 'next_at']).execute();
    await db.schema.createIndex('feed_entry_by_first').on('feed_entry').columns(['program_id', 'first_at']).execute();
  },
};
