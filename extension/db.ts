/** The extension's own database: the share log of this browser, what the server holds of it, and what was pulled. Never opened in a page. */
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import { V7Generator } from 'uuidv7';
import * as z from 'zod/mini';
import type { Joined, Library, Me } from '../shared/api.ts';
import { eventKinds, type BodyOf } from '../shared/events/index.ts';
import type { LogEvent } from '../shared/events/event.ts';
import type { KeptIdeas } from './db/ideas.ts';
import type { Heard } from './db/news.ts';
import type { OwnPost } from './own-mix.ts';
import type { KeptPack } from './selector-pack.ts';
import { timeOf } from '../shared/events/last-word.ts';
import { foldLine, marksOf, placeOf, type Folded, type LineMarks } from './db/line.ts';

/** One event as it is kept here: the wire's fields, and our own that never leave the browser. Only a beginning has marks. */
export interface EventRow extends LogEvent, LineMarks {
  /** Id of the event that began the share or clip which this one belongs to. */
  line: string;
  /** The event's own id when it begins a line; absent otherwise, so that the index holds beginnings only. */
  start?: string;
  /** The post's title when it was shared: the post may leave the library later. */
  label?: string;
  /** Whose it is, see `ownerOf`; absent where an older version wrote it for a former membership. */
  owner?: string;
  /** Of a compacted line: what its events up to `to` (by the time in their ids, ms) came to. */
  folded?: Folded;
  /** The same person wrote it in another browser; it was read from the server. */
  elsewhere?: true;
  /** It was read from the server although something before it was missing there: held, whatever the device's cursor says. */
  beyond?: true;
}

/** How far a device's events are settled on the server. */
export interface DeviceRow {
  device: string;
  /** Every event up to this `deviceSeq` is settled: stored by the server, or refused for good. */
  cursor: number;
  /** The `deviceSeq` that the next event gets. */
  next: number;
  /**
   * Its events up to this one were settled, under a former name or by a server that may have been restored since. Before any goes
   * (again), the server is asked for those after the cursor by their ids.
   */
  believed?: number;
  /** Of another browser: its events are read from the server up to this one. Absent: up to `cursor`. */
  pulled?: number;
  /** Of another browser: how many of its events beyond a gap the server held when they were read. Absent: none. */
  beyond?: number;
}

/** An event that the server refused for good, and its reason. */
export interface RefusalRow {
  id: string;
  reason: string;
}

/** Who this browser is, for which programme. The token never goes to `storage`, which content scripts can read. */
export interface Membership extends Joined {
  /** Address of the server, without a slash at the end. */
  server: string;
  joinedAt: string;
}

/** What the last synchronisations left behind; survives the death of the background worker. */
export interface SyncState {
  /** Failures in a row. */
  failures: number;
  /** Nobody tries before this time (ms), except when the person asks or the network comes back. */
  backoffUntil: number;
  /** The server asked (Retry-After) to be left alone until then (ms): obeyed always. */
  askedUntil: number;
  /** Why the last one failed, or null when it succeeded. */
  reason: string | null;
  triedAt: number;
  succeededAt: number;
}

interface KeptValues {
  membership: Membership;
  /** The invitation that is being used, and the device id that it is used with until the server has answered. */
  joining: { server: string; code: string; device: string };
  /** The device id that a copied profile asks for, until the server has answered. */
  splitting: { from: string; to: string };
  library: { etag: string | null; library: Library };
  me: Me;
  /** The newest version of the charter that was accepted in this browser. */
  charterAccepted: number;
  /** Links and times of the person's own posts of the last weeks; they never leave this browser. */
  ownPosts: OwnPost[];
  sync: SyncState;
  /** The point in the history of the programme's log up to which everything settled or read here was held. */
  mark: string;
  selectorPack: KeptPack;
  ideas: KeptIdeas;
  heard: Heard;
  /** By share: the signature of the draft that it went into, until the person says that it is out. */
  signatures: Readonly<Record<string, string>>;
}
type KeptRow = { name: keyof KeptValues; value: KeptValues[keyof KeptValues] };

export type Database = Dexie & {
  events: Table<EventRow, [string, number]>;
  devices: EntityTable<DeviceRow, 'device'>;
  refusals: EntityTable<RefusalRow, 'id'>;
  kept: EntityTable<KeptRow, 'name'>;
};

/** Opens (lazily, at the first use) the database. `options` serve tests. */
export function openDatabase(name = 'portevoix', options: DexieOptions = {}): Database {
  // Strict: a share shown as logged must survive a power cut; it costs nothing measurable (Chromium 156).
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...options }) as Database;
  db.version(1).stores({
    events: '[device+deviceSeq], &id, line, start',
    devices: 'device',
    refusals: 'id',
    kept: 'name',
  });
  db.version(2)
    .stores({ events: '[device+deviceSeq], &id, line, start, [owner+pending], [owner+clip], [owner+shared]' })
    .upgrade(async (transaction) => {
      const membership = ((await transaction.table('kept').get('membership')) as KeptRow | undefined)?.value;
      if (!membership) return;
      const { device } = membership as Membership;
      const owner = ownerOf(membership as Membership);
      const rows: EventRow[] = await transaction.table('events').toArray();
      const lines = Map.groupBy(rows, (row) => row.line);
      await transaction
        .table('events')
        .bulkPut(
          rows
            .filter((row) => row.device === device.id)
            .map((row) => ({ ...row, owner, ...(row.start && marksOf(foldLine(row.id, lines.get(row.id) ?? []))) })),
        );
    });
  return db;
}

/** Names a member of a programme on a server: what one of them wrote in this browser is never another's. */
export function ownerOf({ server, program, member }: Pick<Membership, 'server' | 'program' | 'member'>): string {
  return JSON.stringify([server, program.id, member.id]);
}

/** One of the values of which there is only one; undefined when there is none yet. */
export async function kept<N extends keyof KeptValues>(db: Database, name: N): Promise<KeptValues[N] | undefined> {
  const row = await db.kept.get(name);
  return row?.value as KeptValues[N] | undefined;
}

/** Sets one of the values of which there is only one. */
export async function keep<N extends keyof KeptValues>(db: Database, name: N, value: KeptValues[N]): Promise<void> {
  await db.kept.put({ name, value });
}

export type Appended =
  | { ok: true; event: LogEvent }
  /**
   * `not-mine`: the line was begun as another member, or in another programme. `full`: no room on the disk.
   * `closed`: the browser refuses the database. `detail` is the browser's own message.
   */
  | { ok: false; reason: 'not-joined' | 'not-mine' | 'full' | 'closed'; detail: string };

/**
 * Writes one event at the end of the log, in one durable transaction that also gives it its `deviceSeq`.
 * `id`: the event's, made before; when the log holds it, nothing is written again.
 * Only when this has answered `ok` may anything be shown as done. A body that breaks its schema is a bug and throws.
 */
export async function append<K extends keyof typeof eventKinds>(
  db: Database,
  name: K,
  body: BodyOf<K>,
  options: { label?: string; at?: Date; id?: string } = {},
): Promise<Appended> {
  const { kind, v, body: schema } = eventKinds[name];
  const parsed = z.parse(schema as z.ZodMiniType<Record<string, unknown>>, body);
  const share = parsed['share'];
  try {
    return await db.transaction('rw', db.events, db.devices, db.kept, async (): Promise<Appended> => {
      const membership = await kept(db, 'membership');
      if (!membership) return { ok: false, reason: 'not-joined', detail: '' };
      const device = membership.device.id;
      const owner = ownerOf(membership);
      const there = options.id === undefined ? undefined : await db.events.where('id').equals(options.id).first();
      if (there) return { ok: true, event: toWire(there) };
      const begun = typeof share === 'string' ? await db.events.where('start').equals(share).first() : undefined;
      if (typeof share === 'string' && begun?.owner !== owner) return { ok: false, reason: 'not-mine', detail: '' };
      const chain = begun ? await db.events.where('line').equals(begun.line).toArray() : [];
      const id = options.id ?? idAfter(chain);
      const line = begun?.line ?? id;
      const state = (await db.devices.get(device)) ?? { device, cursor: 0, next: 1 };
      const at = (options.at ?? new Date()).toISOString();
      const event: LogEvent = { id, device, deviceSeq: state.next, at, kind, v, body: parsed };
      const row: EventRow = { ...event, line, owner, ...(options.label !== undefined && { label: options.label }) };
      // What begins no line, such as an answer to a tip, is not among the beginnings.
      const began = begun ? undefined : foldLine(id, [row]);
      await db.events.add(began ? { ...row, start: id, ...marksOf(began) } : row);
      if (begun) {
        const { pending: _pending, shared: _shared, clip: _clip, ...unmarked } = begun;
        await db.events.put({ ...unmarked, ...marksOf(foldLine(line, [...chain, row])) });
      }
      await db.devices.put({ ...state, next: state.next + 1 });
      return { ok: true, event };
    });
  } catch (error) {
    return storageFailure(error);
  }
}

/** What the browser says when it cannot write; anything else is a bug and is thrown. */
export function storageFailure(error: unknown): { ok: false; reason: 'full' | 'closed'; detail: string } {
  if (!(error instanceof Dexie.DexieError)) throw error;
  const each = error instanceof Dexie.BulkError ? Object.values(error.failuresByPos) : [];
  const full = [error, error.inner, ...each].some((one) => one?.name === 'QuotaExceededError');
  if (!full && ourFaults.has(error.name)) throw error;
  return { ok: false, reason: full ? 'full' : 'closed', detail: error.message };
}

/** What Dexie throws when we use it wrongly (its `DexieErrors`), whatever the browser's storage is like. */
const ourFaults = new Set([
  'BulkError',
  'ConstraintError',
  'DataError',
  'DataCloneError',
  'ForeignAwaitError',
  'IncompatiblePromiseError',
  'InvalidArgumentError',
  'InvalidTableError',
  'PrematureCommitError',
  'ReadOnlyError',
  'SchemaError',
  'SubTransactionError',
  'TransactionInactiveError',
]);

const ids = new V7Generator();
/** The greatest time that a UUIDv7 can hold (RFC 9562 §5.7), milliseconds. */
const latestId = 2 ** 48 - 1;

/** An id later than those of the events that the new one speaks of: a clock set back cannot make it count as older. */
function idAfter(chain: readonly EventRow[]): string {
  const known = chain.map((row) => timeOf(placeOf(row)));
  return ids
    .generateOrResetWithTs(Math.min(Math.max(Date.now(), ...known.map((time) => time + 1)), latestId))
    .toString();
}

/** The event as the wire knows it, without what is kept for this browser only. */
export function toWire({ id, device, deviceSeq, at, kind, v, body }: LogEvent): LogEvent {
  return { id, device, deviceSeq, at, kind, v, body };
}

/** What is kept of a programme besides the log, and brought again. */
const pulled = ['library', 'me', 'charterAccepted', 'ownPosts', 'sync', 'selectorPack', 'ideas', 'heard'] as const;

/**
 * Takes a membership. Events that the same member wrote on a former device are carried over to the new one, so that
 * joining again loses none; their ids stay, so none counts twice.
 */
export async function enter(db: Database, membership: Membership): Promise<void> {
  await db.transaction('rw', db.events, db.devices, db.kept, async () => {
    const former = await kept(db, 'membership');
    const device = membership.device.id;
    const same = former && ownerOf(former) === ownerOf(membership);
    await takeName(db, device, same ? former.device.id : null);
    await keep(db, 'membership', membership);
    if (!same) await db.kept.delete('mark');
    await db.kept.bulkDelete([...pulled, 'joining', 'splitting']);
  });
}

/**
 * Begins a name, with the events of a former one of the same member. Also with those that were settled: a server restored from
 * an older backup may hold them no more, and only under a browser's own name is it told.
 */
export async function takeName(db: Database, device: string, former: string | null): Promise<void> {
  const rows = former === null ? [] : await eventsAfter(db, former, 0).toArray();
  const settled = (former !== null && (await db.devices.get(former))?.cursor) || 0;
  const believed = rows.filter((row) => row.deviceSeq <= settled).length;
  await db.events.bulkDelete(rows.map((row): [string, number] => [row.device, row.deviceSeq]));
  await db.events.bulkAdd(rows.map((row, index) => ({ ...row, device, deviceSeq: index + 1 })));
  await db.devices.put({ device, cursor: 0, next: rows.length + 1, ...(believed > 0 && { believed }) });
}

/** Forgets the membership and what was pulled for it; the log stays. */
export async function forgetMembership(db: Database): Promise<void> {
  await db.kept.bulkDelete([...pulled, 'membership', 'mark', 'signatures']);
}

/** Empties the database. */
export async function eraseEverything(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}

/** A device's events after a `deviceSeq`, in order. */
export function eventsAfter(db: Database, device: string, cursor: number) {
  return db.events.where('[device+deviceSeq]').between([device, cursor], [device, Dexie.maxKey], false, true);
}
