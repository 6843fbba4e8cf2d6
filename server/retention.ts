/** Forgets what is older than the company keeps: of each event only its id and place stay, so that it never comes again. */
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { bulkInsert, oneOf } from './bulk.ts';
import type { Db, Tx } from './db.ts';
import { emptyProposals } from './empty-proposals.ts';
import { lockProgram } from './library.ts';
import { stripOutcomes } from './links/outcomes.ts';
import { acceptedVersion } from './reports/charter-answers.ts';
import { countedColumns, countLines } from './rollups.ts';
import { writeVotes } from './votes.ts';

/** Events looked at in one transaction: pushes wait no longer than for one another. */
const slice = 500;
const everyMs = 6 * 3600_000;

const insertTombstones = bulkInsert({
  table: 'tombstone',
  columns: { program_id: 'text', id: 'text', device_id: 'text', device_seq: 'bigint', removed_at: 'bigint' },
});

/** The time that lies this many months before `now`, both in milliseconds (UTC). */
export function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}

/** Of these shares and clips those of which nothing has come since. */
async function allOld(tx: Tx, programId: string, about: readonly string[], before: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('event')
    .select(['about', (each) => each.fn.max('received_at').as('last')])
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'about', about))
    .groupBy('about')
    .execute();
  return rows.flatMap((row) => (row.about !== null && row.last < before ? [row.about] : []));
}

/** The daily counts stay, except each member's own: those are about a person. */
async function removeLines(tx: Tx, programId: string, ids: readonly string[]): Promise<void> {
  const lines = await tx
    .selectFrom('log_line')
    .select(countedColumns)
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'id', ids))
    .execute();
  await countLines(tx, programId, lines, [], ['member']);
  await tx
    .deleteFrom('log_line')
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'id', ids))
    .execute();
  await stripOutcomes(tx, programId, ids);
  await emptyProposals(tx, programId, oneOf(tx, 'id', ids));
}

/**
 * Of these events, each member's acceptance of the newest version of the charter that they accepted: it stays, however old, or
 * they would be asked again for what they have answered.
 */
async function lastAcceptances(
  tx: Tx,
  programId: string,
  events: readonly { readonly kind: string; readonly member_id: string }[],
): Promise<ReadonlySet<string>> {
  const members = new Set(events.flatMap(({ kind, member_id }) => (kind === 'charter.accepted' ? [member_id] : [])));
  if (members.size === 0) return new Set();
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'member_id', 'body'])
    .where('program_id', '=', programId)
    .where('kind', '=', 'charter.accepted')
    .where('about', 'is', null)
    .where(oneOf(tx, 'member_id', [...members]))
    .orderBy('seq')
    .execute();
  const last = new Map<string, { readonly id: string; readonly version: number }>();
  for (const { id, member_id, body } of rows) {
    const version = acceptedVersion(body);
    if (version > (last.get(member_id)?.version ?? 0)) last.set(member_id, { id, version });
  }
  return new Set([...last.values()].map(({ id }) => id));
}

interface Slice {
  readonly removed: number;
  /** The `seq` to go on after, or null at the end of what is old. */
  readonly after: number | null;
}

async function removeSlice(tx: Tx, programId: string, after: number, before: number, now: number): Promise<Slice> {
  await lockProgram(tx, programId);
  const looked = await tx
    .selectFrom('event')
    .select(['id', 'seq', 'about', 'received_at', 'member_id', 'kind', 'body'])
    .where('program_id', '=', programId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(slice)
    .execute();
  const old = looked.filter((event) => event.received_at < before);
  const last = looked.at(-1);
  if (old.length === 0 || last === undefined) return { removed: 0, after: null };
  const about = await allOld(tx, programId, [...new Set(old.flatMap((event) => event.about ?? []))], before);
  const kept = await lastAcceptances(tx, programId, old);
  const alone = old.filter((event) => event.about === null && !kept.has(event.id)).map((event) => event.id);
  const gone = await tx
    .selectFrom('event')
    .select(['id', 'device_id', 'device_seq'])
    .where('program_id', '=', programId)
    .where((where) => where.or([oneOf(tx, 'about', about), oneOf(tx, 'id', alone)]))
    .execute();
  await insertTombstones(
    tx,
    gone.map((event) => [programId, event.id, event.device_id, event.device_seq, now]),
  );
  const ids = gone.map((event) => event.id);
  await tx
    .deleteFrom('event')
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'id', ids))
    .execute();
  await removeLines(tx, programId, about);
  await writeVotes(tx, programId, looked);
  return { removed: gone.length, after: last.seq };
}

/** What feeds brought is in no event: it goes by the time when it came. */
async function removeBrought(tx: Tx, programId: string, before: number): Promise<void> {
  await lockProgram(tx, programId);
  const isOld = sql<boolean>`member_id is null and source in ('feed', 'mention') and url <> '' and at_ms < ${before}`;
  await emptyProposals(tx, programId, isOld);
}

/**
 * Removes every share and clip of which the last word came before that time, and events of unknown kinds and what feeds
 * brought that came before it; not what says which version of the charter a member has accepted. Gives how many events it removed. Both times in milliseconds. May run in several processes at once.
 */
export async function removeOld(db: Db, before: number, now: number): Promise<number> {
  let removed = 0;
  for (const { id } of await db.selectFrom('program').select('id').execute()) {
    for (let after: number | null = 0; after !== null;) {
      const from: number = after;
      const done = await db.transaction().execute((tx) => removeSlice(tx, id, from, before, now));
      removed += done.removed;
      after = done.after;
    }
    await db.transaction().execute((tx) => removeBrought(tx, id, before));
  }
  return removed;
}

/** Removes what is older than `months` from now on, several times a day. `stop` waits for a removal that is going on. */
export function keepForMonths(db: Db, months: number, log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running
      .then(() => removeOld(db, monthsBefore(Date.now(), months), Date.now()))
      .then((removed) => {
        if (removed > 0) log.info({ removed, months }, 'removed what is older than RETENTION_MONTHS');
      })
      .catch((error: unknown) => log.error({ err: error }, 'removing old events failed; it is tried again'));
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
