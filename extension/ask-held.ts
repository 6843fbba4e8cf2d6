/** What a browser believes the server to hold, put to the test: after it took a new name, or when the server was restored. */
import { heldAnswerSchema, maxEventsPerPush } from '../shared/api.ts';
import { askAnew, type Failure } from './api-client.ts';
import { eventsAfter, keep, kept, type Database, type Membership } from './db.ts';
import { isWhole } from './db/compact.ts';
import { noteShared } from './new-device.ts';

interface Means {
  db: Database;
  fetch: typeof fetch;
}

/** `broken`: what is still to be sent has gaps, which under its name cannot be filled. */
type Asked = { ok: true; broken: boolean } | Failure;

/**
 * Moves the cursor over what the server holds already, so that only the rest is sent. A server that knows no such question is
 * sent everything.
 */
export async function askHeld(means: Means, membership: Membership): Promise<Asked> {
  const { db } = means;
  const device = membership.device.id;
  for (;;) {
    const state = await db.devices.get(device);
    if (state?.believed === undefined) return { ok: true, broken: false };
    const { cursor, believed } = state;
    const last = Math.min(believed, cursor + maxEventsPerPush);
    let agreed = cursor;
    let mark: string | undefined;
    if (last > cursor) {
      const answer = await askAnew({
        ...membership,
        path: '/api/v1/events/held',
        body: { first: cursor + 1, ids: await idsAt(db, device, cursor, last) },
        schema: heldAnswerSchema,
        fetch: means.fetch,
      });
      if (!answer.ok && answer.reason !== 'refused') return answer;
      mark = answer.ok ? answer.value.mark : undefined;
      agreed = answer.ok ? Math.max(cursor, Math.min(answer.value.agreesTo, last)) : cursor;
    }
    const done = agreed < last || last === believed;
    const broken = await db.transaction('rw', db.events, db.devices, db.kept, async () => {
      await db.devices
        .where('device')
        .equals(device)
        .modify((row) => {
          row.cursor = agreed;
          if (done) delete row.believed;
        });
      // The first answer's: what is said later is of that history too, or the next push will hear that it is not.
      if (mark !== undefined && (await kept(db, 'mark')) === undefined) await keep(db, 'mark', mark);
      const gaps = agreed < last && !(await isWhole(db, device, agreed));
      if (gaps) await noteShared(db, device);
      return gaps;
    });
    if (done) return { ok: true, broken };
  }
}

/** Ids of the events after one place, up to another; null where none is any more, or one that the server refused. */
async function idsAt(db: Database, device: string, after: number, to: number): Promise<(string | null)[]> {
  const rows = await eventsAfter(db, device, after)
    .limit(to - after)
    .toArray();
  const refused = await db.refusals.bulkGet(rows.map(({ id }) => id));
  const ids = new Map(rows.map(({ deviceSeq, id }, at) => [deviceSeq, refused[at] ? null : id]));
  return Array.from({ length: to - after }, (_, at) => ids.get(after + 1 + at) ?? null);
}

/** When the server does not know our mark: nothing that it told us before is taken for granted. */
export async function distrust(db: Database, device: string): Promise<void> {
  await db.transaction('rw', db.devices, db.kept, async () => {
    await db.kept.delete('mark');
    await db.devices.toCollection().modify((row) => {
      if (row.device === device) {
        row.believed = Math.max(row.cursor, row.believed ?? 0);
        row.cursor = 0;
      } else row.pulled = 0;
    });
  });
}
