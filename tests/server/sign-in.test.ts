/** Signing in: one-time links, sessions that end, and no write from another site. */
import { beforeAll, expect, it } from 'vitest';
import { sessionSchema, signInLinkSchema } from '../../shared/admin-api.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { fromOwnPages } from '../../server/guards.ts';
import { makeSignInCode } from '../../server/routes/sign-in.ts';
import { pino } from 'pino';
import { onBothEngines } from './engines.ts';
import { makeWorld, origin, type Program, type World } from './world.ts';

const hourMs = 3600_000;

onBothEngines('sign-in', (databases) => {
  let world: World;
  let a: Program;
  let b: Program;
  beforeAll(async () => {
    ({ world, a, b } = await makeWorld((await databases.migrated()).db));
  });
  const freshCode = async () => {
    const { link } = await world.get(signInLinkSchema, 'POST', 'sign-in-codes', { as: a.session, body: {} });
    expect(link).toMatch(/^http:\/\/localhost:8787\/sign-in#[\w-]{43}$/);
    return link.split('#')[1] ?? '';
  };
  const status = async (method: string, path: string, as: { cookie: string }, headers: Record<string, string> = {}) =>
    (await world.ask(method, path, { as, headers })).status;

  it('opens one session for a link, in a cookie that scripts and other sites cannot use', async () => {
    const code = await freshCode();
    const answer = await world.ask('POST', 'sign-in', { body: { code } });
    expect(sessionSchema.parse(await answer.json())).toMatchObject({
      member: { id: a.adminId },
      program: { id: a.id },
    });
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await world.ask('POST', 'sign-in', { body: { code } })).status).toBe(401);
  });

  it('marks the cookie Secure when people come by https', async () => {
    const read = readConfig({ PUBLIC_URL: 'https://voice.example.org/' });
    if (!read.ok) throw new Error(read.reason);
    const app = createApp({ db: world.db, config: read.config, now: () => world.time, log: pino({ level: 'silent' }) });
    const code = await makeSignInCode(world.db, { programId: a.id, id: a.adminId }, world.time, hourMs);
    const answer = await app.request('/api/v1/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://voice.example.org' },
      body: JSON.stringify({ code }),
    });
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-portevoix=.*; Secure/);
    expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=15552000');
  });

  it('refuses a link after a quarter of an hour', async () => {
    const code = await freshCode();
    world.time += 15 * 60_000 + 1;
    expect((await world.ask('POST', 'sign-in', { body: { code } })).status).toBe(401);
  });

  it('keeps a session that is used and ends one that was not for twelve hours', async () => {
    const cookie = await world.signIn(a.id, a.adminId);
    for (let times = 0; times < 3; times++) {
      world.time += 8 * hourMs;
      expect(await status('GET', 'session', { cookie })).toBe(200);
    }
    world.time += 12 * hourMs + 1;
    expect(await status('GET', 'session', { cookie })).toBe(401);
  });

  it('ends the session on signing out', async () => {
    const cookie = await world.signIn(a.id, a.adminId);
    expect(await status('POST', 'sign-out', { cookie })).toBe(204);
    expect(await status('GET', 'session', { cookie })).toBe(401);
  });

  it('takes changes from its own pages only', async () => {
    const cookie = await world.signIn(a.id, a.adminId);
    const theme = { name: { en: 'T' } };
    const from = (headers: Record<string, string>) =>
      world.app.request('http://localhost:8787/api/v1/themes', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: cookie, ...headers },
        body: JSON.stringify(theme),
      });
    expect((await from({})).status).toBe(403);
    expect((await from({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await from({ Origin: 'null' })).status).toBe(403);
    expect((await from({ Origin: origin })).status).toBe(200);
    expect((await from({ Origin: 'http://127.0.0.1:9000', Host: '127.0.0.1:9000' })).status).toBe(200);
  });

  it('takes no address for its own that only begins or ends like it', () => {
    const own = { publicUrl: 'https://voice.example.org' };
    const isOwn = (from: string) => fromOwnPages(from, 'inner:8787', own);
    expect(['https://voice.example.org', 'http://inner:8787'].every(isOwn)).toBe(true);
    const others = ['https://voice.example.org.evil.example', 'http://voice.example.org', 'https://e-inner:8787', ''];
    expect(others.filter(isOwn)).toEqual([]);
  });

  it('gives links to admins of the programme only', async () => {
    const cookie = await world.signIn(a.id, a.adminId);
    for (const member of [a.ambassador.id, b.adminId]) {
      expect((await world.ask('POST', 'sign-in-codes', { as: { cookie }, body: { member } })).status).toBe(404);
    }
    const body = { member: a.admin.id };
    await world.get(signInLinkSchema, 'POST', 'sign-in-codes', { as: { cookie }, body });
  });

  it('shuts an admin out at once who is no admin any more', async () => {
    const cookie = await world.signIn(a.id, a.admin.id);
    expect(await status('GET', 'log', { cookie })).toBe(200);
    const mine = world.db.updateTable('member').set({ role: 'curator' }).where('program_id', '=', a.id);
    await mine.where('id', '=', a.admin.id).execute();
    expect(await status('GET', 'log', { cookie })).toBe(403);
  });

  it('gives a role, signs out who is no admin any more, and keeps the last admin', async () => {
    const role = async (id: string, wanted: string, program: Program = b) =>
      (await world.ask('POST', `members/${id}/role`, { as: program.session, body: { role: wanted } })).status;
    const own = await world.signIn(b.id, b.adminId);
    const program = { ...b, session: { cookie: own } };
    const theirs = await world.signIn(b.id, b.admin.id);
    const open = await makeSignInCode(world.db, { programId: b.id, id: b.admin.id }, world.time, hourMs);
    expect(await role(b.admin.id, 'curator', program)).toBe(204);
    expect(await status('GET', 'session', { cookie: theirs })).toBe(401);
    expect((await world.ask('POST', 'sign-in', { body: { code: open } })).status).toBe(401);
    expect(await role(b.adminId, 'ambassador', program)).toBe(409);
    expect(await role(b.adminId, 'admin', program)).toBe(204);
    expect(await status('GET', 'session', { cookie: own })).toBe(200);
    expect(await role(b.curator.id, 'admin', program)).toBe(204);
    expect(await status('GET', 'session', { cookie: await world.signIn(b.id, b.curator.id) })).toBe(200);
    expect(await role(b.adminId, 'ambassador', program)).toBe(204);
    expect(await status('GET', 'session', { cookie: own })).toBe(401);
  });

  it('stores and logs neither codes nor tokens', async () => {
    const code = await freshCode().catch(async () =>
      makeSignInCode(world.db, { programId: a.id, id: a.adminId }, world.time, hourMs),
    );
    const answer = await world.ask('POST', 'sign-in', { body: { code } });
    const token = (answer.headers.get('Set-Cookie') ?? '').split(/[=;]/)[1] ?? '';
    expect(token).toHaveLength(43);
    const stored: unknown[] = [];
    for (const table of ['session', 'sign_in_code', 'device', 'invitation'] as const) {
      stored.push(await world.db.selectFrom(table).selectAll().execute());
    }
    const everything = JSON.stringify(stored) + world.logged.join('');
    expect(world.logged.length).toBeGreaterThan(0);
    for (const secret of [code, token, a.ambassador.token]) expect(everything).not.toContain(secret);
  });
});
