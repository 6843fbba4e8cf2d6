/** How much room the browser leaves us, and what is done before it runs out: nothing that was not sent is ever touched. */
import { compactLog } from './db/compact.ts';
import { storageFailure, type Database } from './db.ts';

/** What the browser says of our storage, bytes; either may be missing (Firefox in private windows). */
type Estimate = () => Promise<{ usage?: number; quota?: number }>;

/** `low`: the next writes may fail. `percent`: how much of what we may use is used. */
export type Room = { low: false } | { low: true; percent: number };

/** From this part on it is nearly full. */
const nearlyFull = 0.8;
/** Bytes that must be left: about 10,000 lines with their indexes. Browsers count the disk's free space into what they give. */
const leastLeft = 20_000_000;

/** Asks the browser. What it does not tell counts as enough: a write that fails says so itself. */
export async function roomLeft(estimate: Estimate): Promise<Room> {
  const { usage, quota } = await estimate();
  if (usage === undefined || !quota) return { low: false };
  if (usage / quota < nearlyFull && quota - usage >= leastLeft) return { low: false };
  return { low: true, percent: Math.min(100, Math.round((usage / quota) * 100)) };
}

/** Where room is short, makes some: old lines that the server holds keep only what they came to. Gives how many events went. */
export async function makeRoom(means: { db: Database; now(): number; estimate: Estimate }): Promise<number> {
  const room = await roomLeft(means.estimate);
  if (!room.low) return 0;
  try {
    return await compactLog(means.db, means.now());
  } catch (error) {
    // Not even this can be written; what a transaction had begun is undone, and the person is told in the panel.
    storageFailure(error);
    return 0;
  }
}
