/** What comes in from outside is bounded before anything looks at it, and every refusal says what to do. */
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { maxPushBytes, problemSchema, pushedSchema } from '../../shared/api.ts';
import { maxNesting, nestingOf } from '../../server/incoming.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

onBothEngines('incoming', (databases) => {
  let world: World;
  let a: Program;
  beforeAll(async () => {
    ({ world, a } = await makeWorld((await databases.migrated()).db));
  });
  const send = (body: BodyInit | null, headers: Record<string, string> = {}, path = 'events') =>
    world.app.request(`/api/v1/${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${a.ambassador.token}`, 'Content-Type': 'application/json', ...headers },
      body,
    });
  const problemOf = async (answer: Response) => {
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = problemSchema.parse(await answer.json());
    expect(problem.status).toBe(answer.status);
    expect(problem.detail).toMatch(/[.!]$/);
    return problem;
  };
  const push = () => ({ device: a.ambassador.device, events: [event(a.ambassador, 1, 'x.y', { some: 'é' })] });

  it('takes gzip', async () => {
    const answer = await send(gzipSync(JSON.stringify(push())), { 'Content-Encoding': 'gzip' });
    expect(pushedSchema.parse(await answer.json())).toMatchObject({ heldTo: 1 });
  });

  it('stops unpacking a gzip bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));
    expect(bomb.length).toBeLessThan(maxPushBytes);
    const before = process.memoryUsage().rss;
    expect(await problemOf(await send(bomb, { 'Content-Encoding': 'gzip' }))).toMatchObject({ code: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('refuses what is not the encoding it promises', async () => {
    expect(await problemOf(await send('{}', { 'Content-Encoding': 'gzip' }))).toMatchObject({ code: 'invalid' });
    expect(await problemOf(await send('{}', { 'Content-Encoding': 'br' }))).toMatchObject({ status: 415 });
  });

  it('refuses a body that is too large, with and without its length said', async () => {
    const big = JSON.stringify({ ...push(), more: 'x'.repeat(maxPushBytes) });
    expect(await problemOf(await send(big))).toMatchObject({ code: 'too-large', status: 413 });
    expect(await problemOf(await send(big, { 'Content-Length': String(big.length) }))).toMatchObject({ status: 413 });
  });

  it('refuses deep JSON without reading it deep', async () => {
    const deep = `{"device":"x","events":[${'['.repeat(500_000)}${']'.repeat(500_000)}]}`;
    const problem = await problemOf(await send(deep));
    expect(problem).toMatchObject({ code: 'invalid', detail: expect.stringContaining('nested') });
    expect(nestingOf(`["${'['.repeat(99)}\\"[", {}]`)).toBe(2);
    expect(nestingOf('['.repeat(maxNesting))).toBe(maxNesting);
  });

  it('names the field that is wrong', async () => {
    const problem = await problemOf(await send(JSON.stringify({ ...push(), device: 7 })));
    expect(problem.detail).toContain('"device"');
    const answer = await world.ask('GET', 'log?limit=0&network=x', { as: a.session });
    expect((await problemOf(answer)).detail).toContain('"limit"');
  });

  it.each(['', 'null', '[]', '{"device":', '"x"', 'NaN'])('refuses %j as a push', async (body) => {
    expect(await problemOf(await send(body))).toMatchObject({ code: 'invalid', status: 400 });
  });

  it('refuses forms and NUL characters', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(await problemOf(await send('device=1', form))).toMatchObject({ code: 'unsupported', status: 415 });
    const wish = { name: { en: 'a\0b' } };
    expect(await problemOf(await world.ask('POST', 'themes', { as: a.session, body: wish }))).toMatchObject({
      detail: expect.stringContaining('NUL'),
    });
  });

  it('speaks its protocol and says who must update', async () => {
    const ask = (version: string) =>
      world.ask('GET', 'me', { as: a.ambassador, headers: { 'Portevoix-Protocol': version } });
    expect((await ask('1')).headers.get('Portevoix-Protocol')).toBe('1');
    expect((await ask('1.7')).status).toBe(200);
    expect(await problemOf(await ask('0'))).toMatchObject({
      code: 'update-required',
      detail: expect.stringContaining('update the extension'),
    });
    expect(await problemOf(await ask('2'))).toMatchObject({
      status: 426,
      detail: expect.stringContaining('server to be updated'),
    });
  });

  it('answers an unknown address, a failure and too many attempts as problems', async () => {
    expect(await problemOf(await world.app.request('/nowhere'))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(await world.ask('GET', 'nowhere'))).toMatchObject({ code: 'not-found' });
    const wrongly = await world.ask('DELETE', 'events', { as: a.ambassador });
    expect(wrongly.headers.get('Allow')).toBe('POST, GET');
    expect(await problemOf(wrongly)).toMatchObject({ code: 'method-not-allowed', status: 405 });
    const attempts = [];
    for (let times = 0; times < 40; times++) {
      attempts.push(
        await world.ask('POST', 'join', {
          body: { code: 'x'.repeat(43), name: 'n', language: 'fr', device: { id: a.ambassador.device, name: 'd' } },
        }),
      );
    }
    expect(attempts[0]?.status).toBe(404);
    const last = attempts.at(-1);
    expect(last?.headers.get('Retry-After')).toMatch(/^\d+$/);
    if (last) expect(await problemOf(last)).toMatchObject({ code: 'too-many' });
  });

  it('keeps texts, tokens and codes out of its own log', async () => {
    const secret = 'nobody-may-read-this-in-a-log';
    const body = { title: secret, text: secret, link: null, theme: null, language: 'en', variants: [] };
    await world.ask('POST', 'posts', { as: a.session, body });
    await world.ask('GET', `log?text=${secret}`, { as: a.session });
    const lines = world.logged.join('');
    expect(lines).toContain('"path":"/api/v1/posts"');
    expect(lines).not.toContain(secret);
    expect(lines).not.toContain(a.ambassador.token);
  });

  it('forbids to keep what the API says, but for the library, which its ETag guards', async () => {
    const keep = async (path: string) =>
      (
        await world.ask('GET', path, { as: path === 'me' || path === 'library' ? a.ambassador : a.session })
      ).headers.get('Cache-Control');
    for (const path of ['me', 'members', 'log', 'log.csv', 'session', 'nowhere'])
      expect([path, await keep(path)]).toEqual([path, 'no-store']);
    expect(await keep('library')).toBe('private, no-cache');
  });

  it('sends pages and answers with headers that forbid what is not needed', async () => {
    const answer = await world.app.request('/openapi.json');
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await world.app.request('/')).headers.get('Location')).toBe('/admin/');
  });
});
