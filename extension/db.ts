/** The extension's own database: the share log of this browser, what the server holds of it, and what was pulled. Never opened in a page. */
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import type { Joined, Library, Me } from '../shared/api.ts';
import { eventKinds, type BodyOf } from '../shared/events/index.ts';
import type { LogEvent } from '../shared/events/event.ts';

/** One event as it is kept here: the wire's fields, and three of our own that never leave the browser. */
export interface EventRow extends LogEvent {
  /** Id of the event that began the share or clip which this one belongs to. */
  line: string;
  /** The event's own id when it begins a line; absent otherwise, so that the index holds beginnings only. */
  start?: string;
  /** The post's title when it was shared: the post may leave the library later. */
  label?: string;
}

/** How far a device's events are settled on the server. */
export interface DeviceRow {
  device: string;
  /** Every event up to this `deviceSeq` is settled: stored by the server, or refused for good. */
  cursor: number;
  /** The `deviceSeq` that the next event gets. */
  next: number;
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
  library: { etag: string | null; library: Library };
  me: Me;
  sync: SyncState;
}
interface KeptRow {
  name: keyof KeptValues;
  value: KeptValues[keyof KeptValues];
}

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
  return db;
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
  /** `full`: no room on the disk. `closed`: the browser refuses the database. `detail` is the browser's own message. */
  | { ok: false; reason: 'not-joined' | 'full' | 'closed'; detail: string };

/**
 * Writes one event at the end of the log, in one durable transaction that also gives it its `deviceSeq`.
 * Only when this has answered `ok` may anything be shown as done. A body that breaks its schema is a bug and throws.
 */
export async function append<K extends keyof typeof eventKinds>(
  db: Database,
  name: K,
  body: BodyOf<K>,
  options: { label?: string; at?: Date } = {},
): Promise<Appended> {
  const { kind, v, body: schema } = eventKinds[name];
  const parsed = z.parse(schema as z.ZodMiniType<Record<string, unknown>>, body);
  const id = uuidv7();
  const share = parsed['share'];
  const line = typeof share === 'string' ? share : id;
  try {
    return await db.transaction('rw', db.events, db.devices, db.kept, async (): Promise<Appended> => {
      const membership = await kept(db, 'membership');
      if (!membership) return { ok: false, reason: 'not-joined', detail: '' };
      const device = membership.device.id;
      const state = (await db.devices.get(device)) ?? { device, cursor: 0, next: 1 };
      const at = (options.at ?? new Date()).toISOString();
      const event: LogEvent = { id, device, deviceSeq: state.next, at, kind, v, body: parsed };
      const begins = line === id;
      await db.events.add({
        ...event,
        line,
        ...(begins && { start: id }),
        ...(options.label !== undefined && { label: options.label }),
      });
      await db.devices.put({ ...state, next: state.next + 1 });
      return { ok: true, event };
    });
  } catch (error) {
    if (!(error instanceof Dexie.DexieError)) throw error;
    const full = [error.name, error.inner?.name].includes('QuotaExceededError');
    return { ok: false, reason: full ? 'full' : 'closed', detail: error.message };
  }
}

/** The event as the wire knows it, without what is kept for this browser only. */
export function toWire({ id, device, deviceSeq, at, kind, v, body }: EventRow): LogEvent {
  return { id, device, deviceSeq, at, kind, v, body };
}

/**
 * Takes a membership. Events of a former membership of the same programme that the server has not settled
 * are carried over to the new device, so that joining again loses none; their ids stay, so none counts twice.
 */
export async function enter(db: Database, membership: Membership): Promise<void> {
  await db.transaction('rw', db.events, db.devices, db.kept, async () => {
    const former = await kept(db, 'membership');
    const device = membership.device.id;
    let next = 1;
    if (former && former.server === membership.server && former.program.id === membership.program.id) {
      const cursor = (await db.devices.get(former.device.id))?.cursor ?? 0;
      const waiting = await eventsAfter(db, former.device.id, cursor).toArray();
      await db.events.bulkDelete(waiting.map((row): [string, number] => [row.device, row.deviceSeq]));
      await db.events.bulkAdd(waiting.map((row, index) => ({ ...row, device, deviceSeq: index + 1 })));
      next = waiting.length + 1;
    }
    await db.devices.put({ device, cursor: 0, next });
    await keep(db, 'membership', membership);
    await db.kept.bulkDelete(['library', 'me', 'sync']);
  });
}

/** Forgets the membership and what was pulled for it; the log stays. */
export async function forgetMembership(db: Database): Promise<void> {
  await db.kept.bulkDelete(['membership', 'library', 'me', 'sync']);
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
