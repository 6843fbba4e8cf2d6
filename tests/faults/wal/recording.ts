/** What a power cut can meet: a database as it was synced last, the WAL that was written since, and what was acknowledged when. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { append, type Database } from '../../../extension/db.ts';
import { openDatabase, type OpenDatabase } from '../../../server/db.ts';
import { migrate } from '../../../server/migrate.ts';
import { TestBrowser } from '../../extension/browser.ts';
import { makeWorld } from '../../server/world.ts';

export interface Recording {
  /** The database file before the WAL. */
  readonly base: Buffer;
  /** The same with everything of the WAL in it. */
  readonly checkpointed: Buffer;
  readonly wal: Buffer;
  /** Bytes of a frame of the WAL, header and page. */
  readonly frameBytes: number;
  /** After each push: how long the WAL was when its answer came, and every event that was acknowledged until then. */
  readonly acknowledged: readonly { readonly bytes: number; readonly ids: readonly string[] }[];
  /** The tables of the browser that was told so, with their rows. */
  readonly browser: readonly (readonly [name: string, rows: unknown[]])[];
}

/** Of the WAL file itself, before the first frame (https://www.sqlite.org/fileformat.html#the_write_ahead_log). */
export const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const pageSizeAt = 8;

async function opened(dataDir: string): Promise<OpenDatabase> {
  const one = await openDatabase({ databaseUrl: null, dataDir });
  const migrated = await migrate(one, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  return one;
}

/** Lets a browser log and sync so many times, and keeps what came of it. Throws when the server does not sync each commit. */
export async function record(pushes: number): Promise<Recording> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-wal-'));
  const server = await opened(dataDir);
  const file = server.file ?? '';
  try {
    const { world, a } = await makeWorld(server.db);
    const browser = new TestBrowser(world);
    await browser.enter(a.ambassador, a);
    await browser.sync();
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(server.db);
    if (rows[0]?.synchronous !== 2) throw new Error('the server does not sync at each commit (synchronous=FULL is 2)');
    await sql`pragma wal_checkpoint(truncate)`.execute(server.db);
    const base = await readFile(file);
    const acknowledged = [];
    const ids: string[] = [];
    for (let push = 1; push <= pushes; push++) {
      for (let event = 0; event < 1 + (push % 4); event++) ids.push(await share(browser.db, a.id));
      const result = await browser.sync();
      if (!result.ok) throw new Error(`the browser could not sync: ${result.reason}`);
      acknowledged.push({ bytes: (await readFile(`${file}-wal`)).length, ids: [...ids] });
    }
    const wal = await readFile(`${file}-wal`);
    const copy = join(dataDir, 'copy');
    await copyFile(file, copy);
    if (!(await readFile(copy)).equals(base)) throw new Error('the WAL was written back already: record less');
    await sql`pragma wal_checkpoint(passive)`.execute(server.db);
    return {
      base,
      checkpointed: await readFile(file),
      wal,
      frameBytes: frameHeaderBytes + wal.readUInt32BE(pageSizeAt),
      acknowledged,
      browser: await Promise.all(browser.db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    };
  } finally {
    await server.db.destroy();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function share(db: Database, post: string): Promise<string> {
  const appended = await append(db, 'shareInserted', { network: 'x', post, method: 'editor' });
  if (!appended.ok) throw new Error(appended.detail);
  return appended.event.id;
}
