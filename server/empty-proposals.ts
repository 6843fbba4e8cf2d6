/** Takes the content out of proposals whose clip is gone: withdrawn, too old, or its person erased. */
import type { RawBuilder } from 'kysely';
import type { Tx } from './db.ts';

/**
 * What nobody has decided on yet goes altogether; of a decision that was taken only the decision stays in the books. `which`:
 * the condition that tells them from the programme's others.
 */
export async function emptyProposals(tx: Tx, programId: string, which: RawBuilder<boolean>): Promise<void> {
  await tx
    .deleteFrom('proposal')
    .where('program_id', '=', programId)
    .where(which)
    .where('state', '=', 'in-review')
    .execute();
  await tx
    .updateTable('proposal')
    .set({ url: '', title: '', quote: null, note: '' })
    .where('program_id', '=', programId)
    .where(which)
    .execute();
}
