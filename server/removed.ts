/** What a push brings of events that were erased or had grown too old: only their ids and places are left. */
import { statement } from './bulk.ts';
import type { Tx } from './db.ts';
import type { EventTable } from './tables.ts';

const anyRemoved = statement<{ id: string }>('select id from tombstone where program_id = ? limit 1');
const readRemoved = statement<{ id: string }>('select id from tombstone where program_id = ? and id in (list ?)');
const readRemovedPlaces = statement<{ device_seq: number }>(
  'select device_seq from tombstone where program_id = ? and device_id = ? and device_seq between ? and ?',
);

interface Removed {
  readonly ids: ReadonlySet<string>;
  /** Device and place, with a space between them. */
  readonly places: ReadonlySet<string>;
}

/** What of these is known of removed events. Nearly always there are none at all, and one look says so. */
export async function removedAmong(tx: Tx, programId: string, rows: readonly EventTable[]): Promise<Removed> {
  if ((await anyRemoved(tx, [programId])).length === 0) return { ids: new Set(), places: new Set() };
  const ids = rows.flatMap((row) => [row.id, row.about ?? row.id]);
  const held = await readRemoved(tx, [programId, ids]);
  const places: string[] = [];
  for (const [device, own] of Map.groupBy(rows, (row) => row.device_id)) {
    const seqs = own.map((row) => row.device_seq).toSorted((a, b) => a - b);
    const found = await readRemovedPlaces(tx, [programId, device, seqs[0] ?? 0, seqs.at(-1) ?? 0]);
    places.push(...found.map((row) => `${device} ${row.device_seq}`));
  }
  return { ids: new Set(held.map((row) => row.id)), places: new Set(places) };
}
