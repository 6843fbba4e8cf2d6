/** Failures are counted by who fails; nobody's failures keep out those whose code is good. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { senderOf } from '../../server/limits.ts';
import { foundProgram } from '../../server/programs.ts';
import { migrate } from '../../server/migrate.ts';
import { makeSignInCode } from '../../server/routes/sign-in.ts';
import { type ServerProcess, startServer } from './process.ts';

let dir = '';
let server: ServerProcess;
let codes: string[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-limits-'));
  const opened = await openDatabase({ databaseUrl: null, dataDir: dir });
  await migrate(opened, Date.now());
  const wish = { name: 'Limits', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(opened.db, wish, Date.now());
  const make = () => makeSignInCode(opened.db, { programId, id: adminId }, Date.now(), 600_000);
  codes = [await make(), await make()];
  await opened.db.destroy();
  server = await startServer({ DATA_DIR: dir });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(dir, { recursive: true, force: true });
});

const signIn = async (code: string, forwarded: string) => {
  const answer = await fetch(`${server.origin}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwarded },
    body: JSON.stringify({ code }),
  });
  await answer.text();
  return answer;
};

it('refuses only failures, each sender’s own, when a proxy stands in front', async () => {
  const stranger = 'made-up, 203.0.113.9';
  const wrong = 'x'.repeat(43);
  const answers = [];
  // More than requests without an account may come from one address in a minute.
  for (let times = 0; times < 650; times++) answers.push(await signIn(wrong, stranger));
  expect(answers.slice(0, 30).every((answer) => answer.status === 401)).toBe(true);
  expect(answers.slice(30).every((answer) => answer.status === 429)).toBe(true);
  const last = answers.at(-1);
  expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(last?.headers.get('Content-Type')).toBe('application/problem+json');
  // Another made-up beginning is the same sender; another address at the end is another one.
  expect((await signIn(wrong, `198.51.100.7, 203.0.113.9`)).status).toBe(429);
  expect((await signIn(wrong, '203.0.113.10')).status).toBe(401);
  expect((await signIn(codes[0] ?? '', stranger)).status).toBe(200);
  expect((await signIn(codes[1] ?? '', '203.0.113.10')).status).toBe(200);
});

it.each([
  ['127.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['::ffff:10.1.2.3', '2001:db8::1', '2001:db8::1'],
  ['::1', '203.0.113.9', '203.0.113.9'],
  ['fd12::1', '203.0.113.9', '203.0.113.9'],
  ['172.31.0.1', '203.0.113.9', '203.0.113.9'],
  ['172.32.0.1', '203.0.113.9', '172.32.0.1'],
  ['198.51.100.1', '203.0.113.9', '198.51.100.1'],
  ['2001:db8::5', '203.0.113.9', '2001:db8::5'],
  ['127.0.0.1', 'no address', '127.0.0.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
])('takes from %s saying %j that the sender is %s', (peer, forwarded, sender) => {
  expect(senderOf(peer, forwarded)).toBe(sender);
});
