/** Points in the history of a programme's log, by which a browser finds out that the server was restored from an older backup. */
import { statement } from './bulk.ts';
import type { Db, Tx } from './db.ts';

/** The head of a request in which a browser brings its mark. */
export const markHeader = 'portevoix-mark';
/** Longer than any of ours. */
const mostCharacters = 100;

/** What a head says; undefined when it says nothing, or what cannot be ours. */
export const readMark = (head: string | readonly string[] | undefined): string | undefined =>
  typeof head === 'string' && head.length <= mostCharacters ? head : undefined;

interface Point {
  id: string;
  seq: number;
  received_at: number;
}

/**
 * The point in the history at which this event lies: all three together, since an event that was sent again after a restore came
 * at another time, and mostly to another place.
 */
export const markOf = ({ id, seq, received_at }: Point): string => `${seq}.${received_at}.${id}`;
const idOf = (mark: string) => mark.split('.')[2] ?? '';

const readNewest = statement<Point>(
  'select id, seq, received_at from event where program_id = ? order by seq desc limit 1',
);
const readPoints = statement<Point>('select id, seq, received_at from event where program_id = ? and id in (list ?)');
const readRemoved = statement<{ id: string }>('select id from tombstone where program_id = ? and id in (list ?)');

/** The present point; undefined as long as there is no event. */
export async function presentMark(db: Db | Tx, programId: string): Promise<string | undefined> {
  const [newest] = await readNewest(db, [programId]);
  return newest && markOf(newest);
}

/** Those of the marks behind which this history does not stand. */
export async function lostMarks(
  db: Db | Tx,
  programId: string,
  marks: readonly string[],
): Promise<ReadonlySet<string>> {
  const lost = new Set(marks);
  if (lost.size === 0) return lost;
  for (const point of await readPoints(db, [programId, [...lost].map(idOf)])) lost.delete(markOf(point));
  if (lost.size === 0) return lost;
  // Of an event that was erased or is too old the place in the history is forgotten with it.
  const removed = await readRemoved(db, [programId, [...lost].map(idOf)]);
  const gone = new Set(removed.map(({ id }) => id));
  return new Set([...lost].filter((mark) => !gone.has(idOf(mark))));
}

/** What an answer says of marks. */
export async function marked(
  db: Db | Tx,
  programId: string,
  brought: string | undefined,
): Promise<{ mark?: string; lost?: true }> {
  const mark = await presentMark(db, programId);
  const lost = brought !== undefined && (await lostMarks(db, programId, [brought])).has(brought);
  return { ...(mark !== undefined && { mark }), ...(lost && { lost }) };
}
