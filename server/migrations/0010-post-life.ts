/** The life of a post: when and for whom it shows, campaigns, moments, groups of members, images. */
import type { Kysely, Migration } from 'kysely';

type Columns = Readonly<Record<string, 'text' | 'bigint' | 'text?' | 'bigint?'>>;

async function createTable(db: Kysely<unknown>, name: string, columns: Columns, key: readonly string[]) {
  let table = db.schema
    .createTable(name)
    .addColumn('program_id', 'text', (column) => column.notNull().references('program.id'));
  for (const [column, type] of Object.entries(columns)) {
    const kind = type.startsWith('text') ? 'text' : 'bigint';
    table = table.addColumn(column, kind, (it) => (type.endsWith('?') ? it : it.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, ['program_id', ...key] as never[]).execute();
}

export const postLife: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ['release_at', 'expires_at', 'pinned_until', 'withdrawn_at'] as const) {
      await db.schema.alterTable('post').addColumn(column, 'bigint').execute();
    }
    for (const column of ['campaign_id', 'moment_id', 'plan', 'withdrawn_reason'] as const) {
      await db.schema.alterTable('post').addColumn(column, 'text').execute();
    }
    // Only of the posts that wait: the next release or expiry is found without a look at the others.
    for (const column of ['release_at', 'expires_at'] as const) {
      await db.schema
        .createIndex(`post_by_${column}`)
        .on('post')
        .columns(['program_id', column])
        .where(column as never, 'is not', null)
        .execute();
    }
    for (const column of ['library_at', 'library_due'] as const) {
      await db.schema.alterTable('program').addColumn(column, 'bigint').execute();
    }
    await db.schema.alterTable('invitation').addColumn('groups', 'text').execute();
    const dates = { starts_on: 'text', ends_on: 'text', version: 'bigint', created_at: 'bigint' } as const;
    await createTable(db, 'campaign', { id: 'text', fr: 'text?', en: 'text?', aim: 'text', themes: 'text', ...dates }, [
      'id',
    ]);
    await createTable(db, 'moment', { id: 'text', fr: 'text?', en: 'text?', ...dates }, ['id']);
    await createTable(db, 'member_group', { id: 'text', name: 'text', created_at: 'bigint' }, ['id']);
    await createTable(db, 'group_member', { member_id: 'text', group_id: 'text' }, ['member_id', 'group_id']);
    const size = { width: 'bigint', height: 'bigint', bytes: 'bigint' } as const;
    await createTable(
      db,
      'media',
      { id: 'text', hash: 'text', type: 'text', ...size, alt_fr: 'text', alt_en: 'text', created_at: 'bigint' },
      ['id'],
    );
    // An image lies in pieces, so that no row is larger than an archive or a copy likes to carry.
    await createTable(db, 'media_part', { media_id: 'text', position: 'bigint', data: 'text' }, [
      'media_id',
      'position',
    ]);
  },
};
