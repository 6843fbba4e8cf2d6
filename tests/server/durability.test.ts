/** What the server has acknowledged is there after kill -9, after a stop in the middle, and after its database restarted. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { joinedSchema, pushedSchema } from '../../shared/api.ts';
import { type Cluster, startCluster } from './postgres.ts';
import { type ServerProcess, startServer } from './process.ts';

let dataDir = '';
let server: ServerProcess | undefined;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portevoix-durable-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  server = undefined;
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function prepare(databaseUrl: string | null) {
  const opened = await openDatabase({ databaseUrl, dataDir });
  const done = await migrate(opened, Date.now());
  if (!done.ok) throw new Error(done.reason);
  const wish = { name: 'P', accent: null, admin: 'A', language: 'fr' } as const;
  const { programId } = await foundProgram(opened.db, wish, Date.now());
  const { code } = await makeInvitation(opened.db, programId, { name: null, role: 'ambassador', days: 1 }, Date.now());
  await opened.db.destroy();
  return { programId, code };
}

async function post(path: string, body: object, token?: string): Promise<Response> {
  return fetch(`${server?.origin}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}
const device = randomUUID();
const at = '2026-11-22T12:00:00Z';
const made = (deviceSeq: number) => ({ id: randomUUID(), device, deviceSeq, at, kind: 'x.y', v: 1, body: {} });
async function joinWith(code: string, id: string): Promise<{ token: string; device: string }> {
  const answer = await post('join', { code, name: 'C', language: 'fr', device: { id, name: 'B' } });
  return { token: joinedSchema.parse(await answer.json()).token, device: id };
}

it('holds every acknowledged event after kill -9, five times over', async () => {
  const env = { DATA_DIR: dataDir };
  const { code } = await prepare(null);
  server = await startServer(env);
  const { token } = await joinWith(code, device);
  const sent = [];
  for (let round = 0; round < 5; round++) {
    const events = Array.from({ length: 20 }, (_, n) => made(round * 20 + n + 1));
    const answer = pushedSchema.parse(await (await post('events', { device, events }, token)).json());
    // Two more pushes are under way while it dies; whether they were stored is open, half of one is not allowed.
    const open = [made(1000 + round * 2), made(1001 + round * 2)];
    const late = post('events', { device, events: open }, token).catch(() => undefined);
    await server.end('SIGKILL');
    await late;
    expect(answer.heldTo).toBe((round + 1) * 20);
    sent.push(...events);
    server = await startServer(env);
  }
  const again = pushedSchema.parse(await (await post('events', { device, events: sent }, token)).json());
  expect(again.heldTo).toBe(100);
  expect(again.verdicts.every(({ verdict }) => verdict === 'repeated')).toBe(true);
  await server.end('SIGTERM');
  const { db } = await openDatabase({ databaseUrl: null, dataDir });
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  expect(check.rows).toEqual([{ integrity_check: 'ok' }]);
  const stored = await db.selectFrom('event').select('device_seq').where('device_seq', '>=', 1000).execute();
  expect(stored.length % 2).toBe(0);
  await db.destroy();
});

it('answers what it was asked before it stops, and ends by itself', async () => {
  const { code } = await prepare(null);
  server = await startServer({ DATA_DIR: dataDir });
  const token = await joinWith(code, randomUUID());
  const body = JSON.stringify({ device: token.device, events: [{ ...made(1), device: token.device }] });
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Authorization: `Bearer ${token.token}`,
    Expect: '100-continue',
  };
  const asked = request(`${server.origin}/api/v1/events`, { method: 'POST', headers });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  asked.flushHeaders();
  // The server has the head of the request now, and waits for its body.
  await once(asked, 'continue');
  const ended = server.end('SIGTERM');
  await server.says('stopping');
  asked.end(body);
  const [answer] = await answered;
  expect(answer.statusCode).toBe(200);
  expect(pushedSchema.parse(JSON.parse(await text(answer)))).toMatchObject({ heldTo: 1 });
  expect(await ended).toEqual({ code: 0, signal: null });
});

describe('on PostgreSQL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  it('holds what it acknowledged after kill -9, and lives through its connections being cut', async () => {
    const url = await cluster.createDatabase();
    const { code } = await prepare(url);
    const env = { DATA_DIR: dataDir, DATABASE_URL: url };
    server = await startServer(env);
    const { token } = await joinWith(code, device);
    const events = [made(1), made(2)];
    await post('events', { device, events: [events[0]] }, token);
    await server.end('SIGKILL');
    server = await startServer(env);
    await post('events', { device, events: [events[1]] }, token);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
    await client.end();
    // A connection that was cut while idle costs at most the request that finds out.
    await fetch(`${server.origin}/healthz`);
    const answer = pushedSchema.parse(await (await post('events', { device, events }, token)).json());
    expect(answer).toMatchObject({ heldTo: 2, verdicts: [{ verdict: 'repeated' }, { verdict: 'repeated' }] });
    await server.end('SIGTERM');
  });
});
