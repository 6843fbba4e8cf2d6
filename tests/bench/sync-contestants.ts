/** Who takes part in the sync bench: each one's page, server, and how its server's database is counted. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeSecret } from '../../server/secrets.ts';
import type { Membership } from '../../extension/db.ts';
import type { LogEvent } from '../../shared/events/event.ts';
import { packedType, packEvents } from '../../shared/events/pack.ts';
import type { PageName } from './sync-browser.ts';

export interface Contestant {
  readonly name: string;
  readonly page: PageName;
  /** Arguments to Node; `DATA_DIR` and `PORT` are in the environment. */
  readonly server: readonly string[];
  readonly batchSize?: number;
  /** Gives the server others' events first: one that has just started is not what people meet. */
  warm(port: number, others: Others): Promise<Response>;
  /** Events of the browser in the server's own database. */
  stored(dataDir: string, port: number, device: string): Promise<number>;
}
/** Another browser's events. */
export interface Others {
  readonly token: string;
  readonly events: readonly LogEvent[];
}

const count = (file: string, column: string, device: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(database.prepare(`select count(*) as n from event where ${column} = ?`).get(device)?.['n']);
  } finally {
    database.close();
  }
};
const post = (url: string, type: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
const rows = {
  server: ['tests/bench/sync-rows-server.ts'],
  warm: (port, { events }) => post(`http://127.0.0.1:${port}/rows`, 'application/json', JSON.stringify(events)),
  stored: async (dataDir, _, device) => count(join(dataDir, 'rows.sqlite'), 'device', device),
} as const satisfies Partial<Contestant>;
const couch = {
  page: 'pouchdb',
  server: ['tests/bench/peers/pouchdb-server.js'],
  async warm(port, { events }) {
    await fetch(`http://127.0.0.1:${port}/warm`, { method: 'PUT' });
    const docs = events.map((event) => ({ ...event, _id: event.id }));
    return post(`http://127.0.0.1:${port}/warm/_bulk_docs`, 'application/json', JSON.stringify({ docs }));
  },
  async stored(_, port) {
    const answer = await fetch(`http://127.0.0.1:${port}/log`);
    return ((await answer.json()) as { doc_count: number }).doc_count;
  },
} as const satisfies Partial<Contestant>;

export const contestants = {
  ours: {
    name: 'ours',
    page: 'ours',
    server: ['server/main.ts'],
    warm: (port, { token, events }) =>
      post(`http://127.0.0.1:${port}/api/v1/events`, packedType, gzipSync(packEvents(events)), {
        'content-encoding': 'gzip',
        authorization: `Bearer ${token}`,
      }),
    stored: async (dataDir, _, device) => count(join(dataDir, 'portevoix.sqlite'), 'device_id', device),
  },
  floor: { name: 'the floor', page: 'floor', ...rows },
  rxdbTuned: { name: 'RxDB 17, batches of 1,000', page: 'rxdb', batchSize: 1000, ...rows },
  rxdb: { name: 'RxDB 17', page: 'rxdb', ...rows },
  pouchdbTuned: { name: 'PouchDB 9, batches of 1,000', batchSize: 1000, ...couch },
  pouchdb: { name: 'PouchDB 9', ...couch },
} as const satisfies Record<string, Contestant>;
export type ContestantName = keyof typeof contestants;

/** Makes our server's database with two joined browsers: the one that the bench opens, and another's token. */
export async function joinedBrowsers(
  dataDir: string,
  server: string,
): Promise<{ membership: Membership; other: Pick<Membership, 'token' | 'device'> }> {
  await mkdir(dataDir, { recursive: true });
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const migrated = await migrate(opened, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(opened.db, wish, Date.now());
  const someone = { id: randomUUID(), name: 'Somebody', role: 'ambassador', language: 'fr' } as const;
  await opened.db
    .insertInto('member')
    .values({ program_id: programId, ...someone, joined_at: 0 })
    .execute();
  const join = async (member: string) => {
    const device = { id: randomUUID(), name: 'Browser' };
    const { code, hash } = makeSecret();
    const times = { held_to: 0, created_at: 0, seen_at: null, revoked_at: null };
    const row = { program_id: programId, ...device, member_id: member, token_hash: hash, ...times };
    await opened.db.insertInto('device').values(row).execute();
    return { device, token: code };
  };
  const membership = {
    server,
    ...(await join(adminId)),
    program: { id: programId, name: 'Bench', accent: null },
    member: { id: adminId, name: 'Admin', role: 'admin' as const },
    joinedAt: new Date().toISOString(),
  };
  const other = await join(someone.id);
  await opened.db.destroy();
  return { membership, other };
}

/** The same events as another browser would have logged them: other ids, and so is what they speak of. */
export function asAnothers(events: readonly LogEvent[], device: string): LogEvent[] {
  const ids = new Map(events.map(({ id }) => [id, randomUUID()]));
  return events.map((event) => {
    const { share } = event.body;
    const body = typeof share === 'string' ? { ...event.body, share: ids.get(share) ?? share } : event.body;
    return { ...event, id: ids.get(event.id) ?? event.id, device, body };
  });
}
