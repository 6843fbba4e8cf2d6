/** The outbox: sends this browser's events until the server holds them all, and tells when another browser writes under our name. */
import { maxEventsPerPush, pushedSchema, type Pushed } from '../shared/api.ts';
import { packedType } from '../shared/events/pack.ts';
import { type Answer, askAnew, type Failure } from './api-client.ts';
import { askHeld, distrust } from './ask-held.ts';
import { eventsAfter, keep, kept, type Database, type EventRow, type Membership } from './db.ts';
import { isWhole } from './db/compact.ts';
import { type Batch, type BatchAt, prepareBatch } from './prepare-batch.ts';
import { noteShared, takeNewDevice } from './new-device.ts';

/** A batch on its way to the server. */
interface UnderWay {
  readonly at: BatchAt;
  readonly batch: Promise<Batch>;
  /** Sends it, unless that was done before; null when there is nothing in it that has to be sent. */
  answer(): Promise<Answer<Pushed> | null>;
  /** Whether it was sent before the answer to the one before it was there. */
  readonly isAhead: boolean;
}

interface PushMeans {
  db: Database;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  mostEvents?: number;
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

/**
 * Events in the first push of a run, which is on its way while the next one is made ready, and in the second. With them 10,000
 * events take five requests.
 */
const firstEvents = [600, 1900];
/** An answer within so many milliseconds shows that the line carries two batches at once. */
const brisk = 2000;

/** Pushes until nothing waits. One request is made even then: its answer tells whether the server still holds what it held. */
export async function push(means: PushMeans, member: Membership): Promise<PushOutcome> {
  const run: { ahead: UnderWay | null } = { ahead: null };
  try {
    return await pushAll(means, member, run);
  } finally {
    await ended(run.ahead);
  }
}

/** `run.ahead`: while the server stores one batch, the one that will most likely follow is made ready, and sent where the line is good. */
async function pushAll(means: PushMeans, member: Membership, run: { ahead: UnderWay | null }): Promise<PushOutcome> {
  const { db } = means;
  const outcome: PushOutcome = { membership: member, sent: 0, refused: 0, failure: null };
  let most = means.mostEvents ?? maxEventsPerPush;
  let pushes = 0;
  let rewound = false;
  let displacements = 0;
  let restores = 0;
  let canMove = true;
  // Found out before, but the answer was lost: under the shared name nothing more is written.
  let shared = (await kept(db, 'splitting'))?.from === member.device.id;
  let answered = false;
  let isBrisk = false;
  let heldTo = 0;
  for (;;) {
    if (shared && canMove) {
      await ended(run.ahead);
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
    const at: BatchAt = { device, cursor, most: Math.min(most, firstEvents[pushes] ?? most) };
    if (!isAt(run.ahead, at)) {
      await ended(run.ahead);
      run.ahead = null;
    }
    const current = run.ahead ?? prepare(means, membership, at, { isAhead: false, evenEmpty: !answered });
    run.ahead = null;
    const { rows, isLast } = await current.batch;
    const began = means.now();
    const asking = current.answer();
    pushes++;
    if (!isLast) {
      const next = {
        device,
        cursor: rows.at(-1)?.deviceSeq ?? cursor,
        most: Math.min(most, firstEvents[pushes] ?? most),
      };
      run.ahead = prepare(means, membership, next, { isAhead: answered && isBrisk, evenEmpty: false });
    }
    const answer = await asking;
    if (answer === null) return outcome;
    isBrisk = Math.abs(means.now() - began) < brisk;
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
      await distrust(db, device);
      if (++restores > mostRestores) return { ...outcome, failure: 'stuck' };
      continue;
    }
    answered = true;
    // One that overtook the one before did not count that one's events, but the other answer counted both.
    heldTo = current.isAhead ? Math.max(heldTo, answer.value.heldTo) : answer.value.heldTo;
    if (current.isAhead && heldTo < (rows.at(-1)?.deviceSeq ?? cursor)) continue;
    const applied = await applyAnswer(db, device, { rows, cursor }, { ...answer.value, heldTo });
    outcome.sent += rows.length - applied.displaced;
    outcome.refused += applied.refused;
    if (applied.displaced > 0 && ++displacements > mostDisplacements) return { ...outcome, failure: 'stuck' };
    shared = applied.shared;
    if (shared && canMove) continue;
    if (applied.cursor < cursor) {
      // The server was restored from an older backup: the cursor went back, the difference goes again. Once a run.
      if (rewound) return { ...outcome, failure: 'stuck' };
      rewound = true;
    } else if (rows.length > 0 && applied.cursor === cursor) {
      return { ...outcome, failure: 'stuck' };
    }
  }
}

const isAt = (one: UnderWay | null, { device, cursor, most }: BatchAt) =>
  one !== null && one.at.device === device && one.at.cursor === cursor && one.at.most === most;

/** Waits until a batch whose answer nobody needs is no more under way: another synchronisation must not meet it. */
async function ended(one: UnderWay | null): Promise<void> {
  if (one?.isAhead) await one.answer().catch(() => null);
}

/** Makes a batch ready; with `isAhead` it goes as soon as it is, otherwise when its answer is asked for. */
function prepare(
  { db, fetch }: PushMeans,
  membership: Membership,
  at: BatchAt,
  { isAhead, evenEmpty }: { isAhead: boolean; evenEmpty: boolean },
): UnderWay {
  const batch = prepareBatch(db, at);
  // It may never be asked for: then its failure is nobody's. Whoever does ask is told.
  batch.catch(() => {});
  async function send(): Promise<Answer<Pushed> | null> {
    const { rows, gzipped } = await batch;
    if (rows.length === 0 && !evenEmpty) return null;
    return askAnew({
      ...membership,
      path: '/api/v1/events',
      mark: await kept(db, 'mark'),
      schema: pushedSchema,
      packed: { type: packedType, gzipped },
      fetch,
    });
  }
  let sent = isAhead ? send() : null;
  sent?.catch(() => {});
  return { at, batch, isAhead, answer: () => (sent ??= send()) };
}

/**
 * Keeps the verdicts and the cursor in one transaction. Events whose place another one has (this profile exists twice:
 * it was copied, or restored from a backup) are no refusals: they get new places at the end and go again. `shared`: under this
 * name nothing more can be written, which is kept in the same transaction.
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
    if (!state) return { cursor: heldTo, refused: refused.length, displaced: 0, shared: false };
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
    // Another profile writes under this name, as the server holds more than we ever wrote, or something else where we wrote.
    const foreign = heldTo >= state.next || displaced.length > 0;
    // What lies under this name is read from the beginning once it is ours no more.
    await db.devices.put({ ...state, cursor, next, ...(foreign && { pulled: 0 }) });
    // A server that was restored from an older backup: places that were compacted since cannot be filled again.
    const shared = foreign || (cursor < sent.cursor && !(await isWhole(db, device, cursor)));
    if (shared) await noteShared(db, device);
    return { cursor, refused: refused.length, displaced: displaced.length, shared };
  });
}

/** What was refused once and is accepted now is refused no more. Refusals are few: looking for each accepted event would hold up the page. */
async function forgive(db: Database, accepted: readonly EventRow[]): Promise<void> {
  const refused = await db.refusals.toCollection().primaryKeys();
  if (refused.length === 0) return;
  const ids = new Set(accepted.map(({ id }) => id));
  await db.refusals.bulkDelete(refused.filter((id) => ids.has(id)));
}
