/** The share log as admins read it: one line per share or clip, filtered, newest first, paged by `seq`. */
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { LogLine, LogPage, logQuerySchema } from '../../shared/api.ts';
import type { Db } from '../db.ts';
import { bilingual } from '../library.ts';
import { searchPatterns } from '../text.ts';

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

function filtered(db: Db, programId: string, query: LogQuery) {
  let lines = joined(db, programId);
  if (query.member !== undefined) lines = lines.where('l.member_id', '=', query.member);
  if (query.network !== undefined) lines = lines.where('l.network', '=', query.network);
  if (query.theme !== undefined) lines = lines.where('p.theme_id', '=', query.theme);
  if (query.kind !== undefined) lines = lines.where('l.kind', '=', query.kind);
  if (query.state !== undefined) lines = lines.where('l.state', '=', query.state);
  if (query.from !== undefined) lines = lines.where('l.at_ms', '>=', Date.parse(query.from));
  if (query.to !== undefined) lines = lines.where('l.at_ms', '<', Date.parse(query.to));
  if (query.before !== undefined) lines = lines.where('l.seq', '<', query.before);
  for (const pattern of searchPatterns(query.text ?? '')) {
    lines = lines.where((where) =>
      where.or(
        (['p.search', 'v.search', 'l.search'] as const).map(
          (column) => sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`,
        ),
      ),
    );
  }
  return lines;
}

/** Whose lines the query finds. */
export async function readMembersOf(db: Db, programId: string, query: LogQuery): Promise<string[]> {
  const rows = await filtered(db, programId, query).select('l.member_id').distinct().execute();
  return rows.map((row) => row.member_id);
}

/** Reads one page. `query.before`: the `next` of the page before. `theme`'s name is today's, not that of the day. */
export async function readLog(db: Db, programId: string, query: LogQuery): Promise<LogPage> {
  const limit = query.limit ?? defaultPage;
  const rows = await filtered(db, programId, query)
    .select(['l.id', 'l.seq', 'l.kind', 'l.state', 'l.member_id', 'm.name as member_name', 'l.network'])
    .select(['p.id as post_id', 'p.title as post_title', 't.id as theme_id', 't.fr', 't.en'])
    .select(['v.id as variant_id', 'v.persona', 'v.language', 'l.url', 'l.title', 'l.at_ms', 'l.received_at'])
    .orderBy('l.seq', 'desc')
    .limit(limit + 1)
    .execute();
  const lines = rows.slice(0, limit).map((row): LogLine => ({
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
  return { lines, next: rows.length > limit ? (lines.at(-1)?.seq ?? null) : null };
}
