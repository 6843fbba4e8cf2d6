/** How far the server holds a device's events without a gap. */
import type { Tx } from './db.ts';

const chunk = 2000;

/**
 * Moves a device's `held_to` over every place that is settled (stored, or rejected for good) and gives it.
 * Looks only at what lies beyond the last one, so its cost does not grow with the log.
 */
export async function advanceHeldTo(tx: Tx, programId: string, deviceId: string): Promise<number> {
  const { held_to: start } = await tx
    .selectFrom('device')
    .select('held_to')
    .where('program_id', '=', programId)
    .where('id', '=', deviceId)
    .executeTakeFirstOrThrow();
  const settledBeyond = (held: number) => {
    const [events, rejections] = (['event', 'rejection'] as const).map((table) =>
      tx
        .selectFrom(table)
        .select('device_seq')
        .where('program_id', '=', programId)
        .where('device_id', '=', deviceId)
        .where('device_seq', '>', held)
        .where('device_seq', '<=', held + chunk),
    );
    return events!.union(rejections!).execute();
  };
  let heldTo = start;
  for (;;) {
    const places = new Set((await settledBeyond(heldTo)).map((row) => row.device_seq));
    const from = heldTo;
    while (places.has(heldTo + 1)) heldTo++;
    if (heldTo < from + chunk) break;
  }
  await tx
    .updateTable('device')
    .set({ held_to: heldTo })
    .where('program_id', '=', programId)
    .where('id', '=', deviceId)
    .execute();
  return heldTo;
}
