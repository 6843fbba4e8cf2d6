/** Finds the lines that filters ask for, newest first, in a bounded number of steps however long the log is. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { LogKind, LogState } from '../../shared/log-api.ts';
import type { NetworkId } from '../../shared/networks/index.ts';
import { isOneOf } from '../bulk.ts';
import type { Db } from '../db.ts';
import { executeKept } from '../kept-plans.ts';
import type { LogLineTable, Tables } from '../tables.ts';
import { lineColumns, type NamedLine, readBySeq, readNamed, type StreamedLines } from './named-lines.ts';

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

/** Lines in order. `edge`: where the looking stopped, or null when there is nothing further. */
export interface Found<Line extends Place> {
  readonly lines: readonly Line[];
  readonly edge: Place | null;
}

type Lines = SelectQueryBuilder<Tables, 'log_line', object>;

/** Whether pages follow the person's clock: days and one member's log are read like a diary. */
export const byClock = ({ member, from, to }: Wanted): boolean =>
  member !== undefined || from !== undefined || to !== undefined;

/** Negative when `a` comes before `b` on the pages. */
export const inOrder = (clock: boolean) => (a: Place, b: Place) =>
  clock ? b.at_ms - a.at_ms || b.seq - a.seq : b.seq - a.seq;

/** The times in which lines after a place lie: one plain range. Given pairs to compare with, SQLite takes the wrong one for the index. */
const timesOf = ({ from, to }: Wanted, before: Place | null): Pick<Wanted, 'from' | 'to'> => ({
  from,
  to: before === null ? to : Math.min(to ?? Infinity, before.at_ms + 1),
});

function after(lines: Lines, clock: boolean, before: Place | null): Lines {
  if (before === null) return lines;
  return clock
    ? lines.where(sql<boolean>`not (at_ms = ${before.at_ms} and seq >= ${before.seq})`)
    : lines.where('seq', '<', before.seq);
}

/** The first of them in the order of the pages, or one further on. Written out: a plan for any limit would be made for a tenth of the log. */
function first<DB, T extends keyof DB & string, O>(
  lines: SelectQueryBuilder<DB, T, O>,
  clock: boolean,
  limit: number,
  offset = 0,
) {
  const ordered = clock ? lines.orderBy(sql`at_ms`, 'desc').orderBy(sql`seq`, 'desc') : lines.orderBy(sql`seq`, 'desc');
  return ordered.limit(sql.lit(limit)).offset(sql.lit(offset));
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

type Near = SelectQueryBuilder<{ near: LogLineTable }, 'near', object>;

/** The columns that the other wishes ask for: SQLite copies each one of every line that it looks at. */
function lookedAtColumns({ about, patterns, ...others }: Wanted): (keyof LogLineTable)[] {
  const own = (['network', 'state', 'kind'] as const).filter((column) => others[column] !== undefined);
  return [...own, ...(about ? (['post_id', 'variant_id'] as const) : []), ...(patterns ? (['search'] as const) : [])];
}

/** The other wishes, for lines that have been found by their order: no index is left for them. */
function lookedAt(db: Db, near: Near, { network, state, kind, about, patterns = [] }: Wanted): Near {
  let found = near;
  for (const [column, value] of Object.entries({ network, state, kind })) {
    if (value !== undefined) found = found.where(sql.ref(column), '=', value);
  }
  if (about !== undefined) {
    // With its "is true" PostgreSQL looks each line up, in their order, instead of joining all of them and sorting anew.
    const isOf = (column: string, ids: readonly string[]) => sql`(${isOneOf(db, sql.ref(column), ids)}) is true`;
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

/** One index to follow, in the order of the pages, and what else its lines must be: no more than `most` of them are looked at. */
interface Walk {
  readonly along: Lines;
  readonly rest: Wanted;
  readonly most: number;
}

function scan(db: Db, programId: string, wanted: Wanted, before: Place | null): Walk {
  const clock = byClock(wanted);
  const { byIndex, rest } = plan(wanted);
  const times = clock ? timesOf(byIndex, before) : {};
  const along = after(alongIndex(linesOf(db, programId), { ...byIndex, ...times }), clock, before);
  const scattered = byIndex.member !== undefined || byIndex.kind === 'clip';
  return { along, rest, most: scattered ? mostScattered : mostScanned };
}

/** Follows each post and each variant along its own index where they are few: they may seldom be shared. */
function walksOf(db: Db, programId: string, wanted: Wanted, before: Place | null): Walk[] {
  const { about, ...rest } = wanted;
  if (about === undefined) return [scan(db, programId, wanted, before)];
  const columns = [
    ...about.posts.map((id) => ['post_id', id] as const),
    ...about.variants.map((id) => ['variant_id', id] as const),
  ];
  if (columns.length > 0 && (byClock(wanted) || columns.length > mostFollowed)) {
    return [scan(db, programId, wanted, before)];
  }
  const most = Math.ceil(mostScattered / columns.length);
  return columns.map(([column, id]) => {
    const along = after(linesOf(db, programId).where(column, '=', id), false, before);
    return { along, rest, most };
  });
}

/**
 * The lines of a walk and, when they do not fill the page, the edge behind the last one looked at. One statement, so that
 * both are of the same log; the edge comes last and is not looked for in vain.
 */
function linesAlong(
  db: Db,
  programId: string,
  { along, rest, most }: Walk,
  { clock, limit, stream }: { clock: boolean; limit: number; stream: number },
): StreamedLines {
  const number = sql.lit(stream).as('stream');
  if (asksNothing(rest)) {
    return first(along.select([...lineColumns, sql.lit(0).as('edge'), number]), clock, limit);
  }
  const near = first(along.select(['at_ms', 'seq', ...lookedAtColumns(rest)]), clock, most + 1);
  const found = lookedAt(db, db.selectFrom(near.as('near')), rest).select(['seq', sql.lit(0).as('edge')]);
  const edge = along.select(['seq', sql.lit(1).as('edge')]);
  const seqs = db
    .selectFrom(first(found, clock, limit).as('found'))
    .selectAll()
    .unionAll(db.selectFrom(first(edge, clock, 1, most).as('edge')).selectAll())
    .limit(sql.lit(limit));
  return db
    .selectFrom(seqs.as('place'))
    .innerJoin('log_line as line', 'line.seq', 'place.seq')
    .select(lineColumns.map((column) => `line.${column}` as const))
    .select(['place.edge', number])
    .where('line.program_id', '=', programId);
}

/** Puts streams of lines together: as far as all of them have been looked through. */
function merged<Line extends Place>(found: readonly Found<Line>[], clock: boolean, limit: number): Found<Line> {
  const order = inOrder(clock);
  const edges = found.flatMap(({ edge }) => (edge === null ? [] : [edge])).toSorted(order);
  const edge = edges[0] ?? null;
  const seen = new Map(found.flatMap((each) => each.lines.map((line): [number, Line] => [line.seq, line])));
  const reached = [...seen.values()].filter((line) => edge === null || order(line, edge) <= 0).toSorted(order);
  return { lines: reached.slice(0, limit), edge: reached.length >= limit ? null : edge };
}

interface Streamed extends Place {
  readonly edge: number;
  readonly stream: number;
}

/** What several streams gave, put together. */
function together<Line extends Streamed>(rows: readonly Line[], clock: boolean, limit: number): Found<Line> {
  const streams = [...Map.groupBy(rows, ({ stream }) => stream).values()].map((each) => ({
    lines: each.filter(({ edge }) => edge === 0),
    edge: each.find(({ edge }) => edge === 1) ?? null,
  }));
  return merged(streams, clock, limit);
}

/** Walks whose lines are all read with their names; of more walks, those lines only that are shown. */
const mostNamed = 2;

/**
 * The first `limit` lines that one of `streams` wants, after `before` in the order of the pages. Fewer, with an edge, when
 * looking further would take long: go on from there. The streams are all by the clock, or none is.
 */
export async function findLines(
  db: Db,
  programId: string,
  streams: readonly Wanted[],
  before: Place | null,
  limit: number,
): Promise<Found<NamedLine>> {
  const clock = streams.some(byClock);
  const walks = streams.flatMap((wanted) => walksOf(db, programId, wanted, before));
  const [one, ...others] = walks.map((walk, stream) => linesAlong(db, programId, walk, { clock, limit, stream }));
  if (!one) return { lines: [], edge: null };
  // SQLite takes a limited statement into a union only as a table of its own.
  const wrapped = (lines: StreamedLines): StreamedLines => db.selectFrom(lines.as('lines')).selectAll();
  let all = one;
  for (const [place, other] of others.entries()) {
    all = (place === 0 ? wrapped(all) : all).unionAll(wrapped(other));
  }
  if (walks.length <= mostNamed) return together(await readNamed(db, all), clock, limit);
  const places = db.selectFrom(all.as('all')).select(['at_ms', 'seq', 'edge', 'stream']);
  const { rows } = await executeKept(db, places.compile());
  const { lines, edge } = together(rows, clock, limit);
  const seqs = lines.map(({ seq }) => seq);
  return { lines: (await readBySeq(db, programId, seqs)).toSorted(inOrder(clock)), edge };
}
