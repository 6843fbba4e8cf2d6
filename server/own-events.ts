/** What a member's browser may read of the log: the events of the same member's browsers, page by page. */
import { type ExpressionBuilder, sql } from 'kysely';
import { maxEventsPerPush, maxPushBytes, type Me, type OwnEvents } from '../shared/api.ts';
import type { DeviceActor } from './context.ts';
import type { Db } from './db.ts';
import { marked } from './marks.ts';
import type { Tables } from './tables.ts';

/** Bytes of an event besides its body: ids, time, kind and the JSON around them. */
const envelopeBytes = 300;
/** A character of a body is at most this many bytes of UTF-8. */
const mostBytes = 3;

/** How many events of the device `d` lie beyond a gap: what came after something that is missing. */
export function eventsBeyond(row: ExpressionBuilder<Tables & { d: Tables['device'] }, 'd'>) {
  return row
    .selectFrom('event as e')
    .select(sql<number>`count(*)`.as('count'))
    .whereRef('e.program_id', '=', 'd.program_id')
    .whereRef('e.device_id', '=', 'd.id')
    .whereRef('e.device_seq', '>', 'd.held_to');
}

/** The member's browsers besides the one that asks. */
export async function otherDevices(
  db: Db,
  { program, member, device }: DeviceActor,
): Promise<NonNullable<Me['devices']>> {
  const rows = await db
    .selectFrom('device as d')
    .select(['d.id', 'd.name', 'd.held_to'])
    .select((row) => eventsBeyond(row).as('beyond'))
    .where('d.program_id', '=', program.id)
    .where('d.member_id', '=', member.id)
    .where('d.id', '!=', device.id)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  return rows.map(({ id, name, held_to, beyond }) => ({
    id,
    name,
    heldTo: held_to,
    ...(beyond !== null && beyond > 0 && { beyond }),
  }));
}

/**
 * A page of one browser's events after a `deviceSeq`, bounded in number and bytes, also of what lies beyond a gap: a former
 * browser never fills it. Null when it is no browser of this member.
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
    .orderBy('device_seq')
    .limit(maxEventsPerPush)
    .execute();
  let bytes = 0;
  const over = sizes.findIndex(({ size }, place) => {
    bytes += envelopeBytes + size * mostBytes;
    return place > 0 && bytes > maxPushBytes;
  });
  const full = over !== -1 || sizes.length === maxEventsPerPush;
  const last = sizes[over === -1 ? sizes.length - 1 : over - 1]?.device_seq ?? after;
  const next = full ? last : Math.max(last, heldTo);
  const rows = await events
    .select(['id', 'device_id', 'device_seq', 'at', 'kind', 'v', 'body'])
    .where('member_id', '=', member.id)
    .where('device_seq', '<=', last)
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
    more: full,
    ...history,
  };
}
