/** Makes an embedded database from a backup or an export, beside the place where it will be: complete, checked, or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { checkAll, type Finding } from '../checks/index.ts';
import { databaseFile, type OpenDatabase, openFile, snapshot } from '../db.ts';
import { appliedSteps, stepUp } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { fromExport } from './export-reader.ts';
import { loadAll, refuseNewer } from './load.ts';
import { Progress, totalOf } from './progress.ts';
import { Refusal } from './refusal.ts';
import { fromDatabase, type Source } from './source.ts';
import { damageOf, isSqlite, vacuumInto } from './sqlite-file.ts';

export interface Built {
  readonly file: string;
  readonly findings: readonly Finding[];
  remove(): Promise<void>;
}

/** Hands over what a backup or an export holds; a backup of the embedded database is read for damage first. */
export async function withSource<T>(file: string, work: (source: Source) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  if (!isSqlite(file)) {
    const source = await fromExport(file);
    refuseNewer(source, file);
    return work(source);
  }
  const damage = damageOf(file);
  if (damage !== null) throw new Refusal(`${file} is damaged (${damage}): take another backup. Nothing was changed.`);
  const opened = openFile(file, 'read');
  try {
    return await snapshot(opened, async (tx) => {
      const source = await fromDatabase(tx, 'sqlite', null);
      if (source.steps.length === 0) throw new Refusal(`${file} is no database of Portevoix.`);
      refuseNewer(source, file);
      return work(source);
    });
  } finally {
    await opened.db.destroy();
  }
}

/** A backup of the same engine is copied as a whole: the indices come along. */
async function copyWhole(file: string, into: string): Promise<void> {
  await withSource(file, async () => {});
  const opened = openFile(file, 'read');
  try {
    await vacuumInto(opened.db, into);
  } finally {
    await opened.db.destroy();
  }
}

async function fill(opened: OpenDatabase, source: Source | null): Promise<Finding[]> {
  return opened.db.transaction().execute(async (tx) => {
    if (source === null) await stepUp(tx, 'sqlite', Object.keys(migrations).toSorted());
    else {
      const progress = new Progress('Writing', totalOf(source.counts));
      await loadAll(tx, 'sqlite', source, progress);
      progress.end();
    }
    return checkAll(tx, 'sqlite');
  });
}

/**
 * Builds the database in a folder of its own within `folder`, brought to today's tables. `from`: a backup or export, or a source that
 * is open. What an earlier run left there is cleared away.
 */
export async function buildFile(folder: string, from: string | Source): Promise<Built> {
  const place = join(folder, '.portevoix-restoring');
  const remove = () => rm(place, { recursive: true, force: true });
  await remove();
  await mkdir(place, { recursive: true });
  const file = databaseFile(place);
  try {
    const whole = typeof from === 'string' && existsSync(from) && isSqlite(from);
    if (whole) await copyWhole(from, file);
    const opened = openFile(file, 'alone');
    try {
      // It counts only once it is finished and flushed as a whole: until then nothing has to survive a power cut.
      await sql`pragma journal_mode = delete`.execute(opened.db);
      await sql`pragma synchronous = off`.execute(opened.db);
      // KiB. Rows come in the order of one key and go into several indices: with SQLite's 2 MB most of that is reading again.
      await sql`pragma cache_size = -131072`.execute(opened.db);
      const make = (source: Source | null) => fill(opened, source);
      const findings = await (whole ? make(null) : typeof from === 'string' ? withSource(from, make) : make(from));
      return { file, findings, remove };
    } finally {
      await opened.db.destroy();
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The applied steps of a database that is open, or a refusal when it is not at today's tables. */
export async function refuseOlder({ db }: OpenDatabase): Promise<void> {
  const applied = await appliedSteps(db);
  refuseNewer({ steps: applied }, 'The database');
  const missing = Object.keys(migrations).filter((step) => !applied.includes(step));
  if (missing.length > 0) {
    throw new Refusal(
      `The database has not been brought up to date yet (${missing.join(', ')}): start the server of this version once, then run this again.`,
    );
  }
}
