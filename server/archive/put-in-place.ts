/** Replaces an embedded database by another, keeping what was there: as a copy, or as it lies when it is damaged. */
import { existsSync, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { databaseFile, type OpenDatabase, openFile } from '../db.ts';
import { buildFile } from './build-file.ts';
import type { Finding } from '../checks/index.ts';
import { flush } from './durable-file.ts';
import { eraseAgain, type ErasedMember, erasedIn } from './erased.ts';
import { isOccupied } from './load.ts';
import { Refusal } from './refusal.ts';
import type { Source } from './source.ts';
import { copyDatabase, replaceDatabase } from './sqlite-file.ts';

export interface Placed {
  readonly findings: readonly Finding[];
  /** Where that which was replaced is kept, or null when there was nothing. */
  readonly kept: string | null;
  /** Members who were erased there and had come back with the backup: they are erased here too. */
  readonly erasedAgain: number;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isDamage = (error: unknown) =>
  error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff);

const stamp = (now: number) => new Date(now).toISOString().replaceAll(':', '');

/** The database that is there, kept for ourselves; null when there is none, `damaged` when it cannot be read. */
async function takeHold(file: string): Promise<{ opened: OpenDatabase; occupied: boolean } | 'damaged' | null> {
  if (!existsSync(file)) return null;
  let opened: OpenDatabase | null = null;
  try {
    opened = openFile(file, 'alone');
    const occupied = await opened.db.transaction().execute((tx) => isOccupied(tx, 'sqlite'));
    return { opened, occupied };
  } catch (error) {
    await opened?.db.destroy();
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

async function moveAside(file: string, now: number): Promise<string> {
  const aside = join(dirname(file), `portevoix.damaged-${stamp(now)}.sqlite`);
  for (const end of ['-wal', '-shm', '']) if (existsSync(file + end)) await rename(file + end, aside + end);
  await flush(dirname(file));
  return aside;
}

async function keepCopy({ db }: OpenDatabase, file: string, now: number): Promise<string | 'damaged'> {
  const copy = join(dirname(file), `portevoix.before-restore-${stamp(now)}.sqlite`);
  try {
    await copyDatabase(db, copy);
    return copy;
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

async function eraseAgainIn(file: string, erased: readonly ErasedMember[], now: number): Promise<number> {
  if (erased.length === 0) return 0;
  const built = openFile(file, 'alone');
  try {
    const done = await eraseAgain(built, erased, now);
    await sql`pragma journal_mode = delete`.execute(built.db);
    return done;
  } finally {
    await built.db.destroy();
  }
}

/**
 * Builds a database from a backup, an export or an open source and puts it into the folder, all or nothing. One that holds data is
 * only replaced with `over`. Throws a `Refusal` when it is not, or when a server runs on it. `now`: milliseconds.
 */
export async function putInPlace(dataDir: string, from: string | Source, over: boolean, now: number): Promise<Placed> {
  mkdirSync(dataDir, { recursive: true });
  const file = databaseFile(dataDir);
  const held = await takeHold(file);
  const opened = held === 'damaged' ? null : (held?.opened ?? null);
  try {
    if (held !== null && (held === 'damaged' || held.occupied) && !over) {
      throw new Refusal(
        `${file} ${held === 'damaged' ? 'is there, and damaged' : 'holds data already'}: add --force to replace it (what is there is ` +
          'kept beside it), or choose another DATA_DIR. Nothing was changed.',
      );
    }
    const built = await buildFile(dataDir, from);
    try {
      const copy = held !== 'damaged' && held?.occupied ? await keepCopy(held.opened, file, now) : null;
      const damaged = held === 'damaged' || copy === 'damaged';
      if (damaged) {
        if (opened !== null) await opened.db.destroy();
        const kept = await moveAside(file, now);
        await replaceDatabase(built.file, file, null);
        return { findings: built.findings, kept, erasedAgain: 0 };
      }
      const erasedAgain = opened === null ? 0 : await eraseAgainIn(built.file, await erasedIn(opened), now);
      await replaceDatabase(built.file, file, opened?.db ?? null);
      return { findings: built.findings, kept: copy, erasedAgain };
    } finally {
      await built.remove();
    }
  } finally {
    await opened?.db.destroy().catch(() => {});
  }
}
