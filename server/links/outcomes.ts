/** What came of each share, kept beside its line: its link with where it leads, clicks, how much is one's own, how long it took. */
import { bulkInsert, oneOf, statement } from '../bulk.ts';
import type { Tx } from '../db.ts';
import type { FreshEvent } from '../projection.ts';
import type { CountedLine } from '../rollups.ts';
import type { OutcomeTable } from '../link-tables.ts';
import type { LogLineTable } from '../tables.ts';
import { countEffects, countsOf } from './effects.ts';
import { Official } from './official.ts';
import { readLinkSetting } from './setting.ts';

const columns = {
  program_id: 'text',
  share_id: 'text',
  code: 'text',
  target: 'text',
  received_at: 'bigint',
  clicks: 'bigint',
  originality: 'bigint',
  waited: 'bigint',
} as const satisfies Record<keyof OutcomeTable, 'text' | 'bigint'>;
const names = Object.keys(columns) as (keyof OutcomeTable)[];
const write = bulkInsert({
  table: 'outcome',
  columns,
  onConflict: `(program_id, share_id) do update set ${names
    .slice(2)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`,
});
const readKept = statement<OutcomeTable>(
  `select ${names.join(', ')} from outcome where program_id = ? and share_id in (list ?)`,
);

type EventsOf = (id: string) => readonly FreshEvent[];

/** What the owner of a line said that matters here. */
interface Said {
  readonly line: LogLineTable;
  readonly code: string | null;
  readonly waited: number | null;
}

function saidOf(line: LogLineTable, eventsOf: EventsOf): Said {
  const own = eventsOf(line.id).filter((event) => event.member_id === line.member_id);
  const inserted = own.find(({ known }) => known.kind === 'share.inserted');
  const out = own.filter(({ known }) => known.kind === 'share.published').map(({ at_ms }) => at_ms);
  const code = inserted?.known.kind === 'share.inserted' ? (inserted.known.body.link ?? null) : null;
  const waited =
    inserted === undefined || out.length === 0 || line.state !== 'published'
      ? null
      : // A second browser's clock may be behind the first one's.
        Math.max(0, Math.round((Math.min(...out) - inserted.at_ms) / 60_000));
  return { line, code, waited };
}

const isLive = (line: Pick<LogLineTable, 'state'>) => line.state !== 'withdrawn' && line.state !== 'proposed';
const saysSomething = ({ line, code, waited }: Said) => code !== null || waited !== null || line.signature !== null;

/** The outcomes of live shares; a link that leads somewhere leads there for good. */
async function outcomesOf(
  tx: Tx,
  programId: string,
  said: readonly Said[],
  kept: ReadonlyMap<string, OutcomeTable>,
): Promise<{ line: LogLineTable; outcome: OutcomeTable }[]> {
  const telling = said.filter((each) => saysSomething(each) || kept.has(each.line.id));
  if (telling.length === 0) return [];
  // What the company gave tells where a link leads and how much is one's own: of most shares neither is asked.
  const asked = telling.filter(({ line, code }) => code !== null || line.signature !== null);
  const official = await Official.read(
    tx,
    programId,
    asked.map(({ line }) => line),
  );
  const linked = telling.some(({ line, code }) => code !== null && !kept.get(line.id)?.code);
  const { utm } = linked ? await readLinkSetting(tx, programId) : { utm: {} };
  return telling.map(({ line, code, waited }) => {
    const was = kept.get(line.id);
    const link =
      was !== undefined && was.code !== null
        ? { code: was.code, target: was.target }
        : { code, target: code === null ? null : official.targetOf(line, utm) };
    const outcome: OutcomeTable = {
      program_id: programId,
      share_id: line.id,
      ...link,
      received_at: was?.received_at ?? line.received_at,
      clicks: was?.clicks ?? 0,
      originality: official.originalityOf(line),
      waited,
    };
    return { line, outcome };
  });
}

const save = (tx: Tx, outcomes: readonly OutcomeTable[]) =>
  write(
    tx,
    outcomes.map((outcome) => names.map((name) => outcome[name])),
  );

const effective = ({ line, outcome }: { line: CountedLine; outcome: OutcomeTable }) => ({
  line,
  counts: countsOf(outcome),
});

/** Writes what came of lines that nothing was known of. */
export async function writeNewOutcomes(
  tx: Tx,
  programId: string,
  lines: readonly LogLineTable[],
  eventsOf: EventsOf,
): Promise<void> {
  const said = lines.filter(isLive).map((line) => saidOf(line, eventsOf));
  const made = await outcomesOf(tx, programId, said, new Map());
  await save(
    tx,
    made.map(({ outcome }) => outcome),
  );
  await countEffects(tx, programId, [], made.map(effective));
}

export interface Rewritten {
  readonly about: readonly string[];
  /** The lines as they were counted until here, and as they are. */
  readonly before: readonly (CountedLine & { id: string })[];
  readonly lines: readonly LogLineTable[];
  readonly eventsOf: EventsOf;
}

/** Writes anew what came of these shares, and its counts with them. Of those that were taken back or erased only the link leads on. */
export async function writeOutcomes(
  tx: Tx,
  programId: string,
  { about, before, lines, eventsOf }: Rewritten,
): Promise<void> {
  const kept = new Map((await readKept(tx, [programId, about])).map((row) => [row.share_id, row]));
  const said = lines.filter(isLive).map((line) => saidOf(line, eventsOf));
  const made = await outcomesOf(tx, programId, said, kept);
  await save(
    tx,
    made.map(({ outcome }) => outcome),
  );
  const live = new Set(said.map(({ line }) => line.id));
  const gone = [...kept.keys()].filter((id) => !live.has(id));
  const counted = before.flatMap((line) => {
    const outcome = kept.get(line.id);
    return outcome !== undefined && isLive(line) ? [effective({ line, outcome })] : [];
  });
  await countEffects(tx, programId, counted, made.map(effective));
  await stripOutcomes(tx, programId, gone);
}

/**
 * Leaves of these shares' outcomes nothing but where their links lead: who follows one that is still out there arrives, and
 * nobody counts it. The counts by day are left as they are.
 */
export async function stripOutcomes(tx: Tx, programId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const clicks = tx.deleteFrom('click').where('program_id', '=', programId);
  await clicks.where(oneOf(tx, 'share_id', ids)).execute();
  const outcomes = tx.deleteFrom('outcome').where('program_id', '=', programId);
  await outcomes
    .where('code', 'is', null)
    .where(oneOf(tx, 'share_id', ids))
    .execute();
  await tx
    .updateTable('outcome')
    .set({ clicks: 0, originality: null, waited: null })
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'share_id', ids))
    .execute();
}
