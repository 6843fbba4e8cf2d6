/** The share log as admins read it: one line per share or clip, filtered, newest first, paged by `seq`. */
import type * as z from 'zod/mini';
import type { LogPage, logQuerySchema } from '../../shared/log-api.ts';
import type { Db } from '../db.ts';
import { searchPattern, searchWords } from '../text.ts';
import { searchLibrary } from './log-search.ts';
import { byClock, findLines, type Place, type Wanted } from './log-streams.ts';
import { toLogLine } from './named-lines.ts';

export type LogQuery = z.infer<typeof logQuerySchema>;

const defaultPage = 50;

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
  const { lines, edge } = await findLines(db, programId, streams, before, limit + 1);
  const shown = lines.slice(0, limit);
  const next = lines.length > limit ? shown.at(-1)?.seq : edge?.seq;
  return { lines: shown.map(toLogLine), next: next ?? null };
}
