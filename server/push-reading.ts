/** Looks at the events of a push one by one, before anything is stored. */
import * as z from 'zod/mini';
import { eventSchema } from '../shared/api.ts';
import type { LogEvent } from '../shared/events/event.ts';
import { type KnownEvent, readEvent } from '../shared/events/index.ts';
import { compiled } from './compiled.ts';
import type { DeviceActor } from './context.ts';
import { issueText } from './contract.ts';

/** UTF-8 bytes of one event's body; far above every kind we know. */
const maxBodyBytes = 64_000;

export interface Judged {
  readonly label: string;
  /** The place in the device's order, when it can be read. */
  readonly deviceSeq: number | null;
  readonly read: { ok: true; event: LogEvent; known: KnownEvent | null; body: string } | { ok: false; reason: string };
}

function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[name] : undefined;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const kindName = /^[a-z][a-z0-9-]{0,31}\.[a-z][a-z0-9-]{0,31}$/;
const envelopeKeys = 7;
const maxKey = 64;

const usualTime = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z$/;

/** Whether a time is written as every browser of ours writes it (ECMAScript, Date.prototype.toISOString) and exists. */
function isUsualTime(at: unknown): at is string {
  if (typeof at !== 'string' || !usualTime.test(at)) return false;
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return false;
  // Every month has so many days; of a later one it is seen whether this month has it. Writing it costs more than all else here.
  return at.slice(8, 10) <= '28' || new Date(ms).toISOString() === at;
}

/** Whether the schema of events takes this body as it is. */
function isPlainBody(body: unknown): body is LogEvent['body'] {
  if (typeof body !== 'object' || body === null || Object.getPrototypeOf(body) !== Object.prototype) return false;
  return Object.keys(body).every((key) => key.length <= maxKey && key !== '__proto__');
}

const isWithin = (value: unknown, most: number) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most;

/**
 * Whether it is an event as our browsers write it, which the schema would take unchanged. All others are the schema's: it has
 * the last word and the words for a refusal, but takes three times as long.
 */
export function isUsualEvent(raw: unknown): raw is LogEvent {
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== envelopeKeys) return false;
  const { id, device, deviceSeq, at, kind, v, body } = raw as Partial<Record<keyof LogEvent, unknown>>;
  return (
    typeof id === 'string' &&
    uuid.test(id) &&
    typeof device === 'string' &&
    uuid.test(device) &&
    isWithin(deviceSeq, Number.MAX_SAFE_INTEGER) &&
    isUsualTime(at) &&
    typeof kind === 'string' &&
    kindName.test(kind) &&
    isWithin(v, 1000) &&
    isPlainBody(body)
  );
}

/** Reads what the schema of events would; by the short way whatever is as it should be. */
function readEnvelope(raw: unknown): { ok: true; event: LogEvent } | { ok: false; reason: string } {
  if (isUsualEvent(raw)) return { ok: true, event: raw };
  const parsed = z.safeParse(eventSchema, raw);
  return parsed.success ? { ok: true, event: parsed.data } : { ok: false, reason: issueText(parsed.error.issues) };
}

function judge(raw: unknown, place: number, device: string): Judged {
  const id = field(raw, 'id');
  const seq = field(raw, 'deviceSeq');
  const label = typeof id === 'string' && id.length > 0 && id.length <= 100 ? id : `#${place}`;
  const deviceSeq = typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 1 ? seq : null;
  const no = (reason: string): Judged => ({ label, deviceSeq, read: { ok: false, reason } });
  const envelope = readEnvelope(raw);
  if (!envelope.ok) return no(envelope.reason);
  const { event } = envelope;
  if (event.device !== device) return no('"device" is another browser than the one that sends it.');
  if (Number.isNaN(Date.parse(event.at))) return no('"at" is not a date that exists.');
  const read = readEvent(event, compiled);
  if (!read.ok) return no(read.reason);
  const body = JSON.stringify(event.body);
  // A character takes three bytes at most (UTF-8 of a UTF-16 unit).
  if (body.length * 3 > maxBodyBytes && Buffer.byteLength(body) > maxBodyBytes)
    return no(`"body" is larger than ${maxBodyBytes} bytes.`);
  return { label, deviceSeq, read: { ok: true, event, known: read.known, body } };
}

/** What a device sends. */
export interface Sent {
  readonly actor: DeviceActor;
  readonly events: readonly unknown[];
  /** The point in the log's history that it knows, if any. */
  readonly mark?: string | undefined;
}

/** A device's events, looked at one by one, before anything is stored. `now`: when they came, milliseconds. */
export interface Push extends Pick<Sent, 'actor' | 'mark'> {
  readonly judged: readonly Judged[];
  readonly now: number;
}

/** Looks at each event of a push: whether it can be read, and is this device's. */
export function readPush({ actor, events, mark }: Sent, now: number): Push {
  return { actor, mark, judged: events.map((raw, place) => judge(raw, place, actor.device.id)), now };
}
