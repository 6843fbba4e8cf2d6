/** How far the server holds each device's events without a gap. */
import { CompiledQuery, sql } from 'kysely';
import { isEmbedded, ManyRows, statement } from './bulk.ts';
import type { Tx } from './db.ts';
import { placesAtOnce, type Sender, settlingTables } from './senders.ts';

// A cross join: SQLite then begins with the devices. Left to choose, it reads every event that they ever sent.
const readSettled = statement<{ device_id: string; device_seq: number }>(
  settlingTables
    .map(
      (table) => `
        select s.device_id, s.device_seq from device as d cross join ${table} as s
        where d.program_id = ? and d.id in (list ?) and s.program_id = d.program_id and s.device_id = d.id
          and s.device_seq > d.held_to and s.device_seq <= d.held_to + ${placesAtOnce}`,
    )
    .join(' union all '),
);

/** Places beyond the last settled one that are settled themselves: an event, a refusal for good, or what was removed. */
async function settledBeyond(tx: Tx, programId: string, devices: readonly string[]): Promise<Map<string, Set<number>>> {
  const rows = await readSettled(
    tx,
    settlingTables.flatMap(() => [programId, devices]),
  );
  const found = new Map<string, Set<number>>();
  for (const { device_id: device, device_seq: place } of rows) {
    const places = found.get(device);
    if (places === undefined) found.set(device, new Set([place]));
    else places.add(place);
  }
  return found;
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

/** What a transaction has settled of one browser, and how it stood before. */
export interface Settled {
  readonly sender: Sender;
  readonly places: ReadonlySet<number>;
}

/** Follows the places that are settled without a gap. */
function upTo(from: number, places: ReadonlySet<number> | undefined): number {
  let to = from;
  while (places?.has(to + 1)) to++;
  return to;
}

/**
 * Moves the devices' `held_to` over every place that is settled and gives each one's. The database is asked only where
 * places beyond a gap were settled before, and only for what lies beyond the last one: the cost does not grow with the log.
 */
export async function advanceHeldTo(
  tx: Tx,
  programId: string,
  settled: readonly Settled[],
): Promise<ReadonlyMap<string, number>> {
  const held = new Map(settled.map(({ sender }) => [sender.id, sender.held_to]));
  const simple = settled.filter(({ sender }) => sender.last <= sender.held_to);
  const steps = simple.map(({ sender, places }): [string, number] => [sender.id, upTo(sender.held_to, places)]);
  const moved = steps.filter(([device, to]) => to !== held.get(device));
  for (const [device, to] of moved) held.set(device, to);
  let left = settled.filter(({ sender }) => sender.last > sender.held_to).map(({ sender }) => sender.id);
  if (moved.length > 0) await write(tx, programId, moved);
  while (left.length > 0) {
    const beyond = await settledBeyond(tx, programId, left);
    const further = left.flatMap((device): [string, number][] => {
      const from = held.get(device) ?? 0;
      const to = upTo(from, beyond.get(device));
      return to === from ? [] : [[device, to]];
    });
    if (further.length > 0) await write(tx, programId, further);
    left = further.filter(([device, to]) => to === (held.get(device) ?? 0) + placesAtOnce).map(([device]) => device);
    for (const [device, to] of further) held.set(device, to);
  }
  return held;
}
