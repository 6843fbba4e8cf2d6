/** Takes a device's events into the share log: one transaction, durable before the answer, every event exactly once. */
import * as z from 'zod/mini';
import { eventSchema, type Pushed, type Verdict } from '../shared/api.ts';
import type { LogEvent } from '../shared/events/event.ts';
import { type KnownEvent, readEvent } from '../shared/events/index.ts';
import type { DeviceActor } from './context.ts';
import { issueText } from './contract.ts';
import type { Db, Tx } from './db.ts';
import { advanceHeldTo } from './held-to.ts';
import { inPieces } from './in-pieces.ts';
import { writeLines } from './log-lines.ts';
import { aboutOf } from './projection.ts';

/** UTF-8 bytes of one event's body; far above every kind we know. */
const maxBodyBytes = 64_000;

interface Judged {
  readonly label: string;
  /** The place in the device's order, when it can be read. */
  readonly deviceSeq: number | null;
  readonly read: { ok: true; event: LogEvent; known: KnownEvent | null; body: string } | { ok: false; reason: string };
}

function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[name] : undefined;
}

function judge(raw: unknown, place: number, device: string): Judged {
  const id = field(raw, 'id');
  const seq = field(raw, 'deviceSeq');
  const label = typeof id === 'string' && id.length > 0 && id.length <= 100 ? id : `#${place}`;
  const deviceSeq = typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 1 ? seq : null;
  const no = (reason: string): Judged => ({ label, deviceSeq, read: { ok: false, reason } });
  const parsed = z.safeParse(eventSchema, raw);
  if (!parsed.success) return no(issueText(parsed.error.issues));
  const event = parsed.data;
  if (event.device !== device) return no('"device" is another browser than the one that sends it.');
  if (Number.isNaN(Date.parse(event.at))) return no('"at" is not a date that exists.');
  const read = readEvent(event);
  if (!read.ok) return no(read.reason);
  const body = JSON.stringify(event.body);
  if (Buffer.byteLength(body) > maxBodyBytes) return no(`"body" is larger than ${maxBodyBytes} bytes.`);
  return { label, deviceSeq, read: { ok: true, event, known: read.known, body } };
}

/** What the server holds already of the ids and places that a push speaks of. */
async function heldAlready(tx: Tx, { program, device }: DeviceActor, judged: readonly Judged[]) {
  const events = judged.flatMap(({ read }) => (read.ok ? [read.event] : []));
  const ids = [...new Set(events.map((event) => event.id))];
  const seqs = [...new Set(events.map((event) => event.deviceSeq))];
  const rows =
    events.length === 0
      ? []
      : await tx
          .selectFrom('event')
          .select(['id', 'device_id', 'device_seq', 'member_id'])
          .where('program_id', '=', program.id)
          .where((where) =>
            where.or([
              where('id', 'in', ids),
              where.and([where('device_id', '=', device.id), where('device_seq', 'in', seqs)]),
            ]),
          )
          .execute();
  return {
    byId: new Map(
      rows.map((row) => [row.id, { device: row.device_id, deviceSeq: row.device_seq, member: row.member_id }]),
    ),
    places: new Set(rows.filter((row) => row.device_id === device.id).map((row) => row.device_seq)),
  };
}

async function take(tx: Tx, actor: DeviceActor, judged: readonly Judged[], now: number): Promise<Pushed> {
  const { program, member, device } = actor;
  // Locks the programme's row until the end: pushes follow one another, and nobody sees `seq` n + 1 before n.
  const { seq: before } = await tx
    .updateTable('program')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('id', '=', program.id)
    .returning('seq')
    .executeTakeFirstOrThrow();
  const { byId, places } = await heldAlready(tx, actor, judged);
  const verdicts: Verdict[] = [];
  /** Places that hold no event of this device and never will, with the reason. */
  const settled = new Map<number, string>();
  const rows = [];
  const touched = new Set<string>();
  let seq = before;
  for (const [place, { label, deviceSeq, read }] of judged.entries()) {
    const reject = (reason: string, code?: 'place-taken') => {
      verdicts.push({ place, id: label, verdict: 'rejected', reason, ...(code ? { code } : {}) });
      if (deviceSeq !== null) settled.set(deviceSeq, reason);
    };
    if (!read.ok) {
      reject(read.reason);
      continue;
    }
    const { event, known, body } = read;
    const held = byId.get(event.id);
    if (held !== undefined) {
      if (held.member !== member.id) reject('"id" belongs to another event.');
      else {
        verdicts.push({ place, id: label, verdict: 'repeated' });
        // Carried over by somebody who joined again, or renumbered by the other one of two copied profiles: held once already.
        if (held.device !== device.id || held.deviceSeq !== event.deviceSeq) {
          settled.set(event.deviceSeq, 'held in another place');
        }
      }
      continue;
    }
    if (places.has(event.deviceSeq)) {
      reject(`"deviceSeq" ${event.deviceSeq} is already taken by another event.`, 'place-taken');
      continue;
    }
    byId.set(event.id, { device: device.id, deviceSeq: event.deviceSeq, member: member.id });
    places.add(event.deviceSeq);
    const about = aboutOf(event.id, known);
    if (about !== null) touched.add(about);
    rows.push({
      program_id: program.id,
      id: event.id,
      seq: ++seq,
      device_id: device.id,
      member_id: member.id,
      device_seq: event.deviceSeq,
      at: event.at,
      at_ms: Date.parse(event.at),
      kind: event.kind,
      v: event.v,
      body,
      about,
      received_at: now,
    });
  }
  if (rows.length > 0) {
    for (const piece of inPieces(rows)) await tx.insertInto('event').values(piece).execute();
    await tx.updateTable('program').set({ seq }).where('id', '=', program.id).execute();
    await writeLines(tx, program.id, [...touched]);
  }
  const empty = [...settled].map(([device_seq, reason]) => ({
    program_id: program.id,
    device_id: device.id,
    device_seq,
    reason,
    received_at: now,
  }));
  for (const piece of inPieces(empty)) {
    await tx
      .insertInto('rejection')
      .values(piece)
      .onConflict((conflict) => conflict.columns(['program_id', 'device_id', 'device_seq']).doNothing())
      .execute();
  }
  return { count: judged.length, verdicts, heldTo: await advanceHeldTo(tx, program.id, device.id) };
}

/**
 * Stores what is new of a push and gives a verdict for each event that was not, in order. One that cannot be taken is rejected
 * with its reason and never blocks the rest. When this resolves, the events are on disk. `now`: milliseconds.
 */
export async function takePush(db: Db, actor: DeviceActor, events: readonly unknown[], now: number): Promise<Pushed> {
  const judged = events.map((raw, place) => judge(raw, place, actor.device.id));
  return db.transaction().execute((tx) => take(tx, actor, judged, now));
}
