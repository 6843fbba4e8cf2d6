/** The share log as a file for a spreadsheet: UTF-8 with its mark, CRLF, nothing that the spreadsheet would run. */
import { setImmediate } from 'node:timers/promises';
import papaparse from 'papaparse';
import type { LogLine } from '../../shared/log-api.ts';
import { type LanguageId, translator } from '../../shared/languages/index.ts';
import type { Db } from '../db.ts';
import { type LogQuery, readLog } from './share-log.ts';

/**
 * Lines read at once; a year's log never lies in memory as a whole. Pushes wait while a page is read and written: with 500
 * that was 35 ms at each page of a million lines on a busy machine, with 50 it is 1 ms, and the file comes as fast.
 */
const chunk = 50;
/** Spreadsheets take a file without this mark for their own old encoding. */
const byteOrderMark = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, also in its full-width form. */
const formula = /^[=+\-@＝＋－＠]/;
/** Excel splits cells by what its language uses: French writes numbers with a comma, so lists with a semicolon. */
const delimiters: Readonly<Record<LanguageId, string>> = { fr: ';', en: ',' };

/** A time as every spreadsheet reads it, UTC as the header says. */
const cellTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

/** One line without what could hide a formula's beginning: breaks, control characters, space before it. */
const flat = (cell: string): string => cell.replace(/\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu, ' ').trimStart();

const columns = [
  'at',
  'receivedAt',
  'member',
  'kind',
  'state',
  'network',
  'theme',
  'post',
  'persona',
  'language',
  'address',
  'id',
] as const;

function cells(line: LogLine, language: LanguageId): string[] {
  const t = translator(language);
  return [
    cellTime(line.at),
    cellTime(line.receivedAt),
    line.member.name,
    t(`csv.kind.${line.kind}`),
    t(`state.${line.state}`),
    line.network === null ? '' : t(`network.${line.network}`),
    line.theme?.name[language] ?? line.theme?.name.fr ?? line.theme?.name.en ?? '',
    line.post?.title ?? line.title ?? '',
    line.variant === null ? '' : t(`persona.${line.variant.persona}.name`),
    line.variant === null ? '' : t(`language.${line.variant.language}`),
    line.url ?? '',
    line.id,
  ];
}

/** One or more rows as CSV, each ended by CRLF. A cell that a spreadsheet would take for a formula begins with `'`. */
export function csvRows(rows: readonly (readonly string[])[], language: LanguageId): string {
  if (rows.length === 0) return '';
  const how = { escapeFormulae: formula, newline: '\r\n', delimiter: delimiters[language] };
  const flattened = rows.map((row) => row.map(flat));
  return `${papaparse.unparse(flattened, how)}\r\n`;
}

/**
 * Streams the whole log under the query's filters, page by page, as UTF-8. `seen` is told whose lines a page holds before
 * the page goes out. Between two pages everybody else has a turn.
 */
export function shareLogCsv(
  db: Db,
  programId: string,
  { query, language, seen }: { query: LogQuery; language: LanguageId; seen: (members: string[]) => Promise<void> },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const t = translator(language);
  let before = query.before;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const header = csvRows([columns.map((column) => t(`csv.column.${column}`))], language);
      controller.enqueue(encoder.encode(byteOrderMark + header));
    },
    async pull(controller) {
      await setImmediate();
      const page = await readLog(db, programId, { ...query, before, limit: chunk });
      await seen([...new Set(page.lines.map((line) => line.member.id))]);
      controller.enqueue(
        encoder.encode(
          csvRows(
            page.lines.map((line) => cells(line, language)),
            language,
          ),
        ),
      );
      if (page.next === null) controller.close();
      else before = page.next;
    },
  });
}
