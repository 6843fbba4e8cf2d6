/** The real process before requests that nobody honest sends: each is refused as a problem, and it goes on answering. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { joinedSchema, maxEventsPerPush, maxPushBytes, problemSchema, pushedSchema } from '../../shared/api.ts';
import { packedType, packEvents } from '../../shared/events/pack.ts';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { type ServerProcess, startServer } from './process.ts';

const device = '0197a3f0-0000-4000-8000-000000000001';
/** Made before there is a connection that would wait for it. */
const bomb = new Uint8Array(gzipSync(Buffer.alloc(300_000_000, ' ')));
let dir = '';
let server: ServerProcess;
let token = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-hostile-'));
  const opened = await openDatabase({ databaseUrl: null, dataDir: dir });
  await migrate(opened, Date.now());
  const wish = { name: 'Hostile', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId } = await foundProgram(opened.db, wish, Date.now());
  const { code } = await makeInvitation(opened.db, programId, { name: null, role: 'ambassador', days: 1 }, Date.now());
  await opened.db.destroy();
  server = await startServer({ DATA_DIR: dir });
  const joined = await fetch(`${server.origin}/api/v1/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, name: 'N', language: 'fr', device: { id: device, name: 'D' } }),
  });
  ({ token } = joinedSchema.parse(await joined.json()));
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(dir, { recursive: true, force: true });
});
afterEach(async () => {
  const answer = await post(JSON.stringify({ device, events: [] }));
  expect(pushedSchema.parse(await answer.json())).toEqual({ count: 0, verdicts: [], heldTo: 0 });
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/v1/events`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body,
  });
async function refused(answer: Response) {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
}
const packed = (bytes: Uint8Array<ArrayBuffer>, gzip = true) =>
  post(gzip ? new Uint8Array(gzipSync(bytes)) : bytes, {
    'Content-Type': packedType,
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
  });

/** Sends bytes as they are and gives all that comes back. */
function raw(bytes: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => socket.write(bytes));
  socket.on('data', (piece) => (said += piece.toString()));
  socket.on('close', () => resolve(said));
  socket.on('error', reject);
  return promise;
}

it.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['another protocol’s greeting', '\u0016\u0003\u0001\u0002\u0000', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
])('answers %s with a problem', async (_, bytes, status) => {
  const said = await raw(bytes);
  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(said).toContain('Content-Type: application/problem+json');
  expect(problemSchema.parse(JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4)))).toMatchObject({ status });
});

it('refuses JSON of 50 MB', async () => {
  expect(await refused(await post(`{"device":"${'x'.repeat(50_000_000)}"}`))).toMatchObject({ status: 413 });
});

it('refuses JSON nested 100,000 deep, plain, zipped and packed', async () => {
  const deep = `{"device":"${device}","events":[{"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
  expect(await refused(await post(deep))).toMatchObject({ code: 'invalid' });
  const zipped = await post(new Uint8Array(gzipSync(deep)), { 'Content-Encoding': 'gzip' });
  expect(await refused(zipped)).toMatchObject({ code: 'invalid' });
  const text = new TextEncoder().encode(`{"count":1,"odd":[[0,${'['.repeat(100_000)}${']'.repeat(100_000)}]]}`);
  const head = new Uint8Array(12 + text.length);
  head.set([0x50, 0x56, 0x45, 1]);
  new DataView(head.buffer).setUint32(4, text.length);
  head.set(text, 12);
  expect(await refused(await packed(head))).toMatchObject({ code: 'invalid' });
});

it('refuses what grows: a gzip bomb, and packs that promise more than they hold', async () => {
  expect(bomb.length).toBeLessThan(maxPushBytes);
  for (const type of ['application/json', packedType]) {
    const answer = await post(bomb, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
    expect(await refused(answer)).toMatchObject({ code: 'too-large' });
  }
  const many = packEvents(Array.from({ length: maxEventsPerPush + 1 }, () => null));
  expect(await refused(await packed(many))).toMatchObject({ code: 'invalid' });
  const lying = packEvents([]);
  new DataView(lying.buffer).setUint32(8, 0xffffffff);
  expect(await refused(await packed(lying, false))).toMatchObject({ code: 'invalid' });
  const count = new TextEncoder().encode('{"count":4294967295,"odd":[],"shapes":[]}');
  const vast = new Uint8Array(12 + count.length);
  vast.set([0x50, 0x56, 0x45, 1]);
  new DataView(vast.buffer).setUint32(4, count.length);
  vast.set(count, 12);
  expect(await refused(await packed(vast))).toMatchObject({ code: 'invalid' });
});
