/** The official text of a post in further languages. */
import type { Kysely, Migration } from 'kysely';

export const translations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('post').addColumn('translations', 'text').execute();
  },
};
