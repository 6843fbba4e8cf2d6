/** Keeps the lines of the share log and the proposals in step with the events, in the events' own transaction. */
import type { Tx } from './db.ts';
import { inPieces } from './in-pieces.ts';
import { foldLine, type StoredEvent } from './projection.ts';
import type { ProposalTable } from './tables.ts';
import { withoutNul } from './text.ts';

const lineColumns = [
  'seq',
  'kind',
  'state',
  'member_id',
  'network',
  'post_id',
  'variant_id',
  'url',
  'title',
  'at_ms',
  'received_at',
  'search',
] as const;

function proposalOf(programId: string, event: StoredEvent): ProposalTable {
  // The body was parsed by its kind when it was taken.
  const clip = JSON.parse(event.body) as { url: string; title: string; quote?: string; note: string };
  return {
    program_id: programId,
    id: event.id,
    member_id: event.member_id,
    url: withoutNul(clip.url),
    title: withoutNul(clip.title),
    quote: withoutNul(clip.quote ?? null),
    note: withoutNul(clip.note),
    at_ms: event.at_ms,
    state: 'in-review',
    reason: null,
    post_id: null,
    decided_by: null,
    decided_at: null,
  };
}

/** Writes anew the lines of these shares and clips from all of their events. */
export async function writeLines(tx: Tx, programId: string, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  const events = await tx
    .selectFrom('event')
    .select(['id', 'seq', 'device_id', 'member_id', 'device_seq', 'at_ms', 'kind', 'v', 'body', 'received_at', 'about'])
    .where('program_id', '=', programId)
    .where('about', 'in', about)
    .execute();
  const byLine = Map.groupBy(events, (event) => event.about ?? event.id);
  const lines = [...byLine].flatMap(([id, own]) => {
    const line = foldLine(id, own);
    return line === null ? [] : [{ program_id: programId, ...line }];
  });
  for (const piece of inPieces(lines)) {
    await tx
      .insertInto('log_line')
      .values(piece)
      .onConflict((conflict) =>
        conflict
          .columns(['program_id', 'id'])
          .doUpdateSet((set) => Object.fromEntries(lineColumns.map((name) => [name, set.ref(`excluded.${name}`)]))),
      )
      .execute();
  }
  const proposed = new Set(lines.filter((line) => line.state === 'proposed').map((line) => line.id));
  const proposals = events.filter((event) => proposed.has(event.id)).map((event) => proposalOf(programId, event));
  for (const piece of inPieces(proposals)) {
    await tx
      .insertInto('proposal')
      .values(piece)
      .onConflict((conflict) => conflict.columns(['program_id', 'id']).doNothing())
      .execute();
  }
  const withdrawn = lines.filter((line) => line.state === 'withdrawn').map((line) => line.id);
  if (withdrawn.length > 0) {
    // What nobody has decided on yet goes with it; of a decision that was taken only the decision stays in the books.
    await tx
      .deleteFrom('proposal')
      .where('program_id', '=', programId)
      .where('id', 'in', withdrawn)
      .where('state', '=', 'in-review')
      .execute();
    await tx
      .updateTable('proposal')
      .set({ url: '', title: '', quote: null, note: '' })
      .where('program_id', '=', programId)
      .where('id', 'in', withdrawn)
      .execute();
  }
}
