/** Which versions of the charter changed materially, and a quick way to what people answered to it. */
import type { Kysely, Migration } from 'kysely';

export const charterAnswers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('charter').addColumn('material', 'bigint').execute();
    // Only of the few events that are about no share or clip: taking in all others costs nothing more.
    for (const [name, column] of [
      ['event_told_by_member', 'member_id'],
      ['event_told_at', 'received_at'],
    ] as const) {
      await db.schema
        .createIndex(name)
        .on('event')
        .columns(['program_id', 'kind', column])
        .where('about' as never, 'is', null)
        .execute();
    }
  },
};
