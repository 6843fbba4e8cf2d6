/** A company's language model behind variants: a real server on this machine that answers well, badly, slowly or not at all. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { askEndpoint, type Endpoint } from '../../server/variant-endpoint.ts';
import { variantEnginesSchema, variantPreviewSchema } from '../../shared/admin-api.ts';
import { onBothEngines } from './engines.ts';
import { makeWorld, type Program, type World } from './world.ts';

interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}
type Reply = (response: ServerResponse, asked: Asked) => void;

const key = 'sk-swordfish-1234';
const seen: Asked[] = [];
let reply: Reply = (response) => response.end();
const model = createServer((request: IncomingMessage, response) => {
  void textOf(request).then((body) => {
    const asked = {
      path: request.url,
      authorization: request.headers.authorization,
      body: JSON.parse(body) as Record<string, unknown>,
    };
    seen.push(asked);
    reply(response, asked);
  });
});
let url: string;
beforeAll(async () => {
  model.listen(0, '127.0.0.1');
  await once(model, 'listening');
  url = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
});
beforeEach(() => void seen.splice(0));
afterAll(() => {
  model.closeAllConnections();
  model.close();
});

/** As such servers answer. */
const says =
  (content: string): Reply =>
  (response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ id: '1', choices: [{ index: 0, message: { role: 'assistant', content } }] }));
  };
const post = {
  text: 'Alpha recrute 20 ingénieurs à Lyon.',
  brand: { name: 'Alpha', aliases: [] },
  language: 'fr',
  link: null,
} as const;
const good = JSON.stringify([{ persona: 'expert', text: 'À Lyon, nous recrutons 20 ingénieurs.' }]);
const endpoint = (): Endpoint => ({ url, model: 'small', key });

it('is asked as OpenAI’s API is, with the model, the key and the post', async () => {
  reply = says(`Voici :\n${good}`);
  expect(await askEndpoint(endpoint(), post)).toMatchObject({ ok: true, wordings: [{ persona: 'expert' }] });
  expect(seen).toMatchObject([
    { path: '/v1/chat/completions', authorization: `Bearer ${key}`, body: { model: 'small' } },
  ]);
  expect(JSON.stringify(seen[0]?.body['messages'])).toContain('20 ingénieurs');
  await askEndpoint({ ...endpoint(), key: null }, post);
  expect(seen[1]?.authorization).toBeUndefined();
});

it.each<[string, Reply, string]>([
  ['an error', (response) => response.writeHead(500).end(key), 'engine-refused'],
  ['no right', (response) => response.writeHead(401).end(), 'engine-refused'],
  ['too many requests', (response) => response.writeHead(429).end(), 'engine-refused'],
  ['a redirection', (response) => response.writeHead(307, { Location: `${url}/elsewhere` }).end(), 'engine-refused'],
  ['a page', (response) => response.end('<html>Sign in</html>'), 'engine-answer'],
  ['another shape', (response) => response.end('{"choices":[]}'), 'engine-answer'],
  ['prose', says('I cannot help with that.'), 'engine-answer'],
  [
    'half an answer',
    (response) => response.writeHead(200, { 'Content-Length': '500' }).write('{"choices"', () => response.destroy()),
    'engine-silent',
  ],
  ['nothing', (response) => response.destroy(), 'engine-silent'],
  ['silence', () => undefined, 'engine-silent'],
  ['one byte and silence', (response) => void response.write('{'), 'engine-silent'],
])('is declined with a reason when it answers with %s', async (_, how, reason) => {
  reply = how;
  const answer = await askEndpoint(endpoint(), post, 300);
  expect(answer).toMatchObject({ ok: false, reason });
  expect(JSON.stringify(answer)).not.toContain(key);
  expect(seen.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
});

it('is cut off when its answer has no end', async () => {
  let sent = 0;
  reply = (response) => {
    const more = () => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += 100_000;
        if (!response.write('x'.repeat(100_000))) return void response.once('drain', more);
      }
    };
    more();
  };
  expect(await askEndpoint(endpoint(), post)).toMatchObject({ ok: false, reason: 'engine-answer', why: 'too long' });
  expect(sent).toBeLessThan(10_000_000);
});

it('is asked by few at once, and again afterwards', async () => {
  const held: ServerResponse[] = [];
  const all = Promise.withResolvers<void>();
  reply = (response) => {
    held.push(response);
    if (held.length === 4) all.resolve();
  };
  const running = Array.from({ length: 4 }, () => askEndpoint(endpoint(), post));
  await all.promise;
  expect(await askEndpoint(endpoint(), post)).toMatchObject({ reason: 'engine-refused', why: 'too many at once' });
  for (const response of held) says(good)(response, seen[0]!);
  expect((await Promise.all(running)).every(({ ok }) => ok)).toBe(true);
  reply = says(good);
  expect(await askEndpoint(endpoint(), post)).toMatchObject({ ok: true });
});

it('takes no address with a password, and shows none', () => {
  for (const address of ['ftp://model', 'http://a:swordfish@model/v1', 'http://model/v1?key=swordfish']) {
    const read = readConfig({ VARIANTS_ENDPOINT: address });
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/^VARIANTS_ENDPOINT cannot be used: /) });
    expect(JSON.stringify(read)).not.toContain('swordfish');
  }
  expect(JSON.stringify(readConfig({ VARIANTS_KEY: 'a b' }))).not.toContain('a b');
});

onBothEngines('a company’s model', (databases) => {
  let world: World;
  let a: Program;
  beforeAll(async () => {
    const env = { VARIANTS_ENDPOINT: `${url}/`, VARIANTS_MODEL: 'small', VARIANTS_KEY: key };
    ({ world, a } = await makeWorld((await databases.migrated()).db, env));
  });
  const preview = (more: object = {}) => {
    const { text, language } = post;
    const body = { text, language, engines: ['endpoint'], ...more };
    return world.get(variantPreviewSchema, 'POST', 'variants/preview', { as: a.session, body });
  };

  it('adds what passes the check to what grammar makes, in each language, when it is wished', async () => {
    reply = (response, { body }) => {
      const messages = JSON.stringify(body['messages']);
      const text = messages.includes('Write in French')
        ? 'À Lyon, nous recrutons 20 ingénieurs.'
        : 'In Lyon we hire 20 engineers.';
      const wordings = [
        { persona: 'expert', text },
        { persona: 'reporter', text: 'Airbus et nous recrutons 400 personnes sur https://evil.example' },
      ];
      says(JSON.stringify(wordings))(response, seen[0]!);
    };
    const found = await preview({ translations: { en: 'Alpha hires 20 engineers in Lyon.' } });
    const worded = found.variants.filter(({ transform }) => transform === 'endpoint');
    expect(new Set(worded.map(({ text, language }) => `${language} ${text}`))).toEqual(
      new Set(['fr À Lyon, nous recrutons 20 ingénieurs.', 'en In Lyon we hire 20 engineers.']),
    );
    expect(found.declined.filter(({ transform }) => transform === 'endpoint').map(({ reason }) => reason)).toEqual([
      'unsafe',
      'unsafe',
    ]);
    expect(found.variants).toContainEqual(expect.objectContaining({ text: 'Nous recrutons 20 ingénieurs à Lyon.' }));
    expect((await preview({ engines: [] })).variants.some(({ transform }) => transform === 'endpoint')).toBe(false);
    const engines = await world.get(variantEnginesSchema, 'GET', 'variants/engines', { as: a.session });
    expect(engines).toEqual({ endpoint: { model: 'small' } });
  });

  it('that fails leaves the others, says why, and puts neither key nor text into the log', async () => {
    reply = (response) => response.writeHead(500).end(key);
    const found = await preview();
    expect(found.declined).toContainEqual({ transform: 'endpoint', language: 'fr', reason: 'engine-refused' });
    expect(found.variants).toContainEqual(expect.objectContaining({ transform: 'first-person' }));
    const log = world.logged.join('\n');
    expect(log).toContain('"why":"status 500"');
    for (const secret of [key, '20 ingénieurs', url]) expect(log).not.toContain(secret);
    expect(JSON.stringify(found)).not.toContain(key);
  });
});
