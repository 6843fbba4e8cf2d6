/** Tells a browser how far it is right about what is held of it: after it took a new name, or after a restore. */
import type * as z from 'zod/mini';
import type { heldAnswerSchema, heldQuestionSchema } from '../shared/api.ts';
import { oneOf } from './bulk.ts';
import type { DeviceActor } from './context.ts';
import type { Db, Tx } from './db.ts';
import { advanceHeldTo } from './held-to.ts';
import { lockProgram } from './library.ts';
import { presentMark } from './marks.ts';
import { insertRejections } from './push.ts';
import { isSpent, readSenders, type Sender } from './senders.ts';

/** Ids among these that are held of that member, or were removed. */
async function heldAmong(tx: Tx, { program, member }: DeviceActor, ids: readonly string[]): Promise<Set<string>> {
  const held = await tx
    .selectFrom('event')
    .select('id')
    .where('program_id', '=', program.id)
    .where('member_id', '=', member.id)
    .where(oneOf(tx, 'id', ids))
    .execute();
  const removed = await tx
    .selectFrom('tombstone')
    .select('id')
    .where('program_id', '=', program.id)
    .where(oneOf(tx, 'id', ids))
    .execute();
  return new Set([...held, ...removed].map((row) => row.id));
}

/** The browser's events at so many places from `first` on. */
async function eventsAt(tx: Tx, { program, device }: DeviceActor, first: number, count: number) {
  const rows = await tx
    .selectFrom('event')
    .select(['device_seq', 'id'])
    .where('program_id', '=', program.id)
    .where('device_id', '=', device.id)
    .where('device_seq', '>=', first)
    .where('device_seq', '<', first + count)
    .execute();
  return new Map(rows.map((row) => [row.device_seq, row.id]));
}

/**
 * Goes through a browser's places as far as it is right about them, and settles those of events that are held elsewhere; the
 * first that it is wrong about ends it. Gives the place that it came to. `now`: milliseconds.
 */
export function settleHeld(
  db: Db,
  actor: DeviceActor,
  { first, ids }: z.infer<typeof heldQuestionSchema>,
  now: number,
): Promise<z.infer<typeof heldAnswerSchema>> {
  return db.transaction().execute(async (tx) => {
    const { program, device } = actor;
    await lockProgram(tx, program.id);
    const senders = await readSenders(tx, program.id, [device.id]);
    const there = await eventsAt(tx, actor, first, ids.length);
    const held = await heldAmong(
      tx,
      actor,
      ids.flatMap((id) => id ?? []),
    );
    const agrees = (id: string | null, place: number) => {
      const occupant = there.get(place);
      if (occupant !== undefined) return id === null || id === occupant;
      return id === null ? isSpent(senders, device.id, place) : held.has(id);
    };
    const wrong = ids.findIndex((id, at) => !agrees(id, first + at));
    const agreed = ids.slice(0, wrong === -1 ? ids.length : wrong).map((_, at) => first + at);
    const elsewhere = agreed.filter((place) => !there.has(place) && !isSpent(senders, device.id, place));
    await insertRejections(
      tx,
      elsewhere.map((place) => [program.id, device.id, place, 'held in another place', now]),
    );
    await advanceHeldTo(tx, program.id, [{ sender: senders.get(device.id) as Sender, places: new Set(elsewhere) }]);
    const mark = await presentMark(tx, program.id);
    return { agreesTo: first + agreed.length - 1, ...(mark !== undefined && { mark }) };
  });
}
