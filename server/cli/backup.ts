/** `backup`: a consistent copy of the database while the server goes on. */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { writeExport } from '../archive/export-writer.ts';
import { Progress, totalOf } from '../archive/progress.ts';
import { Refusal } from '../archive/refusal.ts';
import { fromDatabase } from '../archive/source.ts';
import { type OpenDatabase, snapshot } from '../db.ts';
import { type Command, done, readArgs } from './command.ts';
import { nameOf, orRefusal, settings, withDatabase, wordCounts } from './keeping.ts';

const lookEveryMs = 500;

/** SQLite copies in one call that does not return before its end: another thread makes it, this one looks how far it is. */
async function copyInThread({ db, file: from }: OpenDatabase, to: string, over: boolean): Promise<void> {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
  const progress = new Progress('Copying', rows[0]?.bytes ?? 0);
  const look = setInterval(() => {
    progress.reached(statSync(`${to}.part`, { throwIfNoEntry: false })?.size ?? 0);
  }, lookEveryMs);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(new URL('../archive/copy-thread.ts', import.meta.url), { workerData: { from, to, over } });
  worker.once('exit', () => resolve()).once('error', reject);
  try {
    await promise;
  } catch (error) {
    throw error instanceof Error && error.name === 'Refusal' ? new Refusal(error.message) : error;
  } finally {
    clearInterval(look);
    progress.end();
  }
}

/** Whether the name asks for the portable form. */
const isPortable = (file: string) => /\.(ndjson|gz)$/.test(file);

async function writeBackup(opened: OpenDatabase, file: string, force: boolean): Promise<string> {
  if (opened.engine === 'sqlite' && !isPortable(file)) {
    await copyInThread(opened, file, force);
    return `${(statSync(file).size / 1e6).toFixed(1)} MB, read for damage`;
  }
  return snapshot(opened, async (tx) => {
    const source = await fromDatabase(tx, opened.engine, null);
    const progress = new Progress('Writing', totalOf(source.counts));
    await writeExport(file, force, source, { made: Date.now(), program: null }, progress);
    progress.end();
    return wordCounts(source.counts);
  });
}

export const backup: Command = {
  name: 'backup',
  usage: 'FILE [--force]',
  summary: 'cli.backup',
  async run(args) {
    const read = readArgs(args, { force: { type: 'boolean', default: false } });
    const [file, ...more] = read?.positionals ?? [];
    if (!read || file === undefined || more.length > 0) return null;
    return orRefusal(async () => {
      const config = settings();
      const what = await withDatabase(config, 'read', (opened) => writeBackup(opened, file, read.values.force));
      return done(`${file} is a backup of ${nameOf(config)}: ${what}.`);
    });
  },
};
