/** The real server on a database of its own, for tests that drive the extension's log against it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { append } from '../../extension/db.ts';
import { openDatabase, type Db, type OpenDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { makeWorld, type Person, type Program, type World } from '../server/world.ts';
import { somePost, TestBrowser } from './browser.ts';

/** What there is once the tests run: read its members within tests, not before. */
export interface RealServer {
  readonly db: Db;
  readonly world: World;
  readonly program: Program;
  /** Somebody new in the programme, with a browser that has joined. */
  newcomer(): Promise<{ person: Person; browser: TestBrowser }>;
  /** Ids that the server holds of a member, of all of their browsers, in the server's order. */
  heldOf(member: string): Promise<string[]>;
  /** Ids that the server holds of a device, in the device's order; its places have no gap. */
  held(device: string): Promise<string[]>;
}

/** Starts it before the file's tests and clears it away after them. */
export function realServer(): RealServer {
  let opened: OpenDatabase;
  let folder: string;
  let made: { world: World; a: Program };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portevoix-extension-'));
    opened = await openDatabase({ databaseUrl: null, dataDir: folder });
    const migrated = await migrate(opened, Date.now());
    if (!migrated.ok) throw new Error(migrated.reason);
    made = await makeWorld(opened.db);
  });
  afterAll(async () => {
    await opened.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get db() {
      return opened.db;
    },
    get world() {
      return made.world;
    },
    get program() {
      return made.a;
    },
    async newcomer() {
      const person = await made.world.join(made.a.id, 'Newcomer', 'ambassador');
      const browser = new TestBrowser(made.world);
      await browser.enter(person, made.a);
      return { person, browser };
    },
    async heldOf(member) {
      const rows = await opened.db
        .selectFrom('event')
        .select('id')
        .where('program_id', '=', made.a.id)
        .where('member_id', '=', member)
        .orderBy('seq')
        .execute();
      return rows.map((row) => row.id);
    },
    async held(device) {
      const rows = await opened.db
        .selectFrom('event')
        .select(['id', 'device_seq'])
        .where('program_id', '=', made.a.id)
        .where('device_id', '=', device)
        .orderBy('device_seq')
        .execute();
      expect(rows.map((row) => row.device_seq)).toEqual(rows.map((_, index) => index + 1));
      return rows.map((row) => row.id);
    },
  };
}

/** The person inserts a post; gives the share's id. */
export async function share(browser: TestBrowser): Promise<string> {
  const appended = await append(browser.db, 'shareInserted', { network: 'x', post: somePost, method: 'editor' });
  if (!appended.ok) throw new Error(appended.reason);
  return appended.event.id;
}
