/**
 * Writes a source as the portable form: lines of JSON (`.gz`: compressed), the same on every engine.
 *
 * The first line says what it is, which migrations its tables have been through, and how many rows each has. A table is announced by
 * its name and columns, its rows follow as arrays. The last line holds the SHA-256 of every byte before it.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import { writeDurably } from './durable-file.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';

/** Grows with every change that an older reader could not read. */
export const exportFormat = 1;

/** `made`: when, milliseconds. `program`: the only one it holds, or null. */
export interface Made {
  readonly made: number;
  readonly program: string | null;
}

async function* linesOf(source: Source, { made, program }: Made, progress: Progress): AsyncIterable<string> {
  const sum = createHash('sha256');
  const hashed = (text: string) => {
    sum.update(text);
    return text;
  };
  const head = {
    portevoix: 'export',
    format: exportFormat,
    version: packageJson.version,
    made: new Date(made).toISOString(),
    program,
    steps: source.steps,
    counts: source.counts,
  };
  yield hashed(`${JSON.stringify(head)}\n`);
  let current = '';
  for await (const { table, columns, rows } of source.read()) {
    const announced = table === current ? '' : `${JSON.stringify({ table, columns })}\n`;
    current = table;
    yield hashed(announced + rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    progress.add(rows.length);
  }
  yield `${JSON.stringify({ end: true, sha256: sum.digest('hex') })}\n`;
}

/** Writes to a stream that stays open, such as standard output. */
export async function writeExportTo(
  stream: NodeJS.WritableStream,
  source: Source,
  made: Made,
  progress: Progress,
): Promise<void> {
  await pipeline(Readable.from(linesOf(source, made, progress)), stream, { end: false });
}

/** Writes a file, readable by its owner only, compressed when its name ends with `.gz`. */
export async function writeExport(
  file: string,
  over: boolean,
  source: Source,
  made: Made,
  progress: Progress,
): Promise<void> {
  await writeDurably(file, over, async (part) => {
    const lines = Readable.from(linesOf(source, made, progress));
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx' });
    // Level 1: half the time of the default for files a tenth larger (measured in research: 34 ms against 88 for 4.4 MB).
    await (file.endsWith('.gz') ? pipeline(lines, createGzip({ level: 1 }), out) : pipeline(lines, out));
  });
}
