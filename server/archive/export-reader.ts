/** Reads a portable file as a source, and trusts nothing in it: form, tables, columns, cells, counts and the sum at the end. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import type { Cell } from '../bulk.ts';
import type { Row } from './digest.ts';
import { exportFormat } from './export-writer.ts';
import { Refusal } from './refusal.ts';
import type { Piece, Source } from './source.ts';

const headSchema = z.object({
  portevoix: z.literal('export'),
  format: z.int(),
  version: z.string(),
  made: z.iso.datetime(),
  program: z.nullable(z.string()),
  steps: z.array(z.string()).check(z.minLength(1)),
  counts: z.record(z.string(), z.int().check(z.minimum(0))),
});
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).check(z.minLength(1)) });
const endSchema = z.object({ end: z.literal(true), sha256: z.string() });
const isCell = (value: unknown) => value === null || typeof value === 'string' || Number.isSafeInteger(value);
const rowSchema = z.array(z.custom<Cell>(isCell));

export type ExportHead = z.infer<typeof headSchema>;

/** Bytes of one line; ours stay far below (a row holds at most some hundred kilobytes). */
const maxLineBytes = 16_000_000;
/** Rows handed on at once. */
const pieceRows = 1000;
const newline = 10;

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** The file's bytes, unpacked. */
async function bytesOf(file: string): Promise<AsyncIterable<Buffer>> {
  const raw = createReadStream(file);
  if (!(await isGzip(file))) return raw;
  const unpacked = createGunzip();
  // Whoever reads gets the error; a listener of our own keeps one that comes after the reader has left from ending the process.
  unpacked.on('error', () => {});
  pipeline(raw, unpacked, () => {});
  return unpacked;
}

/** Line by line, without the line's end. A last line without an end counts as none: the file was cut off there. */
async function* linesOf(file: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of await bytesOf(file)) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = all.indexOf(newline); end !== -1; end = all.indexOf(newline, from)) {
      yield all.subarray(from, end);
      from = end + 1;
    }
    rest = all.subarray(from);
    if (rest.length > maxLineBytes) throw new Refusal(`${file} is no export of Portevoix: a line is too long.`);
  }
}

function parse<S extends z.ZodMiniType>(schema: S, line: Buffer): z.infer<S> | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(line.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const cutOff = (file: string) =>
  new Refusal(`${file} is cut off: its end is missing. Take another copy of it; nothing was changed.`);

async function* guarded(file: string): AsyncIterable<Buffer> {
  try {
    yield* linesOf(file);
  } catch (error) {
    // zlib's words for a compressed file that is cut off or not what it was.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR') throw cutOff(file);
    if (code.startsWith('Z_'))
      throw new Refusal(`${file} is damaged (${code}): take another copy of it; nothing was changed.`);
    throw error;
  }
}

async function readHead(file: string): Promise<ExportHead> {
  for await (const line of guarded(file)) {
    const head = parse(headSchema, line);
    if (head === null) break;
    if (head.format > exportFormat) {
      throw new Refusal(
        `${file} was written by a newer Portevoix (${head.version}): read it with that version or a newer one.`,
      );
    }
    return head;
  }
  throw new Refusal(`${file} is no export of Portevoix.`);
}

async function* piecesOf(file: string, { counts }: ExportHead): AsyncIterable<Piece> {
  const sum = createHash('sha256');
  const found = new Map<string, number>();
  let table: z.infer<typeof tableSchema> | null = null;
  let rows: Row[] = [];
  let place = 0;
  let ended = false;
  for await (const line of guarded(file)) {
    place++;
    const broken = (why: string) => new Refusal(`${file}, line ${place}: ${why} Nothing was changed.`);
    if (ended) throw broken('something follows the end.');
    const end = line[0] === 0x7b && place > 1 ? parse(endSchema, line) : null;
    if (end !== null) {
      if (end.sha256 !== sum.digest('hex')) throw broken('the content is not what was written: the check sum differs.');
      ended = true;
      continue;
    }
    sum.update(line).update('\n');
    if (place === 1) continue;
    const row = line[0] === 0x5b ? parse(rowSchema, line) : null;
    if (row !== null) {
      if (table === null || row.length !== table.columns.length) throw broken('the row does not fit its table.');
      if (rows.push(row) === pieceRows) {
        yield { ...table, rows };
        rows = [];
      }
      found.set(table.table, (found.get(table.table) ?? 0) + 1);
      continue;
    }
    const next = parse(tableSchema, line);
    if (next === null) throw broken('this is neither a table nor a row.');
    if (table !== null && rows.length > 0) yield { ...table, rows };
    [table, rows] = [next, []];
  }
  if (!ended) throw cutOff(file);
  if (table !== null && rows.length > 0) yield { ...table, rows };
  for (const name of new Set([...found.keys(), ...Object.keys(counts)])) {
    if ((found.get(name) ?? 0) !== (counts[name] ?? 0)) {
      throw new Refusal(`${file} promises ${counts[name] ?? 0} rows of ${name} and holds ${found.get(name) ?? 0}.`);
    }
  }
}

/** Opens a portable file. Its rows are checked as they are read, the sum at the end: take nothing for good before that. */
export async function fromExport(file: string): Promise<Source & { readonly head: ExportHead }> {
  const head = await readHead(file);
  return { head, steps: head.steps, counts: head.counts, read: () => piecesOf(file, head) };
}
