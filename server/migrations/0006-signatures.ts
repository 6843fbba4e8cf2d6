/** The signature of what a share says, beside its line: colleagues' drafts are compared with it. */
import type { Kysely, Migration } from 'kysely';

export const signatures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('log_line').addColumn('signature', 'text').execute();
  },
};
