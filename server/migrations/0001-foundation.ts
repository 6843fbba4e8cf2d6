/** The first tables: people, library, share log. */
import type { Kysely, Migration } from 'kysely';

/** The kinds of column we use: both engines have them, and `bigint` holds milliseconds. */
type Column = 'text' | 'bigint';
type Columns = Readonly<Record<string, `${Column}` | `${Column}?`>>;

interface TableShape {
  readonly columns: Columns;
  /** After `program_id`, which leads every primary key. */
  readonly key: readonly string[];
  /** Further indices; each begins with `program_id` unless it is how a secret finds its programme. */
  readonly indices?: readonly {
    readonly columns: readonly string[];
    readonly unique?: true;
    readonly bySecret?: true;
  }[];
}

const tables: Readonly<Record<string, TableShape>> = {
  member: {
    columns: { id: 'text', name: 'text', role: 'text', language: 'text', joined_at: 'bigint' },
    key: ['id'],
  },
  invitation: {
    columns: {
      id: 'text',
      code_hash: 'text',
      name: 'text?',
      role: 'text',
      member_id: 'text?',
      created_at: 'bigint',
      expires_at: 'bigint',
      used_at: 'bigint?',
      device_id: 'text?',
    },
    key: ['id'],
    indices: [{ columns: ['code_hash'], bySecret: true }],
  },
  device: {
    columns: {
      id: 'text',
      member_id: 'text',
      name: 'text',
      token_hash: 'text',
      held_to: 'bigint',
      created_at: 'bigint',
      seen_at: 'bigint?',
      revoked_at: 'bigint?',
    },
    key: ['id'],
    indices: [{ columns: ['token_hash'], bySecret: true }],
  },
  sign_in_code: {
    columns: {
      code_hash: 'text',
      member_id: 'text',
      created_by: 'text?',
      created_at: 'bigint',
      expires_at: 'bigint',
      used_at: 'bigint?',
    },
    key: ['code_hash'],
    indices: [{ columns: ['code_hash'], bySecret: true }],
  },
  session: {
    columns: {
      token_hash: 'text',
      member_id: 'text',
      opened_by: 'text?',
      created_at: 'bigint',
      seen_at: 'bigint',
      expires_at: 'bigint',
    },
    key: ['token_hash'],
    indices: [{ columns: ['token_hash'], bySecret: true }],
  },
  theme: { columns: { id: 'text', fr: 'text?', en: 'text?', created_at: 'bigint' }, key: ['id'] },
  post: {
    columns: {
      id: 'text',
      state: 'text',
      version: 'bigint',
      title: 'text',
      text: 'text',
      link: 'text?',
      theme_id: 'text?',
      language: 'text',
      proposal_id: 'text?',
      created_at: 'bigint',
      updated_at: 'bigint',
      published_at: 'bigint?',
      search: 'text',
    },
    key: ['id'],
    indices: [{ columns: ['proposal_id'] }],
  },
  variant: {
    columns: {
      id: 'text',
      post_id: 'text',
      position: 'bigint',
      persona: 'text',
      network: 'text',
      language: 'text',
      text: 'text',
      search: 'text',
      removed_at: 'bigint?',
    },
    key: ['id'],
    indices: [{ columns: ['post_id'] }],
  },
  charter: {
    columns: { version: 'bigint', rules: 'text', text: 'text', created_at: 'bigint', created_by: 'text?' },
    key: ['version'],
  },
  selector_pack: {
    columns: {
      version: 'bigint',
      key_id: 'text',
      made: 'text',
      networks: 'text',
      signed: 'text',
      created_at: 'bigint',
      created_by: 'text',
      removed_at: 'bigint?',
    },
    key: ['version'],
  },
  event: {
    columns: {
      id: 'text',
      seq: 'bigint',
      device_id: 'text',
      member_id: 'text',
      device_seq: 'bigint',
      at: 'text',
      at_ms: 'bigint',
      kind: 'text',
      v: 'bigint',
      body: 'text',
      about: 'text?',
      received_at: 'bigint',
    },
    key: ['id'],
    indices: [
      { columns: ['device_id', 'device_seq'], unique: true },
      { columns: ['seq'], unique: true },
      { columns: ['about'] },
    ],
  },
  rejection: {
    columns: { device_id: 'text', device_seq: 'bigint', reason: 'text', received_at: 'bigint' },
    key: ['device_id', 'device_seq'],
  },
  log_line: {
    columns: {
      id: 'text',
      seq: 'bigint',
      kind: 'text',
      state: 'text',
      member_id: 'text',
      network: 'text?',
      post_id: 'text?',
      variant_id: 'text?',
      url: 'text?',
      title: 'text?',
      at_ms: 'bigint',
      received_at: 'bigint',
      search: 'text',
    },
    key: ['id'],
    indices: [{ columns: ['seq'], unique: true }, { columns: ['member_id', 'seq'] }, { columns: ['post_id', 'seq'] }],
  },
  proposal: {
    columns: {
      id: 'text',
      member_id: 'text',
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
    },
    key: ['id'],
    indices: [{ columns: ['member_id'] }],
  },
  look: {
    columns: { id: 'text', admin_id: 'text', via_id: 'text?', member_id: 'text', at: 'bigint' },
    key: ['id'],
    indices: [{ columns: ['member_id', 'at'] }],
  },
};

async function createTable(db: Kysely<unknown>, name: string, shape: TableShape): Promise<void> {
  let table = db.schema
    .createTable(name)
    .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'));
  for (const [column, type] of Object.entries(shape.columns)) {
    const optional = type.endsWith('?');
    table = table.addColumn(column, type.replace('?', '') as Column, (it) => (optional ? it : it.notNull()));
  }
  const key = ['program_id', ...shape.key];
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
  for (const { columns, unique, bySecret } of shape.indices ?? []) {
    let index = db.schema.createIndex(`${name}_by_${columns.join('_')}`).on(name);
    if (unique) index = index.unique();
    await index.columns(bySecret ? [...columns] : ['program_id', ...columns]).execute();
  }
}

export const foundation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('program')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('accent', 'text')
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    for (const [name, shape] of Object.entries(tables)) await createTable(db, name, shape);
  },
};
