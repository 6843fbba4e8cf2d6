/** Who takes part in the sync bench: each one's page, server, and how its server's database is counted. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeSecret } from '../../server/secrets.ts';
import type { Membership } from '../../extension/db.ts';
import type { PageName } from './sync-browser.ts';

export interface Contestant {
  readonly name: string;
  readonly page: PageName;
  /** Arguments to Node; `DATA_DIR` and `PORT` are in the environment. */
  readonly server: readonly string[];
  readonly batchSize?: number;
  /** Events in the server's own database. */
  stored(dataDir: string, port: number): Promise<number>;
}

const count = (file: string, table: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(database.prepare(`select count(*) as n from ${table}`).get()?.['n']);
  } finally {
    database.close();
  }
};
const inRows = async (dataDir: string) => count(join(dataDir, 'rows.sqlite'), 'event');
const inCouch = async (_: string, port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/log`);
  return ((await answer.json()) as { doc_count: number }).doc_count;
};

const ourServer = ['server/main.ts'];
const rowsServer = ['tests/bench/sync-rows-server.ts'];
const couchServer = ['tests/bench/peers/pouchdb-server.js'];

export const contestants = {
  ours: {
    name: 'ours',
    page: 'ours',
    server: ourServer,
    stored: async (dataDir) => count(join(dataDir, 'portevoix.sqlite'), 'event'),
  },
  floor: { name: 'the floor', page: 'floor', server: rowsServer, stored: inRows },
  rxdbTuned: { name: 'RxDB 17, batches of 1,000', page: 'rxdb', server: rowsServer, batchSize: 1000, stored: inRows },
  rxdb: { name: 'RxDB 17', page: 'rxdb', server: rowsServer, stored: inRows },
  pouchdbTuned: {
    name: 'PouchDB 9, batches of 1,000',
    page: 'pouchdb',
    server: couchServer,
    batchSize: 1000,
    stored: inCouch,
  },
  pouchdb: { name: 'PouchDB 9', page: 'pouchdb', server: couchServer, stored: inCouch },
} as const satisfies Record<string, Contestant>;
export type ContestantName = keyof typeof contestants;

/** Makes our server's database with one joined browser, and gives its membership of the server at that address. */
export async function joinedBrowser(dataDir: string, server: string): Promise<Membership> {
  await mkdir(dataDir, { recursive: true });
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const migrated = await migrate(opened, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(opened.db, wish, Date.now());
  const device = { id: randomUUID(), name: 'Browser' };
  const { code, hash } = makeSecret();
  const times = { held_to: 0, created_at: 0, seen_at: null, revoked_at: null };
  const row = { program_id: programId, ...device, member_id: adminId, token_hash: hash, ...times };
  await opened.db.insertInto('device').values(row).execute();
  await opened.db.destroy();
  return {
    server,
    token: code,
    program: { id: programId, name: 'Bench', accent: null },
    member: { id: adminId, name: 'Admin', role: 'admin' },
    device,
    joinedAt: new Date().toISOString(),
  };
}
