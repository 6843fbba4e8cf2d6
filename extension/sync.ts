/** Brings the log to the server, exactly once and without loss, then the library to the browser. */
import * as z from 'zod/mini';
import {
  librarySchema,
  maxEventsPerPush,
  maxPushBytes,
  meSchema,
  pushedSchema,
  type Library,
  type Pushed,
} from '../shared/api.ts';
import { packedType, packEvents } from '../shared/events/pack.ts';
import { ask, askAnew, type Answer, type Failure, type FailureReason } from './api-client.ts';
import {
  eventsAfter,
  keep,
  kept,
  toWire,
  type Database,
  type EventRow,
  type Membership,
  type SyncState,
} from './db.ts';
import { pullPack } from './selector-pack.ts';

/** What sync needs of the world. */
export interface SyncMeans {
  db: Database;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Runs `work` while no other context of the extension does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** The public keys that this build takes selector packs from: raw, base64. */
  packKeys(): Promise<readonly string[]>;
  /** The extension's version: another one may take a pack that this one refused. */
  build(): string;
}

/** What set it off. `person` and `online` do not wait for the backoff; nobody overrides what the server asked. */
export type SyncTrigger = 'append' | 'open' | 'alarm' | 'online' | 'person';

export type SyncFailureReason = Exclude<FailureReason, 'unauthorized'> | 'join-again' | 'not-joined' | 'stuck';
export type SyncResult =
  | { ok: true; sent: number; refused: number }
  /** `retryAt` (ms): when the next try is allowed, or null when only the person can help. */
  | { ok: false; reason: SyncFailureReason; sent: number; retryAt: number | null };

const calm: SyncState = { failures: 0, backoffUntil: 0, askedUntil: 0, reason: null, triedAt: 0, succeededAt: 0 };
const firstPause = 15_000;
const longestPause = 30 * 60_000;
/** Times in one run that events may find their places taken: another profile can outrun us, but not for ever. */
const mostDisplacements = 10;
/** Room for what surrounds the events in the body. */
const envelopeBytes = 200;

/** One synchronisation. Expected failures are values; what was sent before one stays sent. */
export async function sync(means: SyncMeans, trigger: SyncTrigger): Promise<SyncResult> {
  return means.alone(async () => {
    const membership = await kept(means.db, 'membership');
    if (!membership) return { ok: false, reason: 'not-joined', sent: 0, retryAt: null };
    const state = await syncState(means.db);
    const wait = waitUntil(state, trigger, means.now());
    if (wait !== null) {
      return { ok: false, reason: (state.reason ?? 'unreachable') as SyncFailureReason, sent: 0, retryAt: wait };
    }
    if (trigger === 'append' && (await isSettled(means.db, membership))) return { ok: true, sent: 0, refused: 0 };
    const pushed = await push(means, membership);
    if (pushed.failure) return settle(means, state, membership, pushed);
    return settle(means, state, membership, { ...pushed, failure: await pull(means, membership) });
  });
}

/** How the last synchronisations went. */
export async function syncState(db: Database): Promise<SyncState> {
  return (await kept(db, 'sync')) ?? calm;
}

function waitUntil(state: SyncState, trigger: SyncTrigger, now: number): number | null {
  const patient = trigger === 'append' || trigger === 'open' || trigger === 'alarm';
  const until = Math.max(state.askedUntil, patient ? state.backoffUntil : 0);
  // A clock set back must not silence us for years: nothing we ever wrote lies further ahead than a day.
  return until > now && until - now <= 86_400_000 ? until : null;
}

async function isSettled(db: Database, membership: Membership): Promise<boolean> {
  const state = await db.devices.get(membership.device.id);
  return !state || state.cursor >= state.next - 1;
}

interface PushOutcome {
  sent: number;
  refused: number;
  failure: Failure | 'stuck' | null;
}

const unreadable: Failure = { ok: false, reason: 'unreadable', code: null, retryAfter: null };

/** Pushes until nothing waits. One request is made even then: its answer tells whether the server still holds what it held. */
async function push({ db, fetch }: SyncMeans, membership: Membership): Promise<PushOutcome> {
  const outcome: PushOutcome = { sent: 0, refused: 0, failure: null };
  const device = membership.device.id;
  let most = maxEventsPerPush;
  let rewound = false;
  let displacements = 0;
  for (let first = true; ; first = false) {
    const cursor = (await db.devices.get(device))?.cursor ?? 0;
    const rows = fitting(await eventsAfter(db, device, cursor).limit(most).toArray());
    if (rows.length === 0 && !first) return outcome;
    const answer = await askAnew({
      ...membership,
      path: '/api/v1/events',
      schema: pushedSchema,
      packed: { type: packedType, bytes: packEvents(rows.map(toWire)) },
      fetch,
    });
    if (!answer.ok) {
      if (answer.reason === 'too-large' && rows.length > 1) {
        most = Math.ceil(rows.length / 2);
        continue;
      }
      return { ...outcome, failure: answer };
    }
    // An answer to another push than ours: what it says of our events is not known.
    if (answer.value.count !== rows.length) return { ...outcome, failure: unreadable };
    const applied = await applyAnswer(db, device, { rows, cursor }, answer.value);
    outcome.sent += rows.length - applied.displaced;
    outcome.refused += applied.refused;
    if (applied.displaced > 0 && ++displacements > mostDisplacements) return { ...outcome, failure: 'stuck' };
    if (applied.cursor < cursor) {
      // The server was restored from an older backup: the cursor went back, the difference goes again. Once a run.
      if (rewound) return { ...outcome, failure: 'stuck' };
      rewound = true;
    } else if (rows.length > 0 && applied.cursor === cursor) {
      return { ...outcome, failure: 'stuck' };
    }
  }
}

/** The longest beginning of `rows` that stays within the bytes of one push; at least one. */
function fitting(rows: EventRow[]): EventRow[] {
  const encoder = new TextEncoder();
  let bytes = envelopeBytes;
  const end = rows.findIndex((row, index) => {
    bytes += encoder.encode(JSON.stringify(toWire(row))).length + 1;
    return index > 0 && bytes > maxPushBytes;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

/**
 * Keeps the verdicts and the cursor in one transaction. Events whose place another one has (this profile exists twice:
 * it was copied, or restored from a backup) are no refusals: they get new places at the end and go again.
 */
async function applyAnswer(
  db: Database,
  device: string,
  sent: { rows: readonly EventRow[]; cursor: number },
  { verdicts, heldTo }: Pushed,
) {
  const taken = verdicts.filter((each) => each.code === 'place-taken').map((each) => each.id);
  const refused = verdicts.filter((each) => each.verdict === 'rejected' && each.code !== 'place-taken');
  const others = new Set(verdicts.map((each) => each.id));
  const accepted = sent.rows.filter(({ id }) => !others.has(id));
  const sentTo = sent.rows.at(-1)?.deviceSeq ?? sent.cursor;
  return db.transaction('rw', db.events, db.devices, db.refusals, async () => {
    await db.refusals.bulkPut(refused.map(({ id, reason }) => ({ id, reason: reason ?? '' })));
    await db.refusals.bulkDelete(accepted.map(({ id }) => id));
    const state = await db.devices.get(device);
    if (!state) return { cursor: heldTo, refused: refused.length, displaced: 0 };
    const displaced = (await db.events.where('id').anyOf(taken).sortBy('deviceSeq')).filter(
      (row) => row.device === device && row.deviceSeq <= sentTo,
    );
    // A server that holds more than we know of: new events are numbered after that.
    const end = Math.max(state.next, heldTo + 1);
    await db.events.bulkDelete(displaced.map((row): [string, number] => [row.device, row.deviceSeq]));
    await db.events.bulkAdd(displaced.map((row, index) => ({ ...row, deviceSeq: end + index })));
    const next = end + displaced.length;
    // Where the other profile is ahead of us, its numbers must not hide our events that have not gone yet.
    const unsent = (await eventsAfter(db, device, sentTo).first())?.deviceSeq ?? next;
    const cursor = Math.min(heldTo, unsent - 1);
    await db.devices.put({ device, cursor, next });
    return { cursor, refused: refused.length, displaced: displaced.length };
  });
}

async function pull(means: SyncMeans, membership: Membership): Promise<Failure | null> {
  const { db, fetch } = means;
  const held = await keptLibrary(db);
  const library = await ask({
    ...membership,
    path: '/api/v1/library',
    schema: librarySchema,
    etag: held?.etag ?? null,
    fetch,
  });
  if (!library.ok) return library;
  const me: Answer<z.infer<typeof meSchema>> = await askAnew({
    ...membership,
    path: '/api/v1/me',
    schema: meSchema,
    fetch,
  });
  if (!me.ok) return me;
  await db.transaction('rw', db.kept, async () => {
    // Left or joined again meanwhile: what we pulled belongs to nobody here.
    if ((await kept(db, 'membership'))?.token !== membership.token) return;
    if (!('unchanged' in library)) {
      await keep(db, 'library', { etag: library.etag, library: library.value });
      await keep(db, 'membership', { ...membership, program: library.value.program, member: me.value.member });
    }
    await keep(db, 'me', me.value);
  });
  return pullPack(means, membership, (await keptLibrary(db))?.library.selectorPack ?? null);
}

/** The pulled library, or undefined when there is none that this version can read. */
export async function keptLibrary(db: Database): Promise<{ etag: string | null; library: Library } | undefined> {
  const held = await kept(db, 'library');
  return held && z.safeParse(librarySchema, held.library).success ? held : undefined;
}

async function settle(
  { db, now, random }: SyncMeans,
  before: SyncState,
  membership: Membership,
  { sent, refused, failure }: PushOutcome,
): Promise<SyncResult> {
  const triedAt = now();
  const failures = before.failures + 1;
  // Exponential, half of it by chance, so that a thousand browsers do not come back at the same second.
  const pause = Math.min(firstPause * 2 ** Math.min(failures - 1, 12), longestPause) * (0.5 + random() / 2);
  const asked = failure !== null && failure !== 'stuck' ? failure.retryAfter : null;
  const reason = failure === null ? null : failure === 'stuck' ? 'stuck' : wordable(failure.reason);
  const state: SyncState =
    reason === null
      ? { ...calm, triedAt, succeededAt: triedAt }
      : {
          failures,
          reason,
          triedAt,
          succeededAt: before.succeededAt,
          backoffUntil: triedAt + pause,
          askedUntil: asked === null ? 0 : triedAt + asked,
        };
  await db.transaction('rw', db.kept, async () => {
    if ((await kept(db, 'membership'))?.token === membership.token) await keep(db, 'sync', state);
  });
  if (reason === null) return { ok: true, sent, refused };
  const lost = reason === 'join-again' || reason === 'update-required';
  return { ok: false, reason, sent, retryAt: lost ? null : Math.max(state.backoffUntil, state.askedUntil) };
}

function wordable(reason: FailureReason): SyncFailureReason {
  return reason === 'unauthorized' ? 'join-again' : reason;
}
