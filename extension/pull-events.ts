/** Brings what the same person did in other browsers into the log of this one: exactly once, and never sent again. */
import * as z from 'zod/mini';
import { eventSchema, ownEventsSchema, type Me } from '../shared/api.ts';
import type { LogEvent } from '../shared/events/event.ts';
import { askAnew, type Failure } from './api-client.ts';
import { distrust } from './ask-held.ts';
import { keep, kept, ownerOf, type Database, type EventRow, type Membership } from './db.ts';
import { foldLine, marksOf } from './db/line.ts';

interface Means {
  db: Database;
  fetch: typeof fetch;
}

/** Reads of each other browser what the server holds and this one does not know yet. Null when it went well. */
export async function pullEvents(
  { db, fetch }: Means,
  membership: Membership,
  others: NonNullable<Me['devices']>,
): Promise<Failure | null> {
  for (const { id: device, heldTo, beyond = 0 } of others) {
    if (device === membership.device.id) continue;
    const known = await readTo(db, device, heldTo);
    let after = known.to;
    // Beyond a gap events come and go one by one, so all of them are read again when their number is another one.
    let more = after < heldTo || beyond !== known.beyond;
    while (more) {
      const answer = await askAnew({
        ...membership,
        path: `/api/v1/events?device=${device}&after=${after}`,
        mark: await kept(db, 'mark'),
        schema: ownEventsSchema,
        fetch,
      });
      if (!answer.ok) return answer;
      const { events, next } = answer.value;
      if (answer.value.lost) {
        // Restored since we have sent: all is asked anew by the next synchronisation.
        await distrust(db, membership.device.id);
        return null;
      }
      more = answer.value.more ?? next < heldTo;
      // No step forward: the server was restored meanwhile, the next synchronisation asks anew.
      if (next < after || (more && next === after)) break;
      const read = events.flatMap((event) => {
        const parsed = z.safeParse(eventSchema, event);
        return parsed.success && parsed.data.device === device ? [parsed.data] : [];
      });
      const page = { device, events: read, heldTo: Math.min(next, answer.value.heldTo), mark: answer.value.mark };
      if (!(await takeIn(db, membership, { ...page, ...(!more && { beyond }) }))) return null;
      after = next;
    }
  }
  return null;
}

interface Known {
  readonly to: number;
  readonly beyond: number;
}

/** How far that browser's events are known. A server that holds less was restored from a backup: what comes after is read again. */
function readTo(db: Database, device: string, heldTo: number): Promise<Known> {
  return db.transaction('rw', db.devices, async () => {
    const state = await db.devices.get(device);
    const known = state?.pulled ?? state?.cursor ?? 0;
    if (state && known > heldTo) await db.devices.put({ ...state, pulled: heldTo });
    return { to: Math.min(known, heldTo), beyond: state?.beyond ?? 0 };
  });
}

interface Page {
  device: string;
  events: readonly LogEvent[];
  /** The page goes so far, and nothing is missing up to there. */
  heldTo: number;
  /** With the last page: how many lie beyond a gap. */
  beyond?: number;
  mark: string | undefined;
}

/** Keeps a page and how far it goes, in one transaction. Gives false when the membership is another one meanwhile. */
function takeIn(
  db: Database,
  membership: Membership,
  { device, events, heldTo, beyond, mark }: Page,
): Promise<boolean> {
  return db.transaction('rw', db.events, db.devices, db.kept, async () => {
    if ((await kept(db, 'membership'))?.token !== membership.token) return false;
    if (mark !== undefined) await keep(db, 'mark', mark);
    const titles = new Map((await kept(db, 'library'))?.library.posts.map(({ id, title }) => [id, title]));
    await makeRoom(db, events);
    const there = await db.events
      .where('id')
      .anyOf(events.map(({ id }) => id))
      .toArray();
    const known = new Map(there.map((row) => [row.id, row]));
    const owner = ownerOf(membership);
    const rows = events.flatMap((event): EventRow[] => {
      const row = known.get(event.id);
      // Ours waits for its own verdict, or has it.
      if (row?.device === membership.device.id) return [];
      if (row?.device === event.device && row.deviceSeq === event.deviceSeq) return [];
      const gap = event.deviceSeq > heldTo && { beyond: true as const };
      if (row) return [{ ...row, ...gap, device: event.device, deviceSeq: event.deviceSeq }];
      const { share, post } = event.body;
      const label = typeof post === 'string' ? titles.get(post) : undefined;
      const line = typeof share === 'string' ? share : event.id;
      return [{ ...event, line, owner, elsewhere: true, ...gap, ...(label !== undefined && { label }) }];
    });
    // Known ones may lie at another place here than on the server, whose place counts.
    const moved = rows.flatMap(({ id }) => known.get(id) ?? []);
    await db.events.bulkDelete(moved.map((row): [string, number] => [row.device, row.deviceSeq]));
    await db.events.bulkAdd(rows);
    await markLines(db, [...new Set(rows.map(({ line }) => line))]);
    const state = await db.devices.get(device);
    const cursor = Math.max(state?.cursor ?? 0, heldTo);
    const row = { device, cursor, next: Math.max(state?.next ?? 1, cursor + 1), pulled: heldTo };
    await db.devices.put(beyond ? { ...row, beyond } : row);
    return true;
  });
}

/** Whatever else lies at the places of these events goes aside: the server says what is there. Nothing is dropped. */
async function makeRoom(db: Database, events: readonly LogEvent[]): Promise<void> {
  const ids = new Map(events.map(({ device, deviceSeq, id }) => [`${device} ${deviceSeq}`, id]));
  const found = await db.events.bulkGet(events.map(({ device, deviceSeq }): [string, number] => [device, deviceSeq]));
  const others = found.flatMap((row) => (row && ids.get(`${row.device} ${row.deviceSeq}`) !== row.id ? [row] : []));
  await db.events.bulkDelete(others.map((row): [string, number] => [row.device, row.deviceSeq]));
  // A device that does not exist: the row keeps its id, and its place if the server names one later.
  await db.events.bulkAdd(others.map((row) => ({ ...row, device: row.id, deviceSeq: 1 })));
}

/** Writes anew what the beginnings of these lines are found by; a line begins to exist with the event that begins it. */
export async function markLines(db: Database, lines: readonly string[]): Promise<void> {
  const chains = Map.groupBy(await db.events.where('line').anyOf(lines).toArray(), (row) => row.line);
  const begun = [...chains].flatMap(([id, chain]): EventRow[] => {
    const row = chain.find((each) => each.id === id);
    const line = foldLine(
      id,
      chain.filter((each) => each.owner === row?.owner),
    );
    if (!row || !line) return [];
    const { pending: _pending, shared: _shared, clip: _clip, ...unmarked } = row;
    return [{ ...unmarked, start: id, ...marksOf(line) }];
  });
  await db.events.bulkPut(begun);
}
