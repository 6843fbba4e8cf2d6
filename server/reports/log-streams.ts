/** Finds the lines that filters ask for, newest first, in a bounded number of steps however long the log is. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { LogKind, LogState } from '../../shared/log-api.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { isOneOf } from '../bulk.ts';
import type { Db } from '../db.ts';
import { executeKept } from '../kept-plans.ts';
import type { Tables } from '../tables.ts';

/** Lines looked at for one page where an index alone does not find them; a few milliseconds on either engine. */
const mostScanned = 2500;
/** The same where they lie far apart: those of one member, post or variant. */
const mostScattered = 500;
/** Posts and variants that are followed one by one; of more, some line comes up soon in a scan of all. */
const mostFollowed = 10;

/** What lines must be; an absent field asks nothing. Times are milliseconds, `from` ≤ at < `to`. */
export interface Wanted {
  readonly member?: string | undefined;
  readonly network?: NetworkId | undefined;
  readonly state?: LogState | undefined;
  readonly kind?: LogKind | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** One of these posts or one of these variants. */
  readonly about?: { readonly posts: readonly string[]; readonly variants: readonly string[] } | undefined;
  /** Patterns that must occur in the line's own text. */
  readonly patterns?: readonly string[] | undefined;
}

/** A line's place in the order of the pages: by the person's clock where days or a member are asked for, else by `seq`. */
export interface Place {
  readonly at_ms: number;
  readonly seq: number;
}

/** Places in order. `edge`: where the looking stopped, or null when there is nothing further. */
export interface Found {
  readonly places: readonly Place[];
  readonly edge: Place | null;
}

type Lines = SelectQueryBuilder<Tables, 'log_line', object>;

/** Whether pages follow the person's clock: days and one member's log are read like a diary. */
export const byClock = ({ member, from, to }: Wanted): boolean =>
  member !== undefined || from !== undefined || to !== undefined;

/** Negative when `a` comes before `b` on the pages. */
export const inOrder = (clock: boolean) => (a: Place, b: Place) =>
  clock ? b.at_ms - a.at_ms || b.seq - a.seq : b.seq - a.seq;

/** Where on the pages to look: after one place, up to another and including it. */
interface Between {
  readonly before: Place | null;
  readonly edge: Place | null;
}

/**
 * The times in which lines between two places lie: one plain range. Given several, or pairs to compare with, SQLite takes
 * the wrong one for the index.
 */
function timesOf({ from, to }: Wanted, { before, edge }: Between): Pick<Wanted, 'from' | 'to'> {
  return {
    from: edge === null ? from : edge.at_ms,
    to: before === null ? to : Math.min(to ?? Infinity, before.at_ms + 1),
  };
}

function between(lines: Lines, clock: boolean, { before, edge }: Between): Lines {
  let found = lines;
  if (clock) {
    if (before !== null) found = found.where(sql<boolean>`not (at_ms = ${before.at_ms} and seq >= ${before.seq})`);
    if (edge !== null) found = found.where(sql<boolean>`not (at_ms = ${edge.at_ms} and seq < ${edge.seq})`);
    return found;
  }
  if (before !== null) found = found.where('seq', '<', before.seq);
  return edge === null ? found : found.where('seq', '>=', edge.seq);
}

/** In the order of the pages. Without the clock `at_ms` is not asked for: the index alone then gives the places. */
async function places(db: Db, lines: Lines, clock: boolean, limit: number, offset = 0): Promise<Place[]> {
  // Written out: a plan for any limit would be made for a tenth of the log.
  const some = lines.limit(sql.lit(limit)).offset(sql.lit(offset));
  if (clock) {
    const inOrder = some.select(['at_ms', 'seq']).orderBy('at_ms', 'desc').orderBy('seq', 'desc');
    return (await executeKept(db, inOrder.compile())).rows;
  }
  const { rows } = await executeKept(db, some.select('seq').orderBy('seq', 'desc').compile());
  return rows.map(({ seq }) => ({ at_ms: 0, seq }));
}

/** Splits the wishes into those that an index answers in the order of the pages, and the rest, which is looked at line by line. */
function plan(wanted: Wanted): { byIndex: Wanted; rest: Wanted } {
  const { member, network, state, kind, from, to, ...others } = wanted;
  if (byClock(wanted)) return { byIndex: { member, from, to }, rest: { network, state, kind, ...others } };
  if (state !== undefined || network !== undefined) return { byIndex: { network, state }, rest: { kind, ...others } };
  if (kind === 'clip') return { byIndex: { kind }, rest: others };
  return { byIndex: {}, rest: { kind, ...others } };
}

const asksNothing = (wanted: Wanted) => Object.values(wanted).every((value) => value === undefined);

/** The wishes that an index answers. A kind is written out: only then do the engines see that the index of clips holds it. */
function alongIndex(lines: Lines, { member, network, state, kind, from, to }: Wanted): Lines {
  let found = lines;
  if (member !== undefined) found = found.where('member_id', '=', member);
  if (network !== undefined) found = found.where('network', '=', network);
  if (state !== undefined) found = found.where('state', '=', state);
  if (kind !== undefined) found = found.where('kind', '=', sql.lit(kind));
  if (from !== undefined) found = found.where('at_ms', '>=', from);
  if (to !== undefined) found = found.where('at_ms', '<', to);
  return found;
}

/**
 * The other wishes. Wrapped, so that no engine takes another index for them and then sorts what may be half of the log:
 * SQLite 3.50 did, 150 ms at a million lines.
 */
function lookedAt(db: Db, lines: Lines, { network, state, kind, about, patterns = [] }: Wanted): Lines {
  let found = lines;
  for (const [column, value] of Object.entries({ network, state, kind })) {
    if (value !== undefined) found = found.where(sql<boolean>`coalesce(${sql.ref(column)}, '') = ${value}`);
  }
  if (about !== undefined) {
    const isOf = (column: string, ids: readonly string[]) => isOneOf(db, sql`coalesce(${sql.ref(column)}, '')`, ids);
    const either = [
      ...(about.posts.length > 0 ? [isOf('post_id', about.posts)] : []),
      ...(about.variants.length > 0 ? [isOf('variant_id', about.variants)] : []),
    ];
    found = found.where(either.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(either, sql` or `)})`);
  }
  for (const pattern of patterns) found = found.where(sql<boolean>`search like ${pattern} escape '\\'`);
  return found;
}

const linesOf = (db: Db, programId: string): Lines => db.selectFrom('log_line').where('program_id', '=', programId);

/** Reads along one index, and looks at no more than `most` lines when some of the wishes need that. */
async function walk(
  db: Db,
  along: (edge: Place | null) => Lines,
  rest: Wanted,
  { clock, most, limit }: { clock: boolean; most: number; limit: number },
): Promise<Found> {
  if (asksNothing(rest)) return { places: await places(db, along(null), clock, limit), edge: null };
  const [edge = null] = await places(db, along(null), clock, 1, most);
  const found = await places(db, lookedAt(db, along(edge), rest), clock, limit);
  return { places: found, edge: found.length === limit ? null : edge };
}

function scan(db: Db, programId: string, wanted: Wanted, before: Place | null, limit: number): Promise<Found> {
  const clock = byClock(wanted);
  const { byIndex, rest } = plan(wanted);
  const along = (edge: Place | null) => {
    const times = clock ? timesOf(byIndex, { before, edge }) : {};
    return between(alongIndex(linesOf(db, programId), { ...byIndex, ...times }), clock, { before, edge });
  };
  const scattered = byIndex.member !== undefined || byIndex.kind === 'clip';
  return walk(db, along, rest, { clock, most: scattered ? mostScattered : mostScanned, limit });
}

/** Follows each post and each variant along its own index: few of them, perhaps seldom shared. */
async function follow(db: Db, programId: string, wanted: Wanted, before: Place | null, limit: number): Promise<Found> {
  const { about, ...rest } = wanted;
  const columns = [
    ...(about?.posts ?? []).map((id) => ['post_id', id] as const),
    ...(about?.variants ?? []).map((id) => ['variant_id', id] as const),
  ];
  const most = Math.ceil(mostScattered / columns.length);
  const found: Found[] = [];
  for (const [column, id] of columns) {
    const along = (edge: Place | null) =>
      between(linesOf(db, programId).where(column, '=', id), false, { before, edge });
    found.push(await walk(db, along, rest, { clock: false, most, limit }));
  }
  return merged(found, false, limit);
}

/** Puts streams of lines together: as far as all of them have been looked through. */
export function merged(found: readonly Found[], clock: boolean, limit: number): Found {
  const order = inOrder(clock);
  const edges = found.flatMap(({ edge }) => (edge === null ? [] : [edge])).toSorted(order);
  const edge = edges[0] ?? null;
  const seen = new Map(found.flatMap((each) => each.places.map((place): [number, Place] => [place.seq, place])));
  const reached = [...seen.values()].filter((place) => edge === null || order(place, edge) <= 0).toSorted(order);
  return { places: reached.slice(0, limit), edge: reached.length >= limit ? null : edge };
}

/**
 * The first `limit` lines that are wanted, after `before` in the order of the pages. Fewer, with an edge, when looking
 * further would take long: go on from there.
 */
export async function findLines(
  db: Db,
  programId: string,
  wanted: Wanted,
  before: Place | null,
  limit: number,
): Promise<Found> {
  const { about } = wanted;
  if (about === undefined || byClock(wanted)) return scan(db, programId, wanted, before, limit);
  const count = about.posts.length + about.variants.length;
  if (count === 0) return { places: [], edge: null };
  return count <= mostFollowed
    ? follow(db, programId, wanted, before, limit)
    : scan(db, programId, wanted, before, limit);
}
