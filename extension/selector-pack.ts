/** The programme's selector pack on this device: fetched, verified, held, and set aside where it does harm. Runs in the worker too. */
import type * as z from 'zod/mini';
import type { NetworkId } from '../shared/networks/index.ts';
import type { ComposerKind } from '../shared/networks/network.ts';
import {
  type PackNetwork,
  readPack,
  type SelectorPack,
  type SignedPack,
  signedPackSchema,
  signedPrefix,
} from '../shared/selector-pack.ts';
import { askAnew, type Failure } from './api-client.ts';
import { kept, keep, type Database, type Membership } from './db.ts';

/** Why a pack is not taken at all. Each is worded under `options.pack`. */
export type PackRefusal =
  /** This build pins no key: it takes no pack from anybody. */
  | 'no-keys'
  | 'unknown-key'
  | 'bad-signature'
  /** Too long, no JSON, or something in it that a pack does not have. */
  | 'unreadable'
  /** Older than one that was taken before. */
  | 'too-old';

/** Why a pack that was taken does not serve for one network. */
export type PackHarm =
  /** The browser's CSS parser refuses one of its selectors. */
  | 'not-css'
  /** It matches what is no composer, or another kind. */
  | 'decoy'
  /** One of its selectors takes too long on a long page. */
  | 'slow'
  /** It never found the composer that the extension's own selectors find. */
  | 'missed'
  /** What it found took no text, three times on end. */
  | 'failed';

export interface PackSetAside {
  readonly reason: PackHarm;
  /** Names the selector or scrap, for who repairs the pack. */
  readonly detail: string;
  readonly at: string;
}

/** What is held of packs. Everything but `floors` is about the newest one that was taken. */
export interface KeptPack {
  /** The highest version ever taken in this programme, by the id of the key: a key that leaked must not block its successor. */
  floors: Record<string, number>;
  pack: SelectorPack | null;
  key: string | null;
  takenAt: string | null;
  /** Whether it went over the scraps, which needs a page of ours: the worker has no CSS parser. */
  tried: boolean;
  setAside: Partial<Record<NetworkId, PackSetAside>>;
  /** Where it has found a composer already, as `network kind`. */
  proven: string[];
  /** Insertions on end that failed where it had found the composer. */
  failures: Partial<Record<NetworkId, number>>;
  /** The pack that was refused last, by which build with which keys: another one may read or trust more. */
  refused: { version: number; reason: PackRefusal; keys: string; build: string } | null;
}

const nothing: KeptPack = {
  floors: {},
  pack: null,
  key: null,
  takenAt: null,
  tried: false,
  setAside: {},
  proven: [],
  failures: {},
  refused: null,
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The ids by which signed packs name these keys (raw, base64). */
export const keyIdsOf = (keys: readonly string[]): Promise<string[]> => Promise.all(keys.map(keyIdOf));

async function keyIdOf(publicKey: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(publicKey)));
  return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isSignedBy(publicKey: string, { payload, signature }: SignedPack): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  const prefix = new TextEncoder().encode(signedPrefix);
  const body = bytesOf(payload);
  const message = new Uint8Array(prefix.length + body.length);
  message.set(prefix);
  message.set(body, prefix.length);
  return crypto.subtle.verify('Ed25519', key, bytesOf(signature), message);
}

/**
 * Opens a signed pack. The signature is checked before anything in the payload is looked at.
 * `keys`: raw public keys, base64. `floors`: by key id, no version below it is taken.
 */
export async function openPack(
  signed: SignedPack,
  keys: readonly string[],
  floors: Readonly<Record<string, number>>,
): Promise<{ ok: true; pack: SelectorPack } | { ok: false; reason: PackRefusal }> {
  if (keys.length === 0) return { ok: false, reason: 'no-keys' };
  const ids = await keyIdsOf(keys);
  const key = keys[ids.indexOf(signed.key)];
  if (key === undefined) return { ok: false, reason: 'unknown-key' };
  if (!(await isSignedBy(key, signed))) return { ok: false, reason: 'bad-signature' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(signed.payload));
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const read = readPack(text);
  if (!read.ok) return { ok: false, reason: 'unreadable' };
  return read.pack.version < (floors[signed.key] ?? 0) ? { ok: false, reason: 'too-old' } : read;
}

interface PullMeans {
  db: Database;
  fetch: typeof fetch;
  now(): number;
  packKeys(): Promise<readonly string[]>;
  build(): string;
}

/**
 * Brings the programme's pack, when it is another one than held. `version` came with the library, whose ETag says whether
 * anything has changed: while nothing has, packs cost no request. A bad pack is no failure of the synchronisation.
 */
export async function pullPack(
  { db, fetch, now, packKeys, build }: PullMeans,
  membership: Membership,
  version: number | null,
): Promise<Failure | null> {
  const set = (next: (held: KeptPack) => KeptPack) =>
    db.transaction('rw', db.kept, async () => {
      // Left or joined again meanwhile: what we pulled belongs to nobody here.
      if ((await kept(db, 'membership'))?.token !== membership.token) return;
      // Read here: the sidebar may have judged the pack while we were asking.
      await keep(db, 'selectorPack', next({ ...nothing, ...(await kept(db, 'selectorPack')) }));
    });
  // What an earlier build kept has no floors by key yet.
  const held = { ...nothing, ...(await kept(db, 'selectorPack')) };
  if (version === null) {
    if (held.pack ?? held.refused) await set(({ floors }) => ({ ...nothing, floors }));
    return null;
  }
  const keys = await packKeys();
  const isPinned = held.key !== null && (await keyIdsOf(keys)).includes(held.key);
  if (held.pack && !isPinned) await set(({ floors, refused }) => ({ ...nothing, floors, refused }));
  else if (held.pack?.version === version) return null;
  const by = { keys: keys.join(), build: build() };
  const { refused } = held;
  if (refused?.version === version && refused.keys === by.keys && refused.build === by.build) return null;
  const refuse = (reason: PackRefusal) => set((latest) => ({ ...latest, refused: { version, reason, ...by } }));
  if (keys.length === 0) return refuse('no-keys').then(() => null);
  const answer = await askAnew({ ...membership, path: '/api/v1/selector-pack', schema: signedPackSchema, fetch });
  if (!answer.ok) {
    // Unreadable: a portal or proxy between us and the server says nothing about the pack, so it is asked for again.
    // Refused: removed since the library was read; the next synchronisation says so.
    return answer.reason === 'unreadable' || answer.reason === 'refused' ? null : answer;
  }
  const signed: z.infer<typeof signedPackSchema> = answer.value;
  const opened = await openPack(signed, keys, held.floors);
  if (!opened.ok) await refuse(opened.reason);
  else {
    const { pack } = opened;
    const takenAt = new Date(now()).toISOString();
    await set(({ floors }) => ({
      ...nothing,
      floors: { ...floors, [signed.key]: pack.version },
      pack,
      key: signed.key,
      takenAt,
    }));
  }
  return null;
}

/** The pack's data for a network, where it serves. `pinned`: ids of the keys that this build takes packs from. */
export function repairOf(held: KeptPack | undefined, network: string, pinned: readonly string[]): PackNetwork | null {
  if (!held?.pack || !held.tried || held.setAside[network as NetworkId]) return null;
  // The build that took it may have been followed by one that does not trust its key any more.
  if (held.key === null || !pinned.includes(held.key)) return null;
  return held.pack.networks.find(({ id }) => id === network) ?? null;
}

/** Changes what is held of the pack of that version; nothing when another one has come meanwhile. */
async function change(db: Database, version: number, next: (held: KeptPack) => KeptPack): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    const held = await kept(db, 'selectorPack');
    if (held?.pack?.version === version) await keep(db, 'selectorPack', next(held));
  });
}

/** Keeps what the scraps said: `harms` by network, none for a good pack. */
export function keepTrial(db: Database, version: number, harms: KeptPack['setAside']): Promise<void> {
  return change(db, version, (held) => ({ ...held, tried: true, setAside: { ...held.setAside, ...harms } }));
}

/** Sets the pack aside for a network: the packaged selectors serve there until a newer version comes. */
export function setPackAside(db: Database, version: number, network: NetworkId, harm: PackSetAside): Promise<void> {
  return change(db, version, (held) => ({ ...held, setAside: { [network]: harm, ...held.setAside } }));
}

/** Keeps that the pack has found a composer: from then on, another variant that it does not know is no failure of it. */
export function keepProven(db: Database, version: number, network: NetworkId, kind: ComposerKind): Promise<void> {
  return change(db, version, (held) => ({
    ...held,
    proven: [...new Set([...held.proven, `${network} ${kind}`])],
  }));
}

/** Counts an insertion where the pack had found the composer; gives how many have failed on end. */
export async function countInsertion(
  db: Database,
  version: number,
  network: NetworkId,
  exact: boolean,
): Promise<number> {
  let failures = 0;
  await change(db, version, (held) => {
    failures = exact ? 0 : (held.failures[network] ?? 0) + 1;
    return { ...held, failures: { ...held.failures, [network]: failures } };
  });
  return failures;
}

/** How packs stand on this device, for Options and diagnostics. */
export interface PackState {
  /** `untried`: it goes over the scraps when the sidebar next opens beside a network. */
  readonly state: 'none' | 'untried' | 'serving';
  readonly version: number | null;
  readonly made: string | null;
  readonly key: string | null;
  readonly networks: readonly NetworkId[];
  readonly setAside: KeptPack['setAside'];
  readonly refused: { readonly version: number; readonly reason: PackRefusal } | null;
}

/** Reads how packs stand. */
export async function packState(db: Database): Promise<PackState> {
  const { pack, key, tried, setAside, refused } = (await kept(db, 'selectorPack')) ?? nothing;
  return {
    state: pack === null ? 'none' : tried ? 'serving' : 'untried',
    version: pack?.version ?? null,
    made: pack?.made ?? null,
    key,
    networks: pack?.networks.map(({ id }) => id) ?? [],
    setAside,
    refused: refused && { version: refused.version, reason: refused.reason },
  };
}
