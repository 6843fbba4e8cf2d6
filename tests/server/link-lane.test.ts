/** The way of `/l/CODE` over a real socket: where it leads, who is counted, and that nobody waits for the count. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Db, openDatabase, type OpenDatabase } from '../../server/db.ts';
import { makeIntake } from '../../server/intake.ts';
import { linkLane, type LinkLane } from '../../server/links/link-lane.ts';
import { Targets } from '../../server/links/targets.ts';
import { migrate } from '../../server/migrate.ts';
import { pushLane } from '../../server/push-lane.ts';
import { securityHeaderList } from '../../server/security-headers.ts';
import { serve, type Serving } from '../../server/serve.ts';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { linkCode } from '../../shared/link-code.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Program, type World } from './world.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const inApp =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22A1 [LinkedInApp]/9.30';
const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Not `fetch`: that one adds heads of its own. */
function ask(origin: string, path: string, { method = 'GET', headers = { 'User-Agent': firefox } }: Asked = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(`${origin}${path}`, { method, headers }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
  });
  sent.on('error', reject).end();
  return promise;
}

onBothEngines('the way of a short link', ({ place }) => {
  const opened: OpenDatabase[] = [];
  const serving: Serving[] = [];
  const lanes: LinkLane[] = [];
  const logged: string[] = [];
  let world: World;
  let a: Program;
  const origins: string[] = [];
  const target = 'https://example.org/lyon?utm_source=linkedin';

  async function start(db: Db): Promise<string> {
    const read = readConfig({ PORT: '0' });
    if (!read.ok) throw new Error(read.reason);
    const headers = await securityHeaderList(read.config);
    const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
    const one = await serve(() => {
      const deps = { db, config: read.config, now: () => world.time, log };
      const intake = makeIntake(deps);
      const lane = linkLane(deps, headers, pushLane(deps, intake, headers));
      lanes.push(lane);
      return { app: createApp(deps, intake), lane: lane.lane };
    }, read.config);
    serving.push(one);
    return `http://127.0.0.1:${one.port}`;
  }
  beforeAll(async () => {
    const where = await place();
    for (let times = 0; times < 2; times++) opened.push(await openDatabase(where));
    const [one, other] = opened as [OpenDatabase, OpenDatabase];
    await migrate(one, Date.now());
    ({ world, a } = await makeWorld(one.db));
    const setting = { tracked: true, utm: { source: '{network}' }, worth: null };
    await world.ask('PUT', 'links', { as: a.session, body: setting });
    for (const { db } of [one, other]) origins.push(await start(db));
  });
  afterAll(async () => {
    await Promise.all(serving.map((each) => each.stop(0)));
    await Promise.all(lanes.map(({ clicks }) => clicks.stop()));
    await Promise.all(opened.map(({ db }) => db.destroy()));
  });

  let seq = 0;
  let post: string | undefined;
  async function share(): Promise<{ id: string; code: string }> {
    const body = { title: 'T', text: 'x', link: 'https://example.org/lyon', theme: null, language: 'fr', variants: [] };
    if (post === undefined) {
      const made = await world.get(adminPostSchema, 'POST', 'posts', { as: a.session, body });
      await world.ask('POST', `posts/${made.id}/publish`, { as: a.session, body: { version: made.version } });
      post = made.id;
    }
    const code = newCode();
    const words = { network: 'linkedin', post, method: 'editor', link: code };
    const inserted = event(a.ambassador, ++seq, 'share.inserted', words);
    await world.push(a.ambassador, [inserted]);
    return { id: inserted.id, code };
  }
  async function counted(id: string): Promise<number> {
    // One after the other: in one process two connections to one file wait for each other for ever.
    for (const { clicks } of lanes) await clicks.flush();
    const { db } = opened[0] as OpenDatabase;
    const row = await db.selectFrom('outcome').select('clicks').where('share_id', '=', id).executeTakeFirst();
    return row?.clicks ?? -1;
  }
  const [first, second] = [() => origins[0] ?? '', () => origins[1] ?? ''];

  it('leads to the stored target and says nothing of the code to it, whatever the address adds', async () => {
    const { id, code } = await share();
    for (const path of [`/l/${code}`, `/l/${code}?fbclid=1`, `/l/${code}?url=https://evil.example/`]) {
      const { status, headers, text } = await ask(first(), path);
      expect([status, headers['location'], text]).toEqual([302, target, '']);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(await counted(id)).toBe(3);
    expect(logged.join('')).not.toContain(code);
  });

  it('adds up what several processes count, and no one’s click twice', async () => {
    const { id, code } = await share();
    const asked = Array.from({ length: 40 }, (_, turn) => ask(turn % 2 === 0 ? first() : second(), `/l/${code}`));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([302]));
    expect(await counted(id)).toBe(40);
    expect(await counted(id)).toBe(40);
  });

  it.each<[string, Asked, number]>([
    ['a browser', {}, 1],
    ['a network’s own app', { headers: { 'User-Agent': inApp } }, 1],
    ['a navigation', { headers: { 'User-Agent': firefox, 'Sec-Fetch-Dest': 'document' } }, 1],
    ['HEAD', { method: 'HEAD' }, 0],
    ['no name', { headers: {} }, 0],
    ['LinkedIn’s preview', { headers: { 'User-Agent': 'LinkedInBot/1.0 (compatible; Mozilla/5.0)' } }, 0],
    ['X’s preview', { headers: { 'User-Agent': 'Twitterbot/1.0' } }, 0],
    ['Facebook’s preview', { headers: { 'User-Agent': 'facebookexternalhit/1.1' } }, 0],
    ['WhatsApp’s preview', { headers: { 'User-Agent': 'WhatsApp/2.23.20.0' } }, 0],
    ['Slack’s preview', { headers: { 'User-Agent': 'Slackbot-LinkExpanding 1.0' } }, 0],
    ['a Mastodon server', { headers: { 'User-Agent': 'http.rb/5.2.0 (Mastodon/4.4.0; +https://m.example/)' } }, 0],
    ['a script', { headers: { 'User-Agent': 'curl/8.5.0' } }, 0],
    ['preparing', { headers: { 'User-Agent': firefox, 'Sec-Purpose': 'prefetch;prerender' } }, 0],
    ['preparing of old', { headers: { 'User-Agent': firefox, 'X-Moz': 'prefetch' } }, 0],
    ['an image', { headers: { 'User-Agent': firefox, 'Sec-Fetch-Dest': 'image' } }, 0],
  ])('leads %s on, and counts as it should', async (_, sent, clicks) => {
    const { id, code } = await share();
    // The first time it is looked up, then it is remembered.
    for (let times = 0; times < 2; times++) {
      const { status, headers } = await ask(first(), `/l/${code}`, sent);
      expect([status, headers['location']]).toEqual([302, target]);
    }
    expect(await counted(id)).toBe(2 * clicks);
  });

  it('tells in the reader’s language that a code is none, and soon believes one that comes late', async () => {
    const code = newCode();
    const french = await ask(first(), `/l/${code}`, { headers: { 'Accept-Language': 'fr-CH, en;q=0.5' } });
    expect([french.status, french.headers['content-language']]).toEqual([404, 'fr']);
    expect(french.text).toContain('Ce lien ne mène nulle part');
    for (const path of ['/l/', '/l/..%2fadmin', `/l/${code}x`, `/l/${'1'.repeat(12)}`]) {
      const { status, text, headers } = await ask(first(), path);
      expect([status, headers['content-language']]).toEqual([404, 'en']);
      expect(text).toContain('leads nowhere');
    }
    const { status, headers } = await ask(first(), `/l/${code}`, { method: 'POST' });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
    const made = await share();
    const { db } = opened[0] as OpenDatabase;
    await db.updateTable('outcome').set({ code }).where('share_id', '=', made.id).execute();
    expect((await ask(first(), `/l/${code}`)).status).toBe(404);
    world.time += 6000;
    expect((await ask(first(), `/l/${code}`)).status).toBe(302);
  });

  it('gives a code that two shares say to the first, whoever else says it later', async () => {
    const own = await share();
    const { db } = opened[0] as OpenDatabase;
    const taken = { program_id: a.id, share_id: randomUUID(), code: own.code, target: 'https://evil.example/' };
    const row = { ...taken, received_at: world.time + 1, clicks: 0, originality: null, waited: null };
    await db.insertInto('outcome').values(row).execute();
    expect((await ask(second(), `/l/${own.code}`)).headers['location']).toBe(target);
    await db.deleteFrom('outcome').where('share_id', '=', taken.share_id).execute();
  });

  it('leads on while the database is away, and counts when it is back', async () => {
    const { code, id } = await share();
    const own = await openDatabase({ databaseUrl: null, dataDir: (await place()).dataDir });
    const lost = await start(own.db);
    // Without its tables: nothing can be looked up, nothing written.
    const { status, headers } = await ask(lost, `/l/${code}`);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    const lane = lanes.at(-1) as LinkLane;
    lane.clicks.note({ programId: a.id, shareId: id }, world.time);
    await lane.clicks.flush();
    await lane.clicks.flush();
    const failures = () => logged.filter((line) => line.includes('clicks could not be written')).length;
    expect(failures()).toBeGreaterThanOrEqual(2);
    await migrate(own, Date.now());
    const before = failures();
    await lane.clicks.flush();
    await lane.clicks.flush();
    expect(failures()).toBe(before);
    await serving.at(-1)?.stop(0);
    await lane.clicks.stop();
    await own.db.destroy();
  });

  it('remembers the links in use, and asks once for many at a time', async () => {
    const { db } = opened[0] as OpenDatabase;
    const targets = new Targets(db, 2);
    const codes = [await share(), await share(), await share(), await share(), await share()].map(({ code }) => code);
    const found = await Promise.all(codes.map((code) => targets.find(code, world.time)));
    expect(found.every((each) => typeof each === 'object')).toBe(true);
    expect(codes.filter((code) => targets.known(code) !== undefined).length).toBeLessThanOrEqual(4);
    expect(targets.known(codes.at(-1) ?? '')).toMatchObject({ address: target });
    const same = targets.find('unknown', 0);
    expect(targets.find('unknown', 0)).toBe(same);
    expect(await same).toBe('unknown');
  });
});
