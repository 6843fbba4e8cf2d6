/** Browsers that were split off from a copied one, and members whose data was erased. */
import type { Kysely, Migration } from 'kysely';

export const ownDevices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('device').addColumn('split_from', 'text').execute();
    await db.schema.alterTable('member').addColumn('erased_at', 'bigint').execute();
  },
};
