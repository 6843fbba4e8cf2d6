/** Brings the log to the server, exactly once and without loss, then the library to the browser. */
import * as z from 'zod/mini';
import { librarySchema, meSchema, type Library } from '../shared/api.ts';
import { askAnew, type Failure, type FailureReason } from './api-client.ts';
import { keep, kept, storageFailure, type Database, type Membership, type SyncState } from './db.ts';
import { pullEvents } from './pull-events.ts';
import { pullLibrary } from './pull-library.ts';
import { push, type PushOutcome } from './push-events.ts';
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
  /** Events in one push at most; absent: as many as the protocol allows. */
  mostEvents?: number;
}

/** What set it off. `person` and `online` do not wait for the backoff; nobody overrides what the server asked. */
export type SyncTrigger = 'append' | 'open' | 'alarm' | 'online' | 'person';

/** `storage-full`, `storage-closed`: the browser wrote nothing down, so that what was sent goes once more. */
export type SyncFailureReason =
  | Exclude<FailureReason, 'unauthorized'>
  | 'join-again'
  | 'not-joined'
  | 'stuck'
  | 'storage-full'
  | 'storage-closed';
export type SyncResult =
  | { ok: true; sent: number; refused: number }
  /** `retryAt` (ms): when the next try is allowed, or null when only the person can help. */
  | { ok: false; reason: SyncFailureReason; sent: number; retryAt: number | null };

const calm: SyncState = { failures: 0, backoffUntil: 0, askedUntil: 0, reason: null, triedAt: 0, succeededAt: 0 };
const firstPause = 15_000;
const longestPause = 30 * 60_000;
/** One synchronisation. Expected failures are values; what was sent before one stays sent. */
export async function sync(means: SyncMeans, trigger: SyncTrigger): Promise<SyncResult> {
  return means.alone(async () => {
    try {
      return await syncOnce(means, trigger);
    } catch (error) {
      const { reason } = storageFailure(error);
      // Nothing of it can be kept; a longer pause is for those who do not watch.
      return { ok: false, reason: `storage-${reason}`, sent: 0, retryAt: means.now() + longestPause };
    }
  });
}

async function syncOnce(means: SyncMeans, trigger: SyncTrigger): Promise<SyncResult> {
  const membership = await kept(means.db, 'membership');
  if (!membership) return { ok: false, reason: 'not-joined', sent: 0, retryAt: null };
  const state = await syncState(means.db);
  const wait = waitUntil(state, trigger, means.now());
  if (wait !== null) {
    return { ok: false, reason: (state.reason ?? 'unreachable') as SyncFailureReason, sent: 0, retryAt: wait };
  }
  if (trigger === 'append' && (await isSettled(means.db, membership))) return { ok: true, sent: 0, refused: 0 };
  const pushed = await push(means, membership);
  if (pushed.failure) return settle(means, state, pushed);
  return settle(means, state, { ...pushed, failure: await pull(means, pushed.membership) });
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

async function pull(means: SyncMeans, membership: Membership): Promise<Failure | null> {
  const { db, fetch } = means;
  const held = await keptLibrary(db);
  const [library, me] = await Promise.all([
    pullLibrary(means, membership, held),
    askAnew({ ...membership, path: '/api/v1/me', schema: meSchema, fetch }),
  ]);
  if (!library.ok) return library;
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
  const failure = await pullEvents(means, membership, me.value.devices ?? []);
  if (failure) return failure;
  return pullPack(means, membership, (await keptLibrary(db))?.library.selectorPack ?? null);
}

/** The pulled library, or undefined when there is none that this version can read. */
export async function keptLibrary(db: Database): Promise<{ etag: string | null; library: Library } | undefined> {
  const held = await kept(db, 'library');
  return held && z.safeParse(librarySchema, held.library).success ? held : undefined;
}

/**
 * How long to wait after so many failures in a row, ms: exponential, half of it by chance (`random`, from 0 to 1), so that a
 * thousand browsers do not come back at the same second.
 */
export function pauseAfter(failures: number, random: number): number {
  return Math.min(firstPause * 2 ** Math.min(failures - 1, 12), longestPause) * (0.5 + random / 2);
}

async function settle(
  { db, now, random }: SyncMeans,
  before: SyncState,
  { membership, sent, refused, failure }: PushOutcome,
): Promise<SyncResult> {
  const triedAt = now();
  const failures = before.failures + 1;
  const pause = pauseAfter(failures, random());
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
