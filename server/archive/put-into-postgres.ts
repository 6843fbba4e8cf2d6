/** Replaces what a PostgreSQL database holds by a source, in one transaction and with every server kept out. */
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { sql } from 'kysely';
import { checkAll } from '../checks/index.ts';
import { type OpenDatabase, openDatabase, snapshot } from '../db.ts';
import { claim } from '../presence.ts';
import { eraseAgain, erasedIn } from './erased.ts';
import { writeExport } from './export-writer.ts';
import { isOccupied, loadAll } from './load.ts';
import { Progress, totalOf } from './progress.ts';
import type { Placed } from './put-in-place.ts';
import { Refusal } from './refusal.ts';
import { fromDatabase, type Source } from './source.ts';

async function keepExport(opened: OpenDatabase, folder: string, now: number): Promise<string> {
  const file = join(folder, `portevoix.before-restore-${new Date(now).toISOString().replaceAll(':', '')}.ndjson.gz`);
  mkdirSync(dirname(file), { recursive: true });
  await snapshot(opened, async (tx) => {
    const source = await fromDatabase(tx, 'postgres', null);
    const progress = new Progress('Keeping what is there', totalOf(source.counts));
    await writeExport(file, false, source, { made: now, program: null }, progress);
    progress.end();
  });
  return file;
}

/**
 * Loads a source, all or nothing. A database that holds data is only replaced with `over`, and exported into `folder` first.
 * Throws a `Refusal` when it is not, or when a server runs on it. `now`: milliseconds.
 */
export async function putIntoPostgres(
  where: { readonly databaseUrl: string; readonly folder: string },
  source: Source,
  over: boolean,
  now: number,
): Promise<Placed> {
  const giveBack = await claim(where.databaseUrl);
  try {
    const opened = await openDatabase({ databaseUrl: where.databaseUrl, dataDir: where.folder });
    try {
      const occupied = await opened.db.transaction().execute((tx) => isOccupied(tx, 'postgres'));
      if (occupied && !over) {
        throw new Refusal(
          'The PostgreSQL database holds data already: take an empty one, or add --force to "restore" (what is there is exported ' +
            'first). Nothing was changed.',
        );
      }
      const erased = occupied ? await erasedIn(opened) : [];
      const kept = occupied ? await keepExport(opened, where.folder, now) : null;
      const findings = await opened.db.transaction().execute(async (tx) => {
        // Whoever else holds the tables (a backup, a session by hand) is not waited for without end.
        await sql`set local lock_timeout = '10s'`.execute(tx);
        const progress = new Progress('Writing', totalOf(source.counts));
        await loadAll(tx, 'postgres', source, progress);
        progress.end();
        // What autovacuum does within a minute or more: until then the planner would take the tables for empty.
        await sql`analyze`.execute(tx);
        return checkAll(tx, 'postgres');
      });
      return { findings, kept, erasedAgain: await eraseAgain(opened, erased, now) };
    } finally {
      await opened.db.destroy();
    }
  } finally {
    await giveBack();
  }
}
