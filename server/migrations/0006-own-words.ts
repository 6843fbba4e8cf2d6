/** What brings one's own words: the signature of what a share says, beside its line, and a theme's question. */
import type { Kysely, Migration } from 'kysely';

export const ownWords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('log_line').addColumn('signature', 'text').execute();
    await db.schema.alterTable('theme').addColumn('question_fr', 'text').execute();
    await db.schema.alterTable('theme').addColumn('question_en', 'text').execute();
  },
};
