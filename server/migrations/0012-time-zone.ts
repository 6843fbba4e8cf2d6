/** The time zone in which a programme's people live: its weekdays and times of day are told in it. */
import type { Kysely, Migration } from 'kysely';

export const timeZone: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('program').addColumn('time_zone', 'text').execute();
  },
};
