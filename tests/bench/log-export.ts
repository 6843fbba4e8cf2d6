/** The whole share log as CSV, in a process of its own: how much memory it takes at a tenth of the lines and at all of them. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './figures.ts';
import { withFilledLog } from './filled-log.ts';

const run = promisify(execFile);
const most = Number(process.env['LOG_LINES'] ?? 1_000_000);
const exporter = fileURLToPath(new URL('log-export-process.ts', import.meta.url));

/** What the exporting process says of itself. */
export interface Exported {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** The most bytes that it ever had in memory, and on its heap after a collection. */
  readonly residentBytes: number;
  readonly heapBytes: number;
}

function exportOf(lines: number): Promise<Exported> {
  return withFilledLog(lines, async (_, { programId }, dataDir) => {
    const { stdout } = await run(process.execPath, ['--expose-gc', exporter, dataDir, programId]);
    const exported = JSON.parse(stdout) as Exported;
    if (exported.rows !== lines) throw new Error(`the file has ${exported.rows} of ${lines} lines`);
    return exported;
  });
}

/** Fills and exports both logs. */
export async function logExport(): Promise<Figure[]> {
  const [short, long] = [await exportOf(most / 10), await exportOf(most)];
  const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const growth = long.residentBytes / short.residentBytes;
  return [
    {
      what: `Most memory while ${most.toLocaleString('en')} lines (${mega(long.bytes)}) are exported, beside a tenth of them`,
      measured: `${mega(long.residentBytes)}, ${growth.toFixed(2)} ×; heap ${mega(long.heapBytes)} (${mega(short.heapBytes)}), ${Math.round(long.rows / long.seconds).toLocaleString('en')} lines/s`,
      // The engine's own cache of pages (64 MiB) fills in the long log only.
      limit: '≤ 1.5 ×',
      kept: growth <= 1.5,
    },
  ];
}
