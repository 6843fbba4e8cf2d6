/** What one machine with PostgreSQL does: single pushes and polls per second over HTTP, durable, and bytes on disk per event. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { openDatabase, type Db } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeSecret } from '../../server/secrets.ts';
import { root } from '../browsers/build.ts';
import { startCluster } from '../server/postgres.ts';
import { median } from './figures.ts';
import type { Load, Loaded } from './post-load.ts';
import { startProcess } from './server-process.ts';

const programmes = 16;
/** Enough that no browser comes near the limit of requests per minute. */
const browsers = 1024;
/** Many at once: what waits together is stored together. */
const connections = 256;
const pollers = 32;
const pollMs = 5000;
/** Events by which the disk is measured, and how many of them one request brings. */
const filled = 40_000;
const batch = 2000;

export interface Capacity {
  /** Requests with one event each, stored and on disk, in a second. */
  readonly pushes: number;
  /** Synchronisations in a second that have nothing to bring and find nothing new: two reads each. */
  readonly polls: number;
  /** Bytes on disk of one event with its part of lines, counts and all indices. */
  readonly bytesPerEvent: number;
}

interface Device {
  readonly id: string;
  readonly token: string;
}

async function joinBrowsers(db: Db): Promise<Device[]> {
  const devices: Device[] = [];
  for (let programme = 0; programme < programmes; programme++) {
    const wish = { name: `Bench ${programme}`, accent: null, admin: 'Admin', language: 'fr' } as const;
    const { programId } = await foundProgram(db, wish, Date.now());
    const own = Array.from({ length: browsers / programmes }, () => ({ id: randomUUID(), ...makeSecret() }));
    const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const times = { held_to: 0, created_at: today, seen_at: today, revoked_at: null };
    // Everybody has one browser.
    const role = { role: 'ambassador', language: 'fr', joined_at: today } as const;
    const members = own.map(({ id }) => ({ program_id: programId, id, name: 'Somebody', ...role }));
    await db.insertInto('member').values(members).execute();
    const rows = own.map(({ id, hash }) => ({
      program_id: programId,
      id,
      member_id: id,
      name: 'Browser',
      token_hash: hash,
      ...times,
    }));
    await db.insertInto('device').values(rows).execute();
    devices.push(...own.map(({ id, code }) => ({ id, token: code })));
  }
  return devices;
}

async function pushesPerSecond(port: number, devices: readonly Device[]): Promise<number> {
  const workerData: Load = { ports: [port], connections, turnMs: 1500, warmMs: 4000, turns: 5, devices };
  const worker = new Worker(join(root, 'tests/bench/post-load.ts'), { workerData });
  const loaded = await new Promise<Loaded>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return median((loaded[0] ?? []).map(({ taken, seconds }) => taken / seconds));
}

async function pollsPerSecond(port: number, devices: readonly Device[]): Promise<number> {
  const began = performance.now();
  let polls = 0;
  const tags = new Map<Device, string>();
  const poll = async (start: number) => {
    for (let turn = start; performance.now() - began < pollMs; turn += pollers) {
      const device = devices[turn % devices.length] as Device;
      const tag = tags.get(device);
      for (const path of ['library', 'me']) {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, {
          headers: { authorization: `Bearer ${device.token}`, ...(tag !== undefined && { 'if-none-match': tag }) },
        });
        await answer.arrayBuffer();
        const unchanged = tag !== undefined && path === 'library';
        if (answer.status !== (unchanged ? 304 : 200)) throw new Error(`${path}: ${answer.status}`);
        if (path === 'library') tags.set(device, answer.headers.get('etag') ?? '');
      }
      // Whoever asks for the first time is given the library: that is not what is measured.
      if (tag !== undefined) polls++;
    }
  };
  await Promise.all(Array.from({ length: pollers }, (_, start) => poll(start)));
  return polls / ((performance.now() - began) / 1000);
}

/** Inserted and published, each share said to be out by its address, all over a year. */
function shares(device: string, from: number, count: number): unknown[] {
  const posts = Array.from({ length: 200 }, () => randomUUID());
  return Array.from({ length: count / 2 }, (_, n) => {
    const [share, out] = [uuidv7(), uuidv7()];
    const post = posts[n % posts.length];
    const at = new Date(Date.now() - Math.floor(((n + 1) / count) * 365 * 86_400_000)).toISOString();
    const event = (id: string, place: number, kind: string, body: object) => ({
      id,
      device,
      deviceSeq: from + n * 2 + place,
      at,
      kind,
      v: 1,
      body,
    });
    const permalink = `https://www.linkedin.com/feed/update/urn:li:activity:73${String(n).padStart(17, '9')}/`;
    const published = { share, network: 'linkedin', post, permalink, confirmed: 'permalink' };
    return [
      event(share, 0, 'share.inserted', { network: 'linkedin', post, variant: randomUUID(), method: 'editor' }),
      event(out, 1, 'share.published', published),
    ];
  }).flat();
}

async function fill(port: number, devices: readonly Device[]): Promise<void> {
  for (let n = 0; n < filled / batch; n++) {
    const device = devices[n] as Device;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device: device.id, events: shares(device.id, 1, batch) }),
    });
    const { verdicts } = (await answer.json()) as { verdicts?: unknown[] };
    if (verdicts?.length !== 0) throw new Error(`a batch was refused: ${answer.status}`);
  }
}

/** Measures it on a PostgreSQL that is durable, with server, database and load on this one machine. */
export async function measureCapacity(): Promise<Capacity> {
  const cluster = await startCluster({ durable: true });
  try {
    const databaseUrl = await cluster.createDatabase();
    const opened = await openDatabase({ databaseUrl, dataDir: '' });
    const migrated = await migrate(opened, Date.now());
    if (!migrated.ok) throw new Error(migrated.reason);
    const devices = await joinBrowsers(opened.db);
    const server = await startProcess(['server/main.ts'], { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
    try {
      await fill(server.port, devices);
      await sql`vacuum analyze`.execute(opened.db);
      const size = await sql<{ bytes: number }>`
        select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c
        where c.relname in ('event', 'log_line', 'rollup') and c.relkind = 'r'`.execute(opened.db);
      const bytesPerEvent = (size.rows[0]?.bytes ?? Number.NaN) / filled;
      const polls = await pollsPerSecond(server.port, devices.slice(0, pollers));
      // The last ones only: the others have sent their events already.
      const pushes = await pushesPerSecond(server.port, devices.slice(filled / batch));
      return { pushes, polls, bytesPerEvent };
    } finally {
      await server.end();
      await opened.db.destroy();
    }
  } finally {
    await cluster.stop();
  }
}
