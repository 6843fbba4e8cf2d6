/** Copies of the embedded database, and putting one in its place. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { moveInto, writeDurably } from './durable-file.ts';
import { Refusal } from './refusal.ts';

/** Whether a file begins as every SQLite database does. */
export function isSqlite(file: string): boolean {
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

/** Reads a whole database file for damage; gives the first fault, or null. */
export function damageOf(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const row = database.prepare('pragma integrity_check(1)').get();
      const said = String(row?.['integrity_check']);
      return said === 'ok' ? null : said;
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Copies what a connection sees into a file that is new. It reads only, and SQLite asks for the right to write all the same. */
export async function vacuumInto(db: Db, file: string): Promise<void> {
  await sql`pragma query_only = off`.execute(db);
  await sql`vacuum into ${file}`.execute(db);
}

/**
 * Writes a consistent copy of an embedded database while others go on reading and writing it, and reads the copy for damage.
 * `vacuum into`, not SQLite's backup interface: that one begins again at every commit of another process (1,389 times in 8 s
 * beside a busy writer, Node 24.21, and never came to an end), and takes along the free pages with what was erased.
 */
export async function copyDatabase(db: Db, to: string, over = false): Promise<void> {
  await writeDurably(to, over, async (part) => {
    await vacuumInto(db, part);
    const damage = damageOf(part);
    if (damage !== null) throw new Refusal(`The copy is damaged (${damage}): check the disk. Nothing was kept.`);
  });
}

/**
 * Puts a finished database file in the place of another (or of none). `alone`: the connection that keeps everybody else out of
 * the one that goes, or null when there is none; it is closed.
 */
export async function replaceDatabase(made: string, file: string, alone: Db | null): Promise<void> {
  if (alone === null && existsSync(`${file}-wal`)) {
    throw new Refusal(
      `${file}-wal is left of a database that is gone: move it away, or it would be applied to this one.`,
    );
  }
  // Empties and removes the write-ahead log: left beside the new file, SQLite would take it for its own.
  if (alone !== null) await sql`pragma journal_mode = delete`.execute(alone);
  await moveInto(made, file);
  await alone?.destroy();
}
