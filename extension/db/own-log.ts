/** The person's own log as they read it: one line per share or clip with its latest state and what has reached the server. */
import Dexie from 'dexie';
import { kept, ownerOf, type Database, type EventRow, type Membership } from '../db.ts';
import { foldLine, type ClipLine, type ShareLine } from './line.ts';

/** `kept`: it was written on a device that this browser is no longer, and will not be sent any more. */
export type Reached = { how: 'sent' | 'waiting' | 'kept' } | { how: 'refused'; reason: string };

interface Own {
  reached: Reached;
  /** Whether the present membership wrote it; only then may anything be added to it. */
  mine: boolean;
  /** The other browser in which the person began it, by id; null when that was this one. */
  from: string | null;
}
export interface OwnShare extends ShareLine, Own {}
export interface OwnClip extends ClipLine, Own {}
export type OwnLine = OwnShare | OwnClip;

export interface OwnLog {
  /** Newest first. */
  lines: OwnLine[];
  /** Whether older lines exist beyond the asked number. */
  more: boolean;
  /** The server holds every event up to this number of `last`. */
  cursor: number;
  last: number;
}

/** The newest `limit` lines, read through indexes only: the cost does not grow with the log. */
export function ownLog(db: Database, limit: number): Promise<OwnLog> {
  return reading(db, async () => {
    const begun = await db.events
      .orderBy('start')
      .reverse()
      .limit(limit + 1)
      .toArray();
    const membership = await kept(db, 'membership');
    const own = membership && (await db.devices.get(membership.device.id));
    const lines = await readLines(db, begun.slice(0, limit));
    return { lines, more: begun.length > limit, cursor: own?.cursor ?? 0, last: (own?.next ?? 1) - 1 };
  });
}

/** My shares that still want their answer, newest first, at most `limit`; `count` is how many there are. */
export function pendingShares(db: Database, limit: number): Promise<{ shares: OwnShare[]; count: number }> {
  return reading(db, async () => {
    const membership = await kept(db, 'membership');
    if (!membership) return { shares: [], count: 0 };
    const count = await marked(db, membership, 'pending').count();
    const lines = await readLines(db, await marked(db, membership, 'pending').reverse().limit(limit).toArray());
    return { shares: lines.filter((line) => line.kind === 'share'), count };
  });
}

/** My newest proposals, at most `limit`. */
export function ownClips(db: Database, limit: number): Promise<OwnClip[]> {
  return reading(db, async () => {
    const membership = await kept(db, 'membership');
    if (!membership) return [];
    const lines = await readLines(db, await marked(db, membership, 'clip').reverse().limit(limit).toArray());
    return lines.filter((line) => line.kind === 'clip');
  });
}

/** The posts that I have published: ids, each once. */
export function sharedPosts(db: Database): Promise<ReadonlySet<string>> {
  return reading(db, async () => {
    const membership = await kept(db, 'membership');
    if (!membership) return new Set();
    const keys = await marked(db, membership, 'shared').uniqueKeys();
    // Keys of the compound index: owner, then post.
    return new Set(keys.map((key) => (key as unknown as [string, string])[1]));
  });
}

/** Another published share of mine with that address, or undefined: one post is counted once. */
export function shareAt(db: Database, permalink: string, besides: string): Promise<OwnShare | undefined> {
  return reading(db, async () => {
    const membership = await kept(db, 'membership');
    if (!membership) return undefined;
    const lines = await readLines(db, await marked(db, membership, 'shared').toArray());
    return lines.find(
      (line): line is OwnShare => line.kind === 'share' && line.id !== besides && line.permalink === permalink,
    );
  });
}

/** One transaction. Within it nothing but the database is awaited, else it ends too early (and Dexie says so). */
function reading<T>(db: Database, read: () => Promise<T>): Promise<T> {
  return db.transaction('r', db.events, db.devices, db.refusals, db.kept, read);
}

/** Beginnings of my own lines that have the mark, oldest first. */
function marked(db: Database, membership: Membership, mark: 'pending' | 'clip' | 'shared') {
  const owner = ownerOf(membership);
  return db.events.where(`[owner+${mark}]`).between([owner, Dexie.minKey], [owner, Dexie.maxKey]);
}

async function readLines(db: Database, begun: readonly EventRow[]): Promise<OwnLine[]> {
  if (begun.length === 0) return [];
  const ids = begun.map((row) => row.id);
  const events = await db.events.where('line').anyOf(ids).toArray();
  const refusals = await db.refusals.bulkGet(events.map((row) => row.id));
  const reasons = new Map(refusals.flatMap((row) => (row ? [[row.id, row.reason] as const] : [])));
  const devices = await db.devices.bulkGet([...new Set(events.map((row) => row.device))]);
  const cursors = new Map(devices.flatMap((row) => (row ? [[row.device, row.cursor] as const] : [])));
  const membership = await kept(db, 'membership');
  const owner = membership && ownerOf(membership);
  const chains = Map.groupBy(events, (row) => row.line);

  function reachedBy(chain: readonly EventRow[]): Reached {
    const reason = chain.map((row) => reasons.get(row.id)).find((each) => each !== undefined);
    if (reason !== undefined) return { how: 'refused', reason };
    const unsent = chain.filter((row) => !row.beyond && row.deviceSeq > (cursors.get(row.device) ?? 0));
    if (unsent.length === 0) return { how: 'sent' };
    return { how: unsent.some((row) => row.device !== membership?.device.id) ? 'kept' : 'waiting' };
  }

  return begun.flatMap((row): OwnLine[] => {
    const chain = chains.get(row.id) ?? [];
    const line = foldLine(row.id, chain);
    if (!line) return [];
    const from = row.elsewhere ? row.device : null;
    return [{ ...line, from, mine: row.owner !== undefined && row.owner === owner, reached: reachedBy(chain) }];
  });
}
