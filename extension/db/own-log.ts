/** The person's own log as they read it: one line per share or clip with its latest state and what has reached the server. */
import type { LogState } from '../../shared/api.ts';
import { readEvent, type KnownEvent } from '../../shared/events/index.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { kept, type Database, type EventRow } from '../db.ts';

export type Reached = { how: 'sent' | 'waiting' } | { how: 'refused'; reason: string };

interface OwnLineBase {
  /** Id of the event that began it. */
  id: string;
  state: LogState;
  at: string;
  reached: Reached;
}
export interface OwnShare extends OwnLineBase {
  kind: 'share';
  network: NetworkId;
  post: string;
  /** The post's title when it was shared. */
  title: string | null;
  method: 'editor' | 'clipboard';
  permalink: string | null;
}
export interface OwnClip extends OwnLineBase {
  kind: 'clip';
  url: string;
  title: string;
  note: string;
}
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
export async function ownLog(db: Database, limit: number): Promise<OwnLog> {
  return db.transaction('r', db.events, db.devices, db.refusals, db.kept, async () => {
    const begun = await db.events
      .orderBy('start')
      .reverse()
      .limit(limit + 1)
      .toArray();
    const shown = begun.slice(0, limit);
    const events = await db.events
      .where('line')
      .anyOf(shown.map((row) => row.id))
      .toArray();
    const refusals = await db.refusals.bulkGet(events.map((row) => row.id));
    const reasons = new Map(refusals.flatMap((row) => (row ? [[row.id, row.reason] as const] : [])));
    const devices = await db.devices.bulkGet([...new Set(events.map((row) => row.device))]);
    const cursors = new Map(devices.flatMap((row) => (row ? [[row.device, row.cursor] as const] : [])));
    const membership = await kept(db, 'membership');
    const own = membership && (await db.devices.get(membership.device.id));

    const chains = Map.groupBy(events, (row) => row.line);
    const lines = shown.flatMap((row): OwnLine[] => {
      const chain = (chains.get(row.id) ?? []).sort(byOrder);
      const line = fold(chain);
      if (!line) return [];
      return [{ ...line, reached: reachedBy(chain, cursors, reasons) }];
    });
    return { lines, more: begun.length > limit, cursor: own?.cursor ?? 0, last: (own?.next ?? 1) - 1 };
  });
}

/** Within a device its own count orders; between devices the time in the id does. */
function byOrder(a: EventRow, b: EventRow): number {
  if (a.device === b.device) return a.deviceSeq - b.deviceSeq;
  return a.id < b.id ? -1 : 1;
}

function reachedBy(
  chain: readonly EventRow[],
  cursors: ReadonlyMap<string, number>,
  reasons: ReadonlyMap<string, string>,
): Reached {
  const refused = chain.map((row) => reasons.get(row.id)).find((reason) => reason !== undefined);
  if (refused !== undefined) return { how: 'refused', reason: refused };
  const sent = chain.every((row) => row.deviceSeq <= (cursors.get(row.device) ?? 0));
  return { how: sent ? 'sent' : 'waiting' };
}

type Unsent<L> = L extends OwnLine ? Omit<L, 'reached'> : never;

/** The latest state of one share or clip. Saying "posted" and "not posted" undo each other; a withdrawal is final. */
function fold(chain: readonly EventRow[]): Unsent<OwnLine> | undefined {
  let line: Unsent<OwnLine> | undefined;
  for (const row of chain) {
    const read = readEvent(row);
    if (read.ok && read.known) line = step(line, row, read.known);
  }
  return line;
}

function step(line: Unsent<OwnLine> | undefined, row: EventRow, known: KnownEvent): Unsent<OwnLine> | undefined {
  switch (known.kind) {
    case 'share.inserted': {
      const { network, post, method } = known.body;
      const title = row.label ?? null;
      return {
        kind: 'share',
        id: row.id,
        state: 'inserted',
        at: row.at,
        network,
        post,
        method,
        title,
        permalink: null,
      };
    }
    case 'clip.proposed': {
      const { url, title, note } = known.body;
      return { kind: 'clip', id: row.id, state: 'proposed', at: row.at, url, title, note };
    }
  }
  if (line?.kind !== 'share' || line.state === 'withdrawn') return line;
  switch (known.kind) {
    case 'share.published':
      return { ...line, state: 'published', permalink: known.body.permalink ?? null };
    case 'share.dismissed':
      return { ...line, state: 'dismissed', permalink: null };
    case 'share.withdrawn':
      return { ...line, state: 'withdrawn', permalink: null };
  }
}

/** The whole log as it would go over the wire, for a person who takes their data along. */
export async function exportLog(db: Database): Promise<object> {
  const { events, membership, me } = await db.transaction('r', db.events, db.kept, async () => ({
    events: await db.events.toArray(),
    membership: await kept(db, 'membership'),
    me: await kept(db, 'me'),
  }));
  return {
    exportedAt: new Date().toISOString(),
    server: membership?.server ?? null,
    program: membership?.program ?? null,
    member: membership?.member ?? null,
    device: membership?.device ?? null,
    proposals: me?.proposals ?? [],
    looks: me?.looks ?? [],
    events: events.map(({ line: _line, start: _start, ...event }) => event),
  };
}
