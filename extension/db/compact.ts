/** Takes old lines that the server holds together: the event that began them, and what they came to. */
import Dexie from 'dexie';
import { timeOf } from '../../shared/events/last-word.ts';
import type { Database, EventRow } from '../db.ts';
import { foldLine, placeOf } from './line.ts';

/** A line is old when nothing was said of it for so long: older than the backups from which a server is restored, ms. */
const oldAfter = 90 * 86_400_000;
/** Lines in one transaction: appending waits at most for these. */
const most = 200;

/**
 * Compacts what can be, oldest first. Never a line of which anything is not settled on the server, was refused, or was
 * written by a former membership. Gives how many events went. `now`: milliseconds.
 */
export async function compactLog(db: Database, now: number): Promise<number> {
  let gone = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const done = await compactSome(db, after, now - oldAfter);
    gone += done.gone;
    after = done.next;
  }
  return gone;
}

function compactSome(db: Database, after: string, before: number): Promise<{ gone: number; next: string | undefined }> {
  return db.transaction('rw', db.events, db.devices, db.refusals, async () => {
    const begun = await db.events.where('start').above(after).limit(most).toArray();
    const chains = Map.groupBy(
      await db.events
        .where('line')
        .anyOf(begun.map(({ id }) => id))
        .toArray(),
      (row) => row.line,
    );
    const cursors = new Map((await db.devices.toArray()).map(({ device, cursor }) => [device, cursor]));
    const refused = new Set(await db.refusals.toCollection().primaryKeys());
    let gone = 0;
    for (const row of begun) {
      const chain = chains.get(row.id) ?? [];
      const latest = Math.max(...chain.map((each) => timeOf(placeOf(each))));
      const [last] = chain
        .filter((each) => timeOf(placeOf(each)) === latest)
        .map(({ id }) => id)
        .toSorted()
        .slice(-1);
      const isHeld = (each: EventRow) => each.deviceSeq <= (cursors.get(each.device) ?? 0) && !refused.has(each.id);
      const line = foldLine(row.id, chain);
      if (chain.length < 2 || latest >= before || !line || !chain.every(isHeld)) continue;
      const rest = chain.filter(({ id }) => id !== row.id);
      await db.events.bulkDelete(rest.map((each): [string, number] => [each.device, each.deviceSeq]));
      await db.events.put({ ...row, folded: { line, to: latest, ...(last !== undefined && { last }) } });
      gone += rest.length;
    }
    return { gone, next: begun.length < most ? undefined : begun.at(-1)?.id };
  });
}

/** Whether a device's events after a place are all here; those of a compacted line are not. */
export async function isWhole(db: Database, device: string, after: number): Promise<boolean> {
  const rows = db.events.where('[device+deviceSeq]').between([device, after], [device, Dexie.maxKey], false, true);
  const next = (await db.devices.get(device))?.next ?? 1;
  return (await rows.count()) === next - 1 - after;
}
