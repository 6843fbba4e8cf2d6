/** The share log as admins read it: one line per share or clip, filtered, newest first, paged by `seq`. */
import type * as z from 'zod/mini';
import type { LogLine, LogPage, logQuerySchema } from '../../shared/log-api.ts';
import { oneOfNumbers } from '../bulk.ts';
import type { Db } from '../db.ts';
import { executeKept } from '../kept-plans.ts';
import { bilingual } from '../library.ts';
import { searchPattern, searchWords } from '../text.ts';
import { searchLibrary } from './log-search.ts';
import { byClock, findLines, type Found, merged, type Place, type Wanted } from './log-streams.ts';

export type LogQuery = z.infer<typeof logQuerySchema>;

const defaultPage = 50;

function joined(db: Db, programId: string) {
  return db
    .selectFrom('log_line as l')
    .innerJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'l.program_id').onRef('m.id', '=', 'l.member_id'),
    )
    .leftJoin('post as p', (join) => join.onRef('p.program_id', '=', 'l.program_id').onRef('p.id', '=', 'l.post_id'))
    .leftJoin('theme as t', (join) => join.onRef('t.program_id', '=', 'p.program_id').onRef('t.id', '=', 'p.theme_id'))
    .leftJoin('variant as v', (join) =>
      join.onRef('v.program_id', '=', 'l.program_id').onRef('v.id', '=', 'l.variant_id'),
    )
    .where('l.program_id', '=', programId);
}

/** The streams of lines that a query means; shares and clips are found by different words. */
async function streamsOf(db: Db, programId: string, query: LogQuery): Promise<Wanted[]> {
  const { member, network, state, kind, theme } = query;
  const [from, to] = [query.from, query.to].map((time) => (time === undefined ? undefined : Date.parse(time)));
  const plain: Wanted = { member, network, state, kind, from, to };
  const words = searchWords(query.text ?? '');
  if (words.length === 0 && theme === undefined) return [plain];
  const about = await searchLibrary(db, programId, words, theme ?? null);
  const shares: Wanted[] = kind === 'clip' ? [] : [{ ...plain, about }];
  const clips: Wanted[] =
    kind === 'share' || network !== undefined || theme !== undefined
      ? []
      : [{ ...plain, kind: 'clip', patterns: words.map(searchPattern) }];
  return [...shares, ...clips];
}

/** Where the page before ended. Its last line may be gone by now: by the clock, it is then the one that is left before it. */
async function placeOf(db: Db, programId: string, seq: number, clock: boolean): Promise<Place> {
  if (!clock) return { at_ms: 0, seq };
  const line = await db
    .selectFrom('log_line')
    .select('at_ms')
    .where('program_id', '=', programId)
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { at_ms: line?.at_ms ?? Number.MIN_SAFE_INTEGER, seq };
}

/**
 * Reads one page, newest first: by arrival, or by the person's clock where days or a member are asked for.
 * `query.before`: the `next` of the page before. `theme`'s name is today's, not that of the day.
 */
export async function readLog(db: Db, programId: string, query: LogQuery): Promise<LogPage> {
  const limit = query.limit ?? defaultPage;
  const streams = await streamsOf(db, programId, query);
  const clock = streams.some(byClock);
  const before = query.before === undefined ? null : await placeOf(db, programId, query.before, clock);
  const found: Found[] = [];
  for (const wanted of streams) found.push(await findLines(db, programId, wanted, before, limit + 1));
  const { places, edge } = merged(found, clock, limit + 1);
  const shown = places.slice(0, limit);
  const lines = await readLines(
    db,
    programId,
    shown.map((place) => place.seq),
  );
  return { lines, next: places.length > limit ? (shown.at(-1)?.seq ?? null) : (edge?.seq ?? null) };
}

/** The lines of these places with all that they name, in the order given. */
async function readLines(db: Db, programId: string, seqs: readonly number[]): Promise<LogLine[]> {
  if (seqs.length === 0) return [];
  const wanted = joined(db, programId)
    .select(['l.id', 'l.seq', 'l.kind', 'l.state', 'l.member_id', 'm.name as member_name', 'l.network'])
    .select(['p.id as post_id', 'p.title as post_title', 't.id as theme_id', 't.fr', 't.en'])
    .select(['v.id as variant_id', 'v.persona', 'v.language', 'l.url', 'l.title', 'l.at_ms', 'l.received_at'])
    .where(oneOfNumbers(db, 'l.seq', seqs));
  const { rows } = await executeKept(db, wanted.compile());
  const places = new Map(seqs.map((seq, place) => [seq, place]));
  const inOrder = rows.toSorted((a, b) => (places.get(a.seq) ?? 0) - (places.get(b.seq) ?? 0));
  return inOrder.map((row): LogLine => ({
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    state: row.state,
    member: { id: row.member_id, name: row.member_name },
    network: row.network,
    post: row.post_id === null ? null : { id: row.post_id, title: row.post_title ?? '' },
    theme: row.theme_id === null ? null : { id: row.theme_id, name: bilingual(row) },
    variant:
      row.variant_id === null || row.persona === null || row.language === null
        ? null
        : { id: row.variant_id, persona: row.persona, language: row.language },
    url: row.url,
    title: row.title,
    at: new Date(row.at_ms).toISOString(),
    receivedAt: new Date(row.received_at).toISOString(),
  }));
}
