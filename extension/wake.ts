/** When the browser wakes us for the log: soon while something waits, rarely for the library, never without a programme. */
import { browser } from 'wxt/browser';
import { eventsAfter, kept, type Database } from './db.ts';
import { syncState, type SyncResult } from './sync.ts';

interface Means {
  db: Database;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
}

/** One alarm: another time takes the place of the former. */
export const syncAlarm = 'sync';
/** Chrome takes no alarm sooner than 30 s ahead. */
const atLeast = 30_000;
/** At most, while something waits: a worker that died between two steps goes on by then. */
const soon = 15 * 60_000;
/** How often the library is looked at when nothing else happens. The sidebar looks whenever it opens. */
const rarely = 4 * 3600_000;

const setAt = (when: number) => browser.alarms.create(syncAlarm, { when });
/** Spread by a quarter either way: a company's browsers do not come all at once. */
const spread = (span: number, random: number) => span * (0.75 + random / 2);

/** Whether a joined browser has anything that the server has not settled. */
async function isWaiting(db: Database): Promise<boolean> {
  const device = (await kept(db, 'membership'))?.device.id;
  if (device === undefined) return false;
  const cursor = (await db.devices.get(device))?.cursor ?? 0;
  return (await eventsAfter(db, device, cursor).limit(1).count()) > 0;
}

/** Before something that may be cut short: the browser wakes us in a quarter of an hour, whatever becomes of it. */
export async function wakeSoon({ now }: Pick<Means, 'now'>): Promise<void> {
  await setAt(now() + soon);
}

/** After a synchronisation: sets when the next one is due, or that none is. */
export async function wakeAfter({ db, now, random }: Means, result: SyncResult): Promise<void> {
  const alone = !result.ok && (result.reason === 'not-joined' || result.reason === 'join-again');
  if (alone) {
    // Only the person can help; the sidebar synchronises when they open it.
    await browser.alarms.clear(syncAlarm);
    return;
  }
  const retryAt = result.ok ? null : result.retryAt;
  if (retryAt !== null && !result.ok && result.reason === 'storage-closed') {
    // Nobody can look whether anything waits.
    await setAt(retryAt);
    return;
  }
  if (retryAt !== null && (await isWaiting(db))) await setAt(Math.max(retryAt, now() + atLeast));
  else await setAt(now() + spread(rarely, random()));
}

/**
 * When the browser or the extension has started: makes the alarm anew where it is missing (Firefox keeps none, Chrome not
 * always) or lies so far ahead that the clock must have been wrong when it was set.
 */
export async function keepWake({ db, now, random }: Means): Promise<void> {
  if (!(await kept(db, 'membership'))) {
    await browser.alarms.clear(syncAlarm);
    return;
  }
  const waiting = await isWaiting(db);
  const longest = now() + (waiting ? soon : spread(rarely, 1));
  const there = await browser.alarms.get(syncAlarm);
  if (there && there.periodInMinutes === undefined && there.scheduledTime <= longest) return;
  const { succeededAt } = await syncState(db);
  const due = waiting ? 0 : succeededAt + rarely;
  // A minute or so after the start, so that a whole office in the morning does not come at once.
  const early = now() + atLeast + spread(120_000, random());
  await setAt(due > early && due <= longest ? due : early);
}
