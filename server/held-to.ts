/** How far the server holds each device's events without a gap. */
import { CompiledQuery, sql } from 'kysely';
import { isEmbedded, ManyRows, statement } from './bulk.ts';
import type { Tx } from './db.ts';

/** Places looked at in one go; more than a push has. */
const chunk = 3000;

const tables = ['event', 'rejection', 'tombstone'] as const;
// A cross join: SQLite then begins with the devices. Left to choose, it reads every event that they ever sent.
const readSettled = statement<{ device_id: string; device_seq: number }>(
  tables
    .map(
      (table) => `
        select s.device_id, s.device_seq from device as d cross join ${table} as s
        where d.program_id = ? and d.id in (list ?) and s.program_id = d.program_id and s.device_id = d.id
          and s.device_seq > d.held_to and s.device_seq <= d.held_to + ${chunk}`,
    )
    .join(' union all '),
);
const readPlaces = statement<{ id: string; held_to: number; device_seq: number | null }>(`
  select d.id, d.held_to, r.device_seq from device as d
    left join rejection as r on r.program_id = d.program_id and r.device_id = d.id
      and r.device_seq > d.held_to and r.device_seq <= d.held_to + ${chunk}
  where d.program_id = ? and d.id in (list ?)`);

/** Places beyond the last settled one that are settled themselves: an event, a refusal for good, or what was removed. */
async function settledBeyond(tx: Tx, programId: string, devices: readonly string[]): Promise<Map<string, Set<number>>> {
  const rows = await readSettled(
    tx,
    tables.flatMap(() => [programId, devices]),
  );
  const found = new Map<string, Set<number>>();
  for (const { device_id: device, device_seq: place } of rows) {
    const places = found.get(device);
    if (places === undefined) found.set(device, new Set([place]));
    else places.add(place);
  }
  return found;
}

/** How far devices' events are held without a gap, and which places beyond that were refused for good, by device. */
export interface Places {
  readonly heldTo: Map<string, number>;
  readonly refused: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Reads it of these devices, while their programme's row is locked. */
export async function placesOf(tx: Tx, programId: string, devices: readonly string[]): Promise<Places> {
  const heldTo = new Map<string, number>();
  const refused = new Map<string, Set<number>>();
  for (const { id, held_to, device_seq } of await readPlaces(tx, [programId, devices])) {
    heldTo.set(id, held_to);
    if (device_seq !== null) refused.set(id, (refused.get(id) ?? new Set()).add(device_seq));
  }
  return { heldTo, refused };
}

/** Whether something is settled at this place: an event, or the refusal of one. Another event may not come there. */
export function isSpent({ heldTo, refused }: Places, device: string, deviceSeq: number): boolean {
  return deviceSeq <= (heldTo.get(device) ?? 0) || (refused.get(device)?.has(deviceSeq) ?? false);
}

async function write(tx: Tx, programId: string, moved: readonly (readonly [device: string, to: number])[]) {
  if (isEmbedded(tx)) {
    const rows = moved.map(([device, to]) => [to, programId, device]);
    const one = 'update device set held_to = ? where program_id = ? and id = ?';
    await tx.executeQuery(CompiledQuery.raw(one, [new ManyRows(rows)]));
    return;
  }
  const [devices, places] = [moved.map(([device]) => device), moved.map(([, to]) => to)];
  await sql`
    update device set held_to = w.held_to from unnest(${devices}::text[], ${places}::bigint[]) as w(id, held_to)
    where device.program_id = ${programId} and device.id = w.id`.execute(tx);
}

/**
 * Moves `held_to` of the devices of `held` (as it stands) over every place that is settled and gives each one's. Looks only at
 * what lies beyond the last one, so its cost does not grow with the log.
 */
export async function advanceHeldTo(
  tx: Tx,
  programId: string,
  held: Map<string, number>,
): Promise<ReadonlyMap<string, number>> {
  for (let left = [...held.keys()]; left.length > 0;) {
    const settled = await settledBeyond(tx, programId, left);
    const moved = left.flatMap((device): [string, number][] => {
      const from = held.get(device) ?? 0;
      let to = from;
      while (settled.get(device)?.has(to + 1)) to++;
      return to === from ? [] : [[device, to]];
    });
    if (moved.length > 0) await write(tx, programId, moved);
    left = moved.filter(([device, to]) => to === (held.get(device) ?? 0) + chunk).map(([device]) => device);
    for (const [device, to] of moved) held.set(device, to);
  }
  return held;
}
