/** The outbox: sends this browser's events until the server holds them all, and tells when another browser writes under our name. */
import { maxEventsPerPush, pushedSchema, type Pushed } from '../shared/api.ts';
import { packedType } from '../shared/events/pack.ts';
import { askAnew, type Failure } from './api-client.ts';
import { askHeld, distrust } from './ask-held.ts';
import { eventsAfter, keep, kept, type Database, type EventRow, type Membership } from './db.ts';
import { isWhole } from './db/compact.ts';
import { type Batch, type BatchAt, prepareBatch } from './prepare-batch.ts';
import { takeNewDevice } from './new-device.ts';

interface Ahead extends BatchAt {
  batch: Promise<Batch>;
}

interface PushMeans {
  db: Database;
  fetch: typeof fetch;
}

export interface PushOutcome {
  /** Whose browser this is at the end: a copied profile becomes a device of its own. */
  membership: Membership;
  sent: number;
  refused: number;
  failure: Failure | 'stuck' | null;
}

const unreadable: Failure = { ok: false, reason: 'unreadable', code: null, retryAfter: null };

/** Times in one run that events may find their places taken: another profile can outrun us, but not for ever. */
const mostDisplacements = 10;
/** Times in one run that a server may turn out to be another than it was. */
const mostRestores = 3;

/** Pushes until nothing waits. One request is made even then: its answer tells whether the server still holds what it held. */
export async function push(means: PushMeans, member: Membership): Promise<PushOutcome> {
  const { db, fetch } = means;
  const outcome: PushOutcome = { membership: member, sent: 0, refused: 0, failure: null };
  let most = maxEventsPerPush;
  let rewound = false;
  let displacements = 0;
  let restores = 0;
  let canMove = true;
  // While the server stores one batch, the one that will most likely follow is made ready.
  let ahead: Ahead | null = null;
  // Found out before, but the answer was lost: under the shared name nothing more is written.
  let shared = (await kept(db, 'splitting'))?.from === member.device.id;
  let answered = false;
  for (;;) {
    if (shared && canMove) {
      const moved = await takeNewDevice(means, outcome.membership);
      if (!moved.ok && moved.reason !== 'refused') return { ...outcome, failure: moved };
      if (moved.ok) outcome.membership = moved.value;
      // A server that gives none yet: our events stay under the shared name, at places of their own.
      canMove = moved.ok;
    }
    const { membership } = outcome;
    const device = membership.device.id;
    const asked = await askHeld(means, membership);
    if (!asked.ok) return { ...outcome, failure: asked };
    if (asked.broken && canMove) {
      shared = true;
      continue;
    }
    const cursor = (await db.devices.get(device))?.cursor ?? 0;
    const at: BatchAt = { device, cursor, most };
    const { rows, gzipped, isLast }: Batch = await (ahead && isAt(ahead, at) ? ahead.batch : prepareBatch(db, at));
    ahead = null;
    if (rows.length === 0 && answered) return outcome;
    const asking = askAnew({
      ...membership,
      path: '/api/v1/events',
      mark: await kept(db, 'mark'),
      schema: pushedSchema,
      packed: { type: packedType, gzipped },
      fetch,
    });
    if (!isLast) ahead = prepareAhead(db, { device, cursor: rows.at(-1)?.deviceSeq ?? cursor, most });
    const answer = await asking;
    if (!answer.ok) {
      if (answer.reason === 'too-large' && rows.length > 1) {
        most = Math.ceil(rows.length / 2);
        continue;
      }
      return { ...outcome, failure: answer };
    }
    // An answer to another push than ours: what it says of our events is not known.
    if (answer.value.count !== rows.length) return { ...outcome, failure: unreadable };
    if (answer.value.lost) {
      // What went just now may be held, and goes once more.
      ahead = null;
      await distrust(db, device);
      if (++restores > mostRestores) return { ...outcome, failure: 'stuck' };
      continue;
    }
    answered = true;
    const applied = await applyAnswer(db, device, { rows, cursor }, answer.value);
    outcome.sent += rows.length - applied.displaced;
    outcome.refused += applied.refused;
    if (applied.displaced > 0 && ++displacements > mostDisplacements) return { ...outcome, failure: 'stuck' };
    shared = applied.displaced > 0 || applied.ahead;
    if (shared && canMove) continue;
    if (applied.cursor < cursor) {
      // The server was restored from an older backup: the cursor went back, the difference goes again. Once a run.
      if (rewound) return { ...outcome, failure: 'stuck' };
      rewound = true;
      // Places that were compacted cannot be filled again: what is left goes under a name without a past.
      shared = !(await isWhole(db, device, applied.cursor));
    } else if (rows.length > 0 && applied.cursor === cursor) {
      return { ...outcome, failure: 'stuck' };
    }
  }
}

const isAt = (ahead: BatchAt, { device, cursor, most }: BatchAt) =>
  ahead.device === device && ahead.cursor === cursor && ahead.most === most;

function prepareAhead(db: Database, at: BatchAt): Ahead {
  const batch = prepareBatch(db, at);
  // It may never be asked for: then its failure is nobody's. Whoever does ask is told.
  batch.catch(() => {});
  return { ...at, batch };
}

/**
 * Keeps the verdicts and the cursor in one transaction. Events whose place another one has (this profile exists twice:
 * it was copied, or restored from a backup) are no refusals: they get new places at the end and go again. `ahead`: the server
 * holds more under our name than we ever wrote.
 */
async function applyAnswer(
  db: Database,
  device: string,
  sent: { rows: readonly EventRow[]; cursor: number },
  { verdicts, heldTo, mark }: Pushed,
) {
  const taken = verdicts.filter((each) => each.code === 'place-taken').map((each) => each.id);
  const refused = verdicts.filter((each) => each.verdict === 'rejected' && each.code !== 'place-taken');
  const others = new Set(verdicts.map((each) => each.id));
  const accepted = sent.rows.filter(({ id }) => !others.has(id));
  const sentTo = sent.rows.at(-1)?.deviceSeq ?? sent.cursor;
  return db.transaction('rw', db.events, db.devices, db.refusals, db.kept, async () => {
    if (mark !== undefined) await keep(db, 'mark', mark);
    await db.refusals.bulkPut(refused.map(({ id, reason }) => ({ id, reason: reason ?? '' })));
    await forgive(db, accepted);
    const state = await db.devices.get(device);
    if (!state) return { cursor: heldTo, refused: refused.length, displaced: 0, ahead: false };
    const atTaken = taken.length === 0 ? [] : await db.events.where('id').anyOf(taken).sortBy('deviceSeq');
    const displaced = atTaken.filter((row) => row.device === device && row.deviceSeq <= sentTo);
    // A server that holds more than we know of: new events are numbered after that.
    const end = Math.max(state.next, heldTo + 1);
    await db.events.bulkDelete(displaced.map((row): [string, number] => [row.device, row.deviceSeq]));
    await db.events.bulkAdd(displaced.map((row, index) => ({ ...row, deviceSeq: end + index })));
    const next = end + displaced.length;
    // Where the other profile is ahead of us, its numbers must not hide our events that have not gone yet.
    const unsent = (await eventsAfter(db, device, sentTo).first())?.deviceSeq ?? next;
    const cursor = Math.min(heldTo, unsent - 1);
    const ahead = heldTo >= state.next;
    // Another profile writes under this name: once it is ours no more, what lies there is read from the beginning.
    const foreign = ahead || displaced.length > 0;
    await db.devices.put({ ...state, cursor, next, ...(foreign && { pulled: 0 }) });
    return { cursor, refused: refused.length, displaced: displaced.length, ahead };
  });
}

/** What was refused once and is accepted now is refused no more. Refusals are few: looking for each accepted event would hold up the page. */
async function forgive(db: Database, accepted: readonly EventRow[]): Promise<void> {
  const refused = await db.refusals.toCollection().primaryKeys();
  if (refused.length === 0) return;
  const ids = new Set(accepted.map(({ id }) => id));
  await db.refusals.bulkDelete(refused.filter((id) => ids.has(id)));
}
