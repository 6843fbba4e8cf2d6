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
const readHeld = statement<{ id: string; held_to: number }>(
  'select id, held_to from device where program_id = ? and id in (list ?)',
);

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

async function heldNow(tx: Tx, programId: string, devices: readonly string[]): Promise<Map<string, number>> {
  const rows = await readHeld(tx, [programId, devices]);
  return new Map(rows.map((row) => [row.id, row.held_to]));
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
 * Moves the devices' `held_to` over every place that is settled and gives each one's. Looks only at what lies beyond
 * the last one, so its cost does not grow with the log.
 */
export async function advanceHeldTo(
  tx: Tx,
  programId: string,
  devices: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const held = await heldNow(tx, programId, devices);
  for (let left = devices; left.length > 0;) {
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
