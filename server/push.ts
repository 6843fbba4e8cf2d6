/** Takes devices' events into the share log: one transaction for all that wait, every event exactly once. */
import type { Pushed, Verdict } from '../shared/api.ts';
import type { KnownEvent } from '../shared/events/index.ts';
import { bulkInsert, type Cell, oneOf, statement } from './bulk.ts';
import type { Tx } from './db.ts';
import { advanceHeldTo } from './held-to.ts';
import { inPieces } from './in-pieces.ts';
import { writeLines, writeNewLines } from './log-lines.ts';
import { lostMarks, markOf, presentMark } from './marks.ts';
import { aboutOf, type FreshEvent } from './projection.ts';
import type { Judged, Push } from './push-reading.ts';
import { removedAmong } from './removed.ts';
import { isSpent, readSenders, type Sender, type Senders } from './senders.ts';
import type { EventTable } from './tables.ts';
import { writeVotes } from './votes.ts';

const eventColumns = {
  program_id: 'text',
  id: 'text',
  seq: 'bigint',
  device_id: 'text',
  member_id: 'text',
  device_seq: 'bigint',
  at: 'text',
  at_ms: 'bigint',
  kind: 'text',
  v: 'bigint',
  body: 'text',
  about: 'text',
  received_at: 'bigint',
} as const satisfies Record<keyof EventTable, 'text' | 'bigint'>;
const eventNames = Object.keys(eventColumns) as (keyof EventTable)[];
const insertEvents = bulkInsert({ table: 'event', columns: eventColumns, onConflict: 'do nothing', tellBy: 'seq' });
/** Settles places without an event. */
export const insertRejections = bulkInsert({
  table: 'rejection',
  columns: { program_id: 'text', device_id: 'text', device_seq: 'bigint', reason: 'text', received_at: 'bigint' },
  onConflict: 'do nothing',
});

const lock = statement<{ seq: number }>('update program set seq = seq where id = ? returning seq');
const countTo = statement('update program set seq = ? where id = ?');
/** An event that can be stored unless its id or its place is taken. */
interface Candidate {
  readonly push: number;
  readonly place: number;
  readonly row: EventTable;
  readonly known: KnownEvent | null;
}

/** Who holds the ids and places that the candidates could not have. */
async function holders(tx: Tx, programId: string, refused: readonly Candidate[]) {
  if (refused.length === 0) return new Map<string, { device: string; deviceSeq: number; member: string }>();
  const ids = refused.map(({ row }) => row.id);
  const rows = await tx
    .selectFrom('event')
    .select(['id', 'device_id', 'device_seq', 'member_id'])
    .where('program_id', '=', programId)
    .where(oneOf(tx, 'id', ids))
    .execute();
  return new Map(
    rows.map((row) => [row.id, { device: row.device_id, deviceSeq: row.device_seq, member: row.member_id }]),
  );
}

const cellsOf = ({ row }: Candidate): Cell[] => eventNames.map((name) => row[name]);

function candidatesOf(programId: string, pushes: readonly Push[], before: number): Candidate[] {
  let seq = before;
  return pushes.flatMap(({ actor, judged, now }, push) =>
    judged.flatMap(({ read }, place): Candidate[] => {
      if (!read.ok) return [];
      const { event, known, body } = read;
      const row: EventTable = {
        program_id: programId,
        id: event.id,
        seq: ++seq,
        device_id: actor.device.id,
        member_id: actor.member.id,
        device_seq: event.deviceSeq,
        at: event.at,
        at_ms: Date.parse(event.at),
        kind: event.kind,
        v: event.v,
        body,
        about: aboutOf(event.id, known),
        received_at: now,
      };
      return [{ push, place, row, known }];
    }),
  );
}

/** What a push comes to, gathered while its events are gone through. */
class Outcome {
  readonly #verdicts = new Map<number, Verdict>();
  /** Places whose events were stored. */
  readonly stored: number[] = [];
  /** Places that hold no event of this device and never will, with the reason. */
  readonly settled = new Map<number, string>();
  readonly #judged: readonly Judged[];

  constructor({ judged }: Push) {
    this.#judged = judged;
    for (const [place, { read }] of judged.entries()) if (!read.ok) this.reject(place, read.reason);
  }

  #say(place: number, said: Omit<Verdict, 'place' | 'id'>): void {
    this.#verdicts.set(place, { place, id: (this.#judged[place] as Judged).label, ...said });
  }

  reject(place: number, reason: string, code?: 'place-taken'): void {
    const { deviceSeq } = this.#judged[place] as Judged;
    this.#say(place, { verdict: 'rejected', reason, ...(code ? { code } : {}) });
    if (deviceSeq !== null) this.settled.set(deviceSeq, reason);
  }

  refusePlace(place: number): void {
    const { deviceSeq } = this.#judged[place] as Judged;
    this.reject(place, `"deviceSeq" ${deviceSeq} is already taken by another event.`, 'place-taken');
  }

  repeat(place: number): void {
    this.#say(place, { verdict: 'repeated' });
  }

  /**
   * Whoever hears that a place is settled takes what they sent for what lies there. Where it is another event the profile exists
   * twice, and this one has to learn that. `occupants`: ids of this device's events by their place.
   */
  refuseOccupied(occupants: ReadonlyMap<number, string>): void {
    for (const { place, id } of this.#verdicts.values()) {
      const { deviceSeq } = this.#judged[place] as Judged;
      const occupant = deviceSeq === null ? undefined : occupants.get(deviceSeq);
      if (occupant !== undefined && occupant !== id) this.refusePlace(place);
    }
  }

  get inOrder(): Verdict[] {
    return [...this.#verdicts.values()].toSorted((a, b) => a.place - b.place);
  }
}

/** What one transaction takes in of one programme. */
interface Batch {
  readonly pushes: readonly Push[];
  readonly outcomes: readonly Outcome[];
  readonly senders: Senders;
  /** The last `seq` that is given away. */
  readonly before: number;
}

/** Tells each push of events that lie where it was told that something of its own is settled. */
async function refuseOccupied(tx: Tx, programId: string, { pushes, outcomes }: Batch): Promise<void> {
  for (const [push, { actor }] of pushes.entries()) {
    for (const piece of inPieces([...(outcomes[push]?.settled.keys() ?? [])])) {
      const rows = await tx
        .selectFrom('event')
        .select(['device_seq', 'id'])
        .where('program_id', '=', programId)
        .where('device_id', '=', actor.device.id)
        .where('device_seq', 'in', piece)
        .execute();
      outcomes[push]?.refuseOccupied(new Map(rows.map((row) => [row.device_seq, row.id])));
    }
  }
}

interface Stored {
  readonly fresh: FreshEvent[];
  /** All that was stored. */
  readonly rows: readonly EventTable[];
  /** The last of what was stored, if anything was. */
  readonly newest: EventTable | undefined;
}

/** Stores what can be stored, notes in `outcomes` what cannot, and gives what is new. */
async function store(tx: Tx, programId: string, { pushes, outcomes, senders, before }: Batch): Promise<Stored> {
  const all = candidatesOf(programId, pushes, before);
  const removed = await removedAmong(
    tx,
    programId,
    all.map(({ row }) => row),
  );
  const candidates: Candidate[] = [];
  const spent: Candidate[] = [];
  for (const candidate of all) {
    const { push, place, row } = candidate;
    if (removed.ids.has(row.id)) {
      outcomes[push]?.repeat(place);
      outcomes[push]?.settled.set(row.device_seq, 'removed before');
    } else if (removed.places.has(`${row.device_id} ${row.device_seq}`)) outcomes[push]?.refusePlace(place);
    else (isSpent(senders, row.device_id, row.device_seq) ? spent : candidates).push(candidate);
  }
  if (candidates.length < all.length) for (const [n, { row }] of candidates.entries()) row.seq = before + n + 1;
  const refusedPlaces = new Set(await insertEvents(tx, candidates.map(cellsOf)));
  const refused = [...spent, ...candidates.filter((_, place) => refusedPlaces.has(place))];
  const taken = candidates.filter((_, place) => !refusedPlaces.has(place));
  if (refusedPlaces.size > 0 && taken.length > 0) {
    // `seq` counts without a gap, so that a count tells whether everything is there: the others move up.
    await tx.deleteFrom('event').where('program_id', '=', programId).where('seq', '>', before).execute();
    for (const [place, { row }] of taken.entries()) row.seq = before + place + 1;
    await insertEvents(tx, taken.map(cellsOf));
  }
  const held = await holders(tx, programId, refused);
  for (const { push, place, row } of refused) {
    const outcome = outcomes[push] as Outcome;
    const holder = held.get(row.id);
    if (holder === undefined) {
      outcome.refusePlace(place);
    } else if (holder.member !== row.member_id) outcome.reject(place, '"id" belongs to another event.');
    else {
      outcome.repeat(place);
      // Carried over by somebody who joined again, or renumbered by the other one of two copied profiles: held once already.
      if (holder.device !== row.device_id || holder.deviceSeq !== row.device_seq) {
        outcome.settled.set(row.device_seq, 'held in another place');
      }
    }
  }
  for (const { push, row } of taken) outcomes[push]?.stored.push(row.device_seq);
  const last = taken.at(-1);
  if (last !== undefined) {
    await countTo(tx, [last.row.seq, programId]);
  }
  // A word about what was removed is kept, but makes no new line of it: it was counted in its time.
  const fresh = taken.flatMap(({ known, row }) =>
    known === null || row.about === null || removed.ids.has(row.about) ? [] : [{ ...row, known }],
  );
  return { fresh, rows: taken.map(({ row }) => row), newest: last?.row };
}

/** Whether the browser may still send: its token was looked at before, perhaps long before. */
const isStill = (sender: Sender | undefined, { actor }: Push): sender is Sender =>
  sender !== undefined && sender.revoked_at === null && sender.token_hash === actor.device.tokenHash;

/**
 * Stores what is new of the pushes of one programme, in their order, and gives each one's answer: a verdict for each
 * event that was not accepted. One that cannot be taken is rejected with its reason and never blocks the rest. Null for a
 * push whose browser was revoked: nothing of it is taken.
 */
export async function takePushes(tx: Tx, programId: string, pushes: readonly Push[]): Promise<(Pushed | null)[]> {
  // Locks the programme's row until the end: pushes follow one another, and nobody sees `seq` n + 1 before n.
  const [locked] = await lock(tx, [programId]);
  if (locked === undefined) throw new Error('A push came for a programme that is not there.');
  const senders = await readSenders(tx, programId, [...new Set(pushes.map(({ actor }) => actor.device.id))]);
  const own = pushes.filter((push) => isStill(senders.get(push.actor.device.id), push));
  const brought = own.flatMap(({ mark }) => mark ?? []);
  const lost = await lostMarks(tx, programId, brought);
  const outcomes = own.map((push) => new Outcome(push));
  const batch = { pushes: own, outcomes, senders, before: locked.seq };
  const { fresh, rows, newest } = await store(tx, programId, batch);
  await refuseOccupied(tx, programId, batch);
  const byLine = Map.groupBy(fresh, (event) => aboutOf(event.id, event.known) ?? event.id);
  await writeLines(tx, programId, await writeNewLines(tx, programId, byLine));
  await writeVotes(tx, programId, rows);
  await insertRejections(
    tx,
    own.flatMap(({ actor, now }, push) =>
      [...(outcomes[push]?.settled ?? [])].map(([seq, reason]) => [programId, actor.device.id, seq, reason, now]),
    ),
  );
  const settled = new Map<string, { sender: Sender; places: Set<number> }>();
  for (const [place, { actor }] of own.entries()) {
    const sender = senders.get(actor.device.id) as Sender;
    const { places } = settled.get(sender.id) ?? { places: new Set() };
    settled.set(sender.id, { sender, places });
    const outcome = outcomes[place] as Outcome;
    for (const seq of outcome.stored) places.add(seq);
    for (const seq of outcome.settled.keys()) places.add(seq);
  }
  const heldTo = await advanceHeldTo(tx, programId, [...settled.values()]);
  const mark = newest === undefined ? await presentMark(tx, programId) : markOf(newest);
  const answers = new Map(
    own.map((push, place): [Push, Pushed] => [
      push,
      {
        count: push.judged.length,
        verdicts: outcomes[place]?.inOrder ?? [],
        heldTo: heldTo.get(push.actor.device.id) ?? 0,
        ...(mark !== undefined && { mark }),
        ...(push.mark !== undefined && lost.has(push.mark) && { lost: true as const }),
      },
    ]),
  );
  return pushes.map((push) => answers.get(push) ?? null);
}
