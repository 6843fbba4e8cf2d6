/** The log as a file: taken along whole, and taken in again in another profile, as often as one likes, each event once. */
import * as z from 'zod/mini';
import { eventSchema } from '../../shared/events/event.ts';
import { timeOf } from '../../shared/events/last-word.ts';
import { kept, ownerOf, storageFailure, toWire, type Database, type EventRow, type Membership } from '../db.ts';
import { markLines } from '../pull-events.ts';
import { placeOf } from './line.ts';

const format = 'portevoix.log';

/** The whole log as it would go over the wire, with what tells whose each line is and how far it was sent. */
export async function exportLog(db: Database): Promise<object> {
  return db.transaction('r', db.events, db.devices, db.refusals, db.kept, async () => {
    const [membership, me] = [await kept(db, 'membership'), await kept(db, 'me')];
    const devices = await db.devices.toArray();
    const events = await db.events.toArray();
    return {
      format,
      version: 1,
      exportedAt: new Date().toISOString(),
      server: membership?.server ?? null,
      program: membership?.program ?? null,
      member: membership?.member ?? null,
      device: membership?.device ?? null,
      proposals: me?.proposals ?? [],
      looks: me?.looks ?? [],
      devices: devices.map(({ device, cursor }) => ({ device, cursor })),
      refusals: await db.refusals.toArray(),
      events: events.map((row) => ({
        ...toWire(row),
        ...(row.label !== undefined && { label: row.label }),
        ...(row.owner !== undefined && { owner: row.owner }),
        ...(row.elsewhere && { elsewhere: true }),
      })),
    };
  });
}

/** Characters of one event's body; the server takes no larger one. */
const maxBody = 64_000;
const text = z.string().check(z.maxLength(1000));
const rowSchema = z.extend(eventSchema, {
  label: z.optional(text),
  owner: z.optional(text),
  elsewhere: z.optional(z.literal(true)),
});
type FileRow = z.infer<typeof rowSchema>;
const fileSchema = z.object({
  /** Files from before it was written have none. */
  format: z.optional(z.literal(format)),
  version: z.optional(z.literal(1)),
  devices: z.optional(z.array(z.object({ device: z.uuid(), cursor: z.int().check(z.minimum(0)) }))),
  refusals: z.optional(z.array(z.object({ id: z.uuid(), reason: z.string() }))),
  events: z.array(z.unknown()),
});

export type Imported =
  /** `waiting`: how many of them had never reached the server and go with the next synchronisation. */
  | { ok: true; added: number; waiting: number; known: number }
  /** `line`: the place in the file's list of events, from 1. Nothing was taken in. */
  | { ok: false; reason: 'not-a-log' | 'newer' }
  | { ok: false; reason: 'bad-line'; line: number }
  | { ok: false; reason: 'full' | 'closed'; detail: string };

interface Read {
  rows: FileRow[];
  cursors: Map<string, number>;
  refused: Map<string, string>;
}

function readFile(content: string): ({ ok: true } & Read) | Extract<Imported, { ok: false }> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { ok: false, reason: 'not-a-log' };
  }
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : 1;
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'newer' };
  const file = z.safeParse(fileSchema, json);
  if (!file.success) return { ok: false, reason: 'not-a-log' };
  const rows = new Map<string, FileRow>();
  for (const [place, event] of file.data.events.entries()) {
    const row = readRow(event);
    if (!row) return { ok: false, reason: 'bad-line', line: place + 1 };
    if (!rows.has(row.id)) rows.set(row.id, row);
  }
  return {
    ok: true,
    rows: [...rows.values()],
    cursors: new Map(file.data.devices?.map(({ device, cursor }) => [device, cursor])),
    refused: new Map(file.data.refusals?.map(({ id, reason }) => [id, reason])),
  };
}

function readRow(event: unknown): FileRow | null {
  try {
    const row = z.safeParse(rowSchema, event);
    return row.success && JSON.stringify(row.data.body).length <= maxBody ? row.data : null;
  } catch {
    // Nested deeper than can be walked.
    return null;
  }
}

/**
 * Takes in what `exportLog` wrote, here or in a profile that is lost. All of it or nothing. What the present member wrote and
 * the server had not settled goes out again from here, under its own id; all else is only kept, and never sent to another
 * programme. What is here already stays as it is.
 */
export async function importLog(db: Database, content: string): Promise<Imported> {
  const read = readFile(content);
  if (!read.ok) return read;
  try {
    return await db.transaction('rw', db.events, db.devices, db.refusals, db.kept, () => takeIn(db, read));
  } catch (error) {
    return storageFailure(error);
  }
}

async function takeIn(db: Database, { rows, cursors, refused }: Read): Promise<Imported> {
  const membership = await kept(db, 'membership');
  const owner = membership && ownerOf(membership);
  const there = new Map(
    (
      await db.events
        .where('id')
        .anyOf(rows.map(({ id }) => id))
        .toArray()
    ).map((row) => [row.id, row]),
  );
  const settledHere = new Map((await db.devices.toArray()).map(({ device, cursor }) => [device, cursor]));
  const isUnsent = (row: FileRow): boolean => {
    if (owner === undefined || row.owner !== owner || row.elsewhere || refused.has(row.id)) return false;
    if (row.deviceSeq <= (cursors.get(row.device) ?? 0)) return false;
    const here = there.get(row.id);
    // It may have come in before this browser joined, or have been settled since.
    return !here || (here.device !== membership?.device.id && here.deviceSeq > (settledHere.get(here.device) ?? 0));
  };
  const waiting = rows.filter(isUnsent);
  const fresh = rows.filter((row) => !there.has(row.id));
  const known = fresh.filter((row) => !isUnsent(row));
  await keepAside(db, membership, known);
  for (const [device, cursor] of cursors) {
    if (settledHere.has(device)) continue;
    // Whatever else the server holds of that browser is still to be read.
    await db.devices.put({ device, cursor, next: cursor + 1, pulled: 0 });
  }
  await db.refusals.bulkPut(
    known.flatMap(({ id }) => (refused.has(id) ? [{ id, reason: refused.get(id) ?? '' }] : [])),
  );
  if (membership) await enqueue(db, membership, waiting, there);
  await markLines(db, [...new Set([...known, ...waiting].map(lineOf))]);
  return { ok: true, added: fresh.length, waiting: waiting.length, known: rows.length - fresh.length };
}

/** The row as it is kept, under the line that it belongs to. */
function rowOf(row: FileRow): EventRow {
  const { label, owner } = row;
  return {
    ...toWire(row),
    line: lineOf(row),
    ...(label !== undefined && { label }),
    ...(owner !== undefined && { owner }),
  };
}

const lineOf = ({ id, body: { share } }: FileRow): string => (typeof share === 'string' ? share : id);

/** Rows that will not be sent from here, each at its own place unless something else lies there. */
async function keepAside(db: Database, membership: Membership | undefined, rows: readonly FileRow[]): Promise<void> {
  const taken = new Set(
    (await db.events.bulkGet(rows.map(({ device, deviceSeq }): [string, number] => [device, deviceSeq]))).flatMap(
      (row) => (row ? [`${row.device} ${row.deviceSeq}`] : []),
    ),
  );
  await db.events.bulkAdd(
    rows.map((row): EventRow => {
      const place = `${row.device} ${row.deviceSeq}`;
      const free = !taken.has(place) && row.device !== membership?.device.id;
      taken.add(place);
      return { ...rowOf(row), elsewhere: true, ...(!free && { device: row.id, deviceSeq: 1 }) };
    }),
  );
}

/** Puts events at the end of this browser's outbox, in the order in which they were written. */
async function enqueue(
  db: Database,
  membership: Membership,
  rows: readonly FileRow[],
  there: ReadonlyMap<string, EventRow>,
): Promise<void> {
  const device = membership.device.id;
  const state = (await db.devices.get(device)) ?? { device, cursor: 0, next: 1 };
  const moved = rows.flatMap(({ id }) => there.get(id) ?? []);
  await db.events.bulkDelete(moved.map((row): [string, number] => [row.device, row.deviceSeq]));
  const inOrder = rows.toSorted(
    (a, b) => timeOf(placeOf(a)) - timeOf(placeOf(b)) || a.deviceSeq - b.deviceSeq || (a.id < b.id ? -1 : 1),
  );
  await db.events.bulkAdd(inOrder.map((row, index) => ({ ...rowOf(row), device, deviceSeq: state.next + index })));
  await db.devices.put({ ...state, next: state.next + rows.length });
}
