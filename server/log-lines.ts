/** Keeps the lines of the share log and the proposals in step with the events, in the events' own transaction. */
import { bulkInsert, oneOf, statement } from './bulk.ts';
import type { Tx } from './db.ts';
import { emptyProposals } from './empty-proposals.ts';
import { writeNewOutcomes, writeOutcomes } from './links/outcomes.ts';
import { foldLine, type FreshEvent, readStored } from './projection.ts';
import { writeProposals } from './proposal-writing.ts';
import { type CountedLine, countedColumns, countLines } from './rollups.ts';
import type { LogLineTable } from './tables.ts';

const columns = {
  program_id: 'text',
  id: 'text',
  seq: 'bigint',
  kind: 'text',
  state: 'text',
  member_id: 'text',
  network: 'text',
  post_id: 'text',
  variant_id: 'text',
  url: 'text',
  title: 'text',
  at_ms: 'bigint',
  received_at: 'bigint',
  search: 'text',
  signature: 'text',
} as const satisfies Record<keyof LogLineTable, 'text' | 'bigint'>;
const names = Object.keys(columns) as (keyof LogLineTable)[];
const replace = bulkInsert({
  table: 'log_line',
  columns,
  onConflict: `(program_id, id) do update set ${names
    .slice(2)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`,
});

const addNew = bulkInsert({ table: 'log_line', columns, onConflict: '(program_id, id) do nothing', tellBy: 'id' });

const readCounted = statement<CountedLine & { id: string }>(
  `select id, ${countedColumns.join(', ')} from log_line where program_id = ? and id in (list ?)`,
);

/** The events about these shares and clips that are stored. */
async function storedAbout(tx: Tx, programId: string, about: readonly string[]): Promise<Map<string, FreshEvent[]>> {
  if (about.length === 0) return new Map();
  const events = await tx
    .selectFrom('event')
    .select(['id', 'seq', 'device_id', 'member_id', 'device_seq', 'at_ms', 'kind', 'v', 'body', 'received_at', 'about'])
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'about', about))
    .execute();
  const read = events.flatMap((event) => {
    const known = readStored(event);
    return known === null ? [] : [{ ...known, about: event.about }];
  });
  return Map.groupBy(read, (event) => event.about ?? event.id);
}

/** The proposals of those of these lines that are some. */
const proposalsIn = (lines: readonly LogLineTable[]) =>
  lines.filter((line) => line.state === 'proposed').map(({ id }) => id);

/**
 * Writes the lines of shares and clips of which nothing is known but these events, which this transaction has stored, and
 * counts them. Gives those that have a line already: they are left as they are, for `writeLines`.
 */
export async function writeNewLines(
  tx: Tx,
  programId: string,
  fresh: ReadonlyMap<string, readonly FreshEvent[]>,
): Promise<string[]> {
  const folded = [...fresh].flatMap(([id, events]): LogLineTable[] => {
    const line = foldLine(id, events);
    return line === null ? [] : [{ program_id: programId, ...line }];
  });
  const known = new Set(
    await addNew(
      tx,
      folded.map((line) => names.map((name) => line[name])),
    ),
  );
  const added = known.size === 0 ? folded : folded.filter((_, place) => !known.has(place));
  await countLines(tx, programId, [], added);
  await writeNewOutcomes(tx, programId, added, (id) => fresh.get(id) ?? []);
  await writeProposals(tx, programId, proposalsIn(added), (id) => fresh.get(id) ?? []);
  return folded.filter((_, place) => known.has(place)).map(({ id }) => id);
}

/** Writes anew the lines of these shares and clips from all of their events, and their counts with them. */
export async function writeLines(tx: Tx, programId: string, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  const before = await readCounted(tx, [programId, about]);
  const stored = await storedAbout(tx, programId, about);
  const eventsOf = (id: string) => stored.get(id) ?? [];
  const lines = about.flatMap((id): LogLineTable[] => {
    const line = foldLine(id, eventsOf(id));
    return line === null ? [] : [{ program_id: programId, ...line }];
  });
  await replace(
    tx,
    lines.map((line) => names.map((name) => line[name])),
  );
  const written = new Set(lines.map((line) => line.id));
  const gone = before.filter((line) => !written.has(line.id));
  if (gone.length > 0) {
    const ids = gone.map((line) => line.id);
    await tx
      .deleteFrom('log_line')
      .where('program_id', '=', programId)
      .where(oneOf(tx, 'id', ids))
      .execute();
  }
  await countLines(tx, programId, before, lines);
  await writeOutcomes(tx, programId, { about, before, lines, eventsOf });
  await writeProposals(tx, programId, proposalsIn(lines), eventsOf);
  const withdrawn = lines.filter((line) => line.state === 'withdrawn').map((line) => line.id);
  if (withdrawn.length > 0) await emptyProposals(tx, programId, oneOf(tx, 'id', withdrawn));
}
