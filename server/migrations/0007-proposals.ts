/** Proposals from people and feeds with all that they wish for, votes on them, who decided what, and who may review. */
import { type Kysely, type Migration, sql } from 'kysely';

/** As the first step made it, with these besides; `member_id` may be empty: nobody proposes what a feed brings. */
const proposal: Readonly<Record<string, string>> = {
  id: 'text',
  member_id: 'text?',
  url: 'text',
  title: 'text',
  quote: 'text?',
  note: 'text',
  at_ms: 'bigint',
  state: 'text',
  reason: 'text?',
  post_id: 'text?',
  decided_by: 'text?',
  decided_at: 'bigint?',
  source: 'text',
  feed_id: 'text?',
  canonical: 'text?',
  signature: 'text?',
  clip: 'text?',
  theme_id: 'text?',
  network: 'text?',
  language: 'text?',
  suggestion: 'text?',
  persona: 'text?',
  group_id: 'text?',
  embargo: 'text?',
  expiry: 'text?',
  version: 'bigint',
  change_id: 'text?',
  late: 'bigint?',
  merged_into: 'text?',
  thanks: 'text?',
  thanked_by: 'text?',
  thanked_at: 'bigint?',
};

/** What the first step has: these are carried over. */
const carried = Object.keys(proposal).slice(0, 12).join(', ');

const others: Readonly<Record<string, { columns: Readonly<Record<string, string>>; key: readonly string[] }>> = {
  vote: {
    columns: { subject_id: 'text', member_id: 'text', about: 'text', at_ms: 'bigint' },
    key: ['subject_id', 'member_id'],
  },
  decision: {
    columns: {
      id: 'text',
      proposal_id: 'text',
      member_id: 'text',
      via_id: 'text?',
      did: 'text',
      at: 'bigint',
      reason: 'text?',
      before: 'text?',
      after: 'text?',
    },
    key: ['id'],
  },
  reviewing: { columns: { proposal_id: 'text', member_id: 'text', at: 'bigint' }, key: ['proposal_id', 'member_id'] },
};

const indices = {
  proposal_by_member: ['proposal', 'member_id'],
  proposal_by_state: ['proposal', 'state', 'at_ms'],
  proposal_by_canonical: ['proposal', 'canonical'],
  proposal_by_merged_into: ['proposal', 'merged_into'],
  proposal_by_post: ['proposal', 'post_id'],
  vote_by_member: ['vote', 'member_id'],
  decision_by_proposal: ['decision', 'proposal_id', 'id'],
} as const;

async function create(
  db: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, string>>,
  key: readonly string[],
): Promise<void> {
  let table = db.schema
    .createTable(name)
    .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'));
  for (const [column, type] of Object.entries(columns)) {
    const optional = type.endsWith('?');
    table = table.addColumn(column, type.replace('?', '') as 'text' | 'bigint', (it) => (optional ? it : it.notNull()));
  }
  // The name of the former table's key is taken until that one is gone.
  await table.addPrimaryKeyConstraint(`${name}_pk`, ['program_id', ...key] as never[]).execute();
}

export const proposals: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite cannot let a column be empty that was not to be: the table is made anew, on both engines alike.
    await db.schema.alterTable('proposal').renameTo('proposal_before').execute();
    await create(db, 'proposal', proposal, ['id']);
    await sql
      .raw(
        `insert into proposal (program_id, ${carried}, source, version)
         select program_id, ${carried}, 'clip', 1 from proposal_before`,
      )
      .execute(db);
    await db.schema.dropTable('proposal_before').execute();
    for (const [name, { columns, key }] of Object.entries(others)) await create(db, name, columns, key);
    for (const [name, [table, ...columns]] of Object.entries(indices)) {
      await db.schema
        .createIndex(name)
        .on(table)
        .columns(['program_id', ...columns])
        .execute();
    }
    await db.schema.alterTable('member').addColumn('reviews', 'bigint').execute();
  },
};
