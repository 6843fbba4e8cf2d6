/** Lines of the share log with the names of what they are about, as admins read them. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { LogLine } from '../../shared/log-api.ts';
import { oneOfNumbers } from '../bulk.ts';
import type { Db } from '../db.ts';
import { executeKept } from '../kept-plans.ts';
import { bilingual } from '../library.ts';
import type { LogLineTable, Tables } from '../tables.ts';

/** What a page shows of a line itself, and what its names are found by. */
export const lineColumns = [
  'program_id',
  'id',
  'seq',
  'kind',
  'state',
  'member_id',
  'network',
  'post_id',
  'variant_id',
  'url',
  'title',
  'at_ms',
  'received_at',
] as const;

/** Some lines, found in several streams. `edge`: `1` for a line that is only where the looking stopped, else `0`. */
export type StreamedLines = SelectQueryBuilder<
  Tables,
  never,
  Pick<LogLineTable, (typeof lineColumns)[number]> & { edge: number; stream: number }
>;

function withNames(db: Db, lines: StreamedLines) {
  return db
    .selectFrom(lines.as('l'))
    .innerJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'l.program_id').onRef('m.id', '=', 'l.member_id'),
    )
    .leftJoin('post as p', (join) => join.onRef('p.program_id', '=', 'l.program_id').onRef('p.id', '=', 'l.post_id'))
    .leftJoin('theme as t', (join) => join.onRef('t.program_id', '=', 'p.program_id').onRef('t.id', '=', 'p.theme_id'))
    .leftJoin('variant as v', (join) =>
      join.onRef('v.program_id', '=', 'l.program_id').onRef('v.id', '=', 'l.variant_id'),
    )
    .select([
      'l.id',
      'l.seq',
      'l.kind',
      'l.state',
      'l.member_id',
      'm.name as member_name',
      'l.network',
      'l.edge',
      'l.stream',
    ])
    .select(['p.id as post_id', 'p.title as post_title', 't.id as theme_id', 't.fr', 't.en'])
    .select(['v.id as variant_id', 'v.persona', 'v.language', 'l.url', 'l.title', 'l.at_ms', 'l.received_at']);
}

/** A line with its names, as the database gives it. */
export type NamedLine = Awaited<ReturnType<typeof readNamed>>[number];

/** Reads lines with their names in one statement, in no order. */
export async function readNamed(db: Db, lines: StreamedLines) {
  return (await executeKept(db, withNames(db, lines).compile())).rows;
}

/** The lines of these numbers with their names, in no order. */
export async function readBySeq(db: Db, programId: string, seqs: readonly number[]): Promise<NamedLine[]> {
  if (seqs.length === 0) return [];
  const lines = db
    .selectFrom('log_line')
    .select(lineColumns)
    .select([sql.lit(0).as('edge'), sql.lit(0).as('stream')])
    .where('program_id', '=', programId)
    .where(oneOfNumbers(db, 'seq', seqs));
  return readNamed(db, lines);
}

/** The line as the API gives it. A theme's name is today's, not that of the day. */
export function toLogLine(row: NamedLine): LogLine {
  return {
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
  };
}
