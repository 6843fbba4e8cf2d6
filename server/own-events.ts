/** What a member's browser may read of the log: the events of the same member's browsers, page by page. */
import { maxEventsPerPush, maxPushBytes, type Me, type OwnEvents } from '../shared/api.ts';
import type { DeviceActor } from './context.ts';
import type { Db } from './db.ts';
import { marked } from './marks.ts';

/** Bytes of an event besides its body: ids, time, kind and the JSON around them. */
const envelopeBytes = 300;
/** A character of a body is at most this many bytes of UTF-8. */
const mostBytes = 3;

/** The member's browsers besides the one that asks. */
export async function otherDevices(
  db: Db,
  { program, member, device }: DeviceActor,
): Promise<NonNullable<Me['devices']>> {
  const rows = await db
    .selectFrom('device')
    .select(['id', 'name', 'held_to'])
    .where('program_id', '=', program.id)
    .where('member_id', '=', member.id)
    .where('id', '!=', device.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, held_to }) => ({ id, name, heldTo: held_to }));
}

/**
 * A page of one browser's events after a `deviceSeq`, bounded in number and bytes. Only up to what is held without a gap: what
 * lies beyond comes once the gap is filled. Null when it is no browser of this member.
 */
export async function readOwnEvents(
  db: Db,
  { program, member }: DeviceActor,
  { device, after = 0, mark }: { device: string; after?: number | undefined; mark?: string | undefined },
): Promise<OwnEvents | null> {
  const found = await db
    .selectFrom('device')
    .select('held_to')
    .where('program_id', '=', program.id)
    .where('id', '=', device)
    .where('member_id', '=', member.id)
    .executeTakeFirst();
  if (!found) return null;
  const heldTo = found.held_to;
  // Before the events: what comes in meanwhile is read, and not vouched for.
  const history = await marked(db, program.id, mark);
  const events = db
    .selectFrom('event')
    .where('program_id', '=', program.id)
    .where('device_id', '=', device)
    .where('device_seq', '>', after);
  const sizes = await events
    .select((row) => ['device_seq', row.fn<number>('length', ['body']).as('size')])
    .where('device_seq', '<=', heldTo)
    .orderBy('device_seq')
    .limit(maxEventsPerPush)
    .execute();
  let bytes = 0;
  const over = sizes.findIndex(({ size }, place) => {
    bytes += envelopeBytes + size * mostBytes;
    return place > 0 && bytes > maxPushBytes;
  });
  const full = over !== -1 || sizes.length === maxEventsPerPush;
  const last = sizes[over === -1 ? sizes.length - 1 : over - 1]?.device_seq;
  const next = full && last !== undefined ? last : heldTo;
  const rows = await events
    .select(['id', 'device_id', 'device_seq', 'at', 'kind', 'v', 'body'])
    .where('member_id', '=', member.id)
    .where('device_seq', '<=', Math.min(next, heldTo))
    .orderBy('device_seq')
    .execute();
  return {
    events: rows.map(({ id, device_id, device_seq, at, kind, v, body }) => ({
      id,
      device: device_id,
      deviceSeq: device_seq,
      at,
      kind,
      v,
      body: JSON.parse(body) as unknown,
    })),
    next,
    heldTo,
    ...history,
  };
}
