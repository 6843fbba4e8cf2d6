/** Takes the content out of proposals whose clip is gone: withdrawn, too old, or its person erased. */
import type { RawBuilder } from 'kysely';
import { oneOf } from './bulk.ts';
import type { Tx } from './db.ts';
import { inPieces } from './in-pieces.ts';

/**
 * What nobody has decided on yet goes altogether; of a decision that was taken only the decision stays in the books. `which`:
 * the condition that tells them from the programme's others.
 */
export async function emptyProposals(tx: Tx, programId: string, which: RawBuilder<boolean>): Promise<void> {
  const rows = await tx
    .selectFrom('proposal')
    .select(['id', 'state'])
    .where('program_id', '=', programId)
    .where(which)
    .execute();
  for (const piece of inPieces(rows)) {
    const ids = piece.map(({ id }) => id);
    const undecided = piece.filter(({ state }) => state === 'in-review').map(({ id }) => id);
    await emptyDecisions(tx, programId, ids);
    await tx
      .deleteFrom('mention')
      .where('program_id', '=', programId)
      .where(oneOf(tx, 'proposal_id', ids))
      .execute();
    await standForThemselves(tx, programId, undecided);
    await removeAltogether(tx, programId, undecided);
    const gone = { url: '', title: '', quote: null, note: '', canonical: null, signature: null, clip: null };
    await tx
      .updateTable('proposal')
      .set({ ...gone, suggestion: null, thanks: null })
      .where('program_id', '=', programId)
      .where(oneOf(tx, 'id', ids))
      .execute();
  }
}

async function emptyDecisions(tx: Tx, programId: string, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ reason: null, before: null, after: null })
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'proposal_id', ids))
    .execute();
}

/** What was merged into one that goes waits for its own decision again. */
async function standForThemselves(tx: Tx, programId: string, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('proposal')
    .set((row) => ({
      state: 'in-review' as const,
      merged_into: null,
      decided_by: null,
      decided_at: null,
      version: row('version', '+', 1),
    }))
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'merged_into', ids))
    .execute();
}

async function removeAltogether(tx: Tx, programId: string, ids: readonly string[]): Promise<void> {
  for (const [table, column] of [
    ['vote', 'subject_id'],
    ['decision', 'proposal_id'],
    ['reviewing', 'proposal_id'],
    ['proposal', 'id'],
  ] as const) {
    await tx
      .deleteFrom(table)
      .where('program_id', '=', programId)
      .where(oneOf(tx, column, ids))
      .execute();
  }
}
