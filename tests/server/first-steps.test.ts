/** The first steps: what `npm start` and `npm run sign-in` print works, and starting again founds nothing twice. */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { adminPostsSchema, sessionSchema } from '../../shared/admin-api.ts';
import { invitationSeenSchema, joinedSchema } from '../../shared/api.ts';
import { openDatabase } from '../../server/db.ts';
import { exampleAmbassador } from '../../server/seed.ts';
import { runToEnd, startForPeople, startServer } from './process.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-first-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const english = { LANG: 'en_GB.UTF-8' };
/** A first start builds what is missing. */
const buildMs = 240_000;

async function post<S extends z.ZodMiniType>(schema: S, origin: string, path: string, body: object) {
  const answer = await fetch(`${origin}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return { said: schema.parse(await answer.json()), cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] };
}

/** Runs `npm start` until it has said all, lets `use` follow what it printed, and stops it. */
async function started<T>(
  data: string,
  use: (links: { origin: string; signIn: string; invitation: string; output: string }) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const { output, end } = await startForPeople({ DATA_DIR: join(dir, data), ...english }, 'Ctrl+C', args);
  try {
    const [, origin = '', signIn = ''] = /(http:\/\/localhost:\d+)\/sign-in#([\w-]{43})\n/.exec(output) ?? [];
    const [, invitation = ''] = /\/join#([\w-]{43})\n/.exec(output) ?? [];
    expect(output).toContain(`Portevoix runs at ${origin}\n`);
    return await use({ origin, signIn, invitation, output });
  } finally {
    expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });
  }
}

async function programs(data: string): Promise<string[]> {
  const { db } = await openDatabase({ databaseUrl: null, dataDir: join(dir, data) });
  const rows = await db.selectFrom('program').select('name').execute();
  await db.destroy();
  return rows.map((row) => row.name);
}

it(
  'prints links and folders that work, and starts again with the same programme and the same people',
  async () => {
    const first = await started('example', async ({ origin, signIn, invitation, output }) => {
      const { said: session, cookie = '' } = await post(sessionSchema, origin, 'sign-in', { code: signIn });
      const answer = await fetch(`${origin}/api/v1/posts`, { headers: { Cookie: cookie } });
      expect(adminPostsSchema.parse(await answer.json()).posts.length).toBeGreaterThan(5);
      const { said: seen } = await post(invitationSeenSchema, origin, 'invitation/look', { code: invitation });
      expect(seen).toMatchObject({ program: { name: session.program.name }, name: exampleAmbassador });
      const paths = [...output.matchAll(/^ {2}(\/\S+)$/gm)].map(([, path = '']) => path);
      expect(paths).toHaveLength(2);
      expect(existsSync(join(paths[0] ?? '', 'manifest.json'))).toBe(true);
      expect(statSync(paths[1] ?? '').isFile()).toBe(true);
      const wish = { name: exampleAmbassador, language: 'fr', device: { id: randomUUID(), name: 'One' } };
      const { said: joined } = await post(joinedSchema, origin, 'join', { code: invitation, ...wish });
      return { session, joined };
    });
    await started('example', async ({ origin, signIn, invitation }) => {
      const { said: session } = await post(sessionSchema, origin, 'sign-in', { code: signIn });
      expect(session).toEqual(first.session);
      const wish = { name: 'Whoever', language: 'fr', device: { id: randomUUID(), name: 'Two' } };
      const { said: joined } = await post(joinedSchema, origin, 'join', { code: invitation, ...wish });
      expect(joined.member).toEqual(first.joined.member);
    });
    expect(await programs('example')).toHaveLength(1);
  },
  buildMs,
);

it(
  'starts blank when asked to, and fills nothing in later',
  async () => {
    const blank = async ({ origin, signIn, invitation }: { origin: string; signIn: string; invitation: string }) => {
      const { said, cookie = '' } = await post(sessionSchema, origin, 'sign-in', { code: signIn });
      expect(said.program.name).toBe('Portevoix');
      const answer = await fetch(`${origin}/api/v1/posts`, { headers: { Cookie: cookie } });
      expect(await answer.json()).toEqual({ posts: [], themes: [] });
      const { said: seen } = await post(invitationSeenSchema, origin, 'invitation/look', { code: invitation });
      expect(seen).toMatchObject({ name: null, role: 'ambassador' });
    };
    await started('blank', blank, ['--empty']);
    await started('blank', blank);
    expect(await programs('blank')).toEqual(['Portevoix']);
  },
  buildMs,
);

it('lets an admin into a server that began with an empty folder, while it runs', async () => {
  const settings = { DATA_DIR: join(dir, 'fresh'), PROGRAM_NAME: 'Voix', PUBLIC_URL: 'https://voice.example.org' };
  const server = await startServer(settings);
  await server.says('npm run sign-in');
  const { code, output } = await runToEnd('sign-in.ts', { ...settings, ...english });
  expect([code, output]).toEqual([
    0,
    expect.stringContaining('signs in with this link (one use, valid for 24 hours):'),
  ]);
  const link = /https:\/\/voice\.example\.org\/sign-in#([\w-]{43})\n$/.exec(output)?.[1] ?? '';
  const { said } = await post(sessionSchema, server.origin, 'sign-in', { code: link });
  expect(said).toMatchObject({ program: { name: 'Voix' }, member: { role: 'admin' } });
  expect((await runToEnd('sign-in.ts', { ...settings, LANG: 'fr_FR.UTF-8' })).output).toContain(
    'Lien de connexion pour Admin',
  );
  expect(await programs('fresh')).toEqual(['Voix']);
  await server.end('SIGTERM');
});

it('asks which admin when there are several', async () => {
  const settings = { DATA_DIR: join(dir, 'several'), ...english };
  expect((await runToEnd('sign-in.ts', settings)).code).toBe(0);
  const { db } = await openDatabase({ databaseUrl: null, dataDir: settings.DATA_DIR });
  const { id } = await db.selectFrom('program').select('id').executeTakeFirstOrThrow();
  const second = {
    program_id: id,
    id: randomUUID(),
    name: 'Zoé',
    role: 'admin',
    language: 'fr',
    joined_at: 0,
  } as const;
  await db.insertInto('member').values(second).execute();
  const unnamed = await runToEnd('sign-in.ts', settings);
  expect([unnamed.code, unnamed.output]).toEqual([1, expect.stringMatching(/several admins \(Zoé, .+\).*--name/)]);
  const nobody = await runToEnd('sign-in.ts', settings, ['--name', 'Nobody']);
  expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('No admin is called “Nobody”')]);
  const named = await runToEnd('sign-in.ts', settings, ['--name', 'zoé']);
  expect([named.code, named.output]).toEqual([0, expect.stringContaining('Zoé signs in')]);
  const codes = await db.selectFrom('sign_in_code').select('member_id').where('member_id', '=', second.id).execute();
  await db.destroy();
  expect(codes).toHaveLength(1);
});
