/** The short way of a push over a real socket: it answers as the framework does, refuses what that refuses, and lets nobody in for longer. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Db, openDatabase, type OpenDatabase } from '../../server/db.ts';
import { type Intake, makeIntake } from '../../server/intake.ts';
import { migrate } from '../../server/migrate.ts';
import { pushLane } from '../../server/push-lane.ts';
import { securityHeaderList } from '../../server/security-headers.ts';
import { type Patience, serve, type Serving } from '../../server/serve.ts';
import { InHand } from '../../server/shedding.ts';
import { problemSchema, pushedSchema } from '../../shared/api.ts';
import { packedType, packEvents } from '../../shared/events/pack.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld, type Person, type Program, type World } from './world.ts';

interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}
const plain = (json: unknown, headers: Record<string, string> = {}): Sent => ({
  body: JSON.stringify(json),
  headers: { 'Content-Type': 'application/json', ...headers },
});
const packed = (events: readonly unknown[]): Sent => ({
  body: packEvents(events),
  headers: { 'Content-Type': packedType },
});
const gzipped = ({ body, headers }: Sent): Sent => ({
  body: new Uint8Array(gzipSync(body)),
  headers: { ...headers, 'Content-Encoding': 'gzip' },
});

onBothEngines('the short way of a push', ({ place }) => {
  const opened: OpenDatabase[] = [];
  const serving: Serving[] = [];
  let world: World;
  let a: Program;
  let b: Program;
  const shares = (person: Person, ...seqs: number[]) =>
    seqs.map((seq) => event(person, seq, 'share.inserted', { network: 'x', post: randomUUID(), method: 'editor' }));
  const of = (person: Person, ...seqs: number[]) => ({ device: person.device, events: shares(person, ...seqs) });

  async function start(db: Db, change: Partial<Intake> = {}, patience?: Patience): Promise<string> {
    const read = readConfig({ PORT: '0' });
    if (!read.ok) throw new Error(read.reason);
    const headers = await securityHeaderList(read.config);
    const one = await serve(
      () => {
        const deps = { db, config: read.config, now: () => world.time, log: pino({ level: 'silent' }) };
        const intake = { ...makeIntake(deps), ...change };
        return { app: createApp(deps, intake), lane: pushLane(deps, intake, headers) };
      },
      read.config,
      patience,
    );
    serving.push(one);
    return `http://127.0.0.1:${one.port}`;
  }
  const push = (origin: string, token: string, { body, headers }: Sent) =>
    fetch(`${origin}/api/v1/events`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, ...headers },
      body,
    });
  /** Only the framework says how often one may ask. */
  const wasShort = (answer: Response) => !answer.headers.has('RateLimit-Limit');
  async function warm(origin: string, person: Person): Promise<void> {
    for (let times = 0; times < 3; times++) {
      const answer = await push(origin, person.token, plain({ device: person.device, events: [] }));
      expect(answer.status).toBe(200);
      if (wasShort(answer)) return;
    }
    throw new Error('The short way was never taken.');
  }

  let first = '';
  let second = '';
  beforeAll(async () => {
    const where = await place();
    for (let times = 0; times < 2; times++) opened.push(await openDatabase(where));
    const [one, other] = opened as [OpenDatabase, OpenDatabase];
    await migrate(one, Date.now());
    ({ world, a, b } = await makeWorld(one.db));
    first = await start(one.db);
    second = await start(other.db);
  });
  afterAll(async () => {
    await Promise.all(serving.map((each) => each.stop(0)));
    await Promise.all(opened.map(({ db }) => db.destroy()));
  });

  it('answers as the framework does, in every form that events come in', async () => {
    const person = await world.join(a.id, 'Forms', 'ambassador');
    await warm(first, person);
    const forms: Sent[] = [
      plain(of(person, 1)),
      packed(shares(person, 2, 3)),
      gzipped(packed(shares(person, 4))),
      gzipped(plain(of(person, 5))),
    ];
    for (const [turn, sent] of forms.entries()) {
      const answer = await push(first, person.token, sent);
      expect([answer.status, wasShort(answer)]).toEqual([200, true]);
      expect(pushedSchema.parse(await answer.json())).toMatchObject({ verdicts: [], heldTo: [1, 3, 4, 5][turn] });
      // The same again the other way: not accepted twice, and with the same headers.
      const again = await push(first, person.token, { ...sent, headers: { ...sent.headers, 'X-Request-Id': 'long' } });
      expect(wasShort(again)).toBe(false);
      expect(pushedSchema.parse(await again.json()).verdicts.map(({ verdict }) => verdict)).toContain('repeated');
      const named = ({ headers }: Response) =>
        [...headers].filter(([name]) => !/^(ratelimit|date$|x-request-id$|content-length$)/.test(name));
      expect(named(answer)).toEqual(named(again));
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('takes a body that comes in several pieces', async () => {
    const person = await world.join(a.id, 'Pieces', 'ambassador');
    await warm(first, person);
    // Node reads 64 KiB at once.
    const seqs = Array.from({ length: 800 }, (_, place) => place + 1);
    const sent = plain(of(person, ...seqs));
    expect(String(sent.body).length).toBeGreaterThan(2 * 65_536);
    const answer = await push(first, person.token, sent);
    expect([answer.status, wasShort(answer)]).toEqual([200, true]);
    expect(await answer.json()).toMatchObject({ count: 800, verdicts: [], heldTo: 800 });
  });

  it('gives the verdicts of events that cannot be taken', async () => {
    const person = await world.join(a.id, 'Verdicts', 'ambassador');
    await warm(first, person);
    const [good, taken] = shares(person, 1, 1);
    const foreign = { ...shares(person, 2)[0], device: b.ambassador.device };
    const answer = await push(first, person.token, plain({ device: person.device, events: [good, taken, foreign, 7] }));
    expect(wasShort(answer)).toBe(true);
    const pushed = pushedSchema.parse(await answer.json());
    expect(pushed.verdicts.map((each) => [each.place, each.verdict, each.code])).toEqual([
      [1, 'rejected', 'place-taken'],
      [2, 'rejected', undefined],
      [3, 'rejected', undefined],
    ]);
    expect(pushed.heldTo).toBe(2);
  });

  it.each<[string, (person: Person) => Sent, number]>([
    ['another browser’s name', () => plain({ device: b.ambassador.device, events: [] }), 403],
    ['no JSON', () => ({ ...plain(0), body: '{"device":' }), 400],
    ['deep JSON', () => ({ ...plain(0), body: '['.repeat(100_000) }), 400],
    ['something else', () => plain({ events: 3 }), 400],
    ['no batch', () => ({ ...packed([]), body: new Uint8Array([80, 86, 69, 1, 0, 0]) }), 400],
    ['no gzip', () => ({ ...gzipped(packed([])), body: new Uint8Array([1, 2, 3]) }), 400],
    ['a gzip bomb', () => gzipped({ ...plain(0), body: `["${'x'.repeat(5_000_000)}"]` }), 413],
    ['too much', () => ({ ...plain(0), body: 'x'.repeat(2_000_001) }), 413],
    ['another encoding', (person) => plain(of(person, 1), { 'Content-Encoding': 'br' }), 415],
    ['another type', (person) => plain(of(person, 1), { 'Content-Type': 'text/plain' }), 415],
    ['an older protocol', (person) => plain(of(person, 1), { 'Portevoix-Protocol': '0' }), 426],
  ])('refuses %s as the framework does, and goes on', async (_, make, status) => {
    const person = await world.join(a.id, 'Refused', 'ambassador');
    await warm(first, person);
    const sent = make(person);
    const answer = await push(first, person.token, sent);
    const method = 'POST';
    const headers = { Authorization: `Bearer ${person.token}`, ...sent.headers };
    const other = await world.app.request('/api/v1/events', { method, headers, body: sent.body });
    expect([answer.status, await answer.json()]).toEqual([status, await other.json()]);
    const next = await push(first, person.token, plain(of(person, 1)));
    expect(wasShort(next)).toBe(true);
    expect(await next.json()).toMatchObject({ heldTo: 1 });
  });

  it('refuses the very next push of a browser that left or was revoked, whichever process was told', async () => {
    for (const tell of ['leave', 'revoke', 'erase'] as const) {
      const person = await world.join(a.id, tell, 'ambassador');
      await warm(first, person);
      await warm(second, person);
      if (tell === 'revoke') await world.ask('POST', `devices/${person.device}/revoke`, { as: a.session });
      else await world.ask('POST', tell, { as: person });
      for (const origin of [first, second]) {
        for (const sent of [plain(of(person, 1)), packed(shares(person, 1))]) {
          const answer = await push(origin, person.token, sent);
          expect([tell, answer.status]).toEqual([tell, 401]);
          expect(await answer.json()).toMatchObject({ code: 'unauthorized' });
        }
      }
      const rows = await world.db.selectFrom('event').select('id').where('device_id', '=', person.device).execute();
      expect(rows).toEqual([]);
    }
  });

  it('counts towards the limit of its token, and says so when it is reached', async () => {
    const person = await world.join(b.id, 'Often', 'ambassador');
    const statuses: number[] = [];
    for (let times = 0; times < 605; times++) {
      const answer = await push(first, person.token, plain({ device: person.device, events: [] }));
      statuses.push(answer.status);
      if (answer.status !== 200) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      await answer.text();
    }
    expect(statuses.lastIndexOf(200)).toBe(599);
    expect(new Set(statuses.slice(600))).toEqual(new Set([429]));
    expect((await push(first, b.curator.token, plain(of(b.curator, 1)))).status).toBe(200);
  });

  it('turns away what is too many, and forgets who hung up in the middle', async () => {
    const person = await world.join(a.id, 'Busy', 'ambassador');
    const narrow = await start((opened[0] as OpenDatabase).db, { inHand: new InHand({ pushes: 1, bytes: 1e9 }) });
    await warm(narrow, person);
    const socket = connect(Number(new URL(narrow).port), '127.0.0.1');
    const head = `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${person.token}\r\n`;
    socket.write(`${head}Content-Type: application/json\r\nContent-Length: 500\r\nExpect: 100-continue\r\n\r\n`);
    await once(socket, 'data');
    const refused = await push(narrow, person.token, plain(of(person, 1)));
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'busy' });
    socket.destroy();
    await expect
      .poll(async () => (await push(narrow, person.token, plain(of(person, 1)))).status, { timeout: 10_000 })
      .toBe(200);
  });

  it('tells who sends too slowly, drop by drop or not to the end, and holds nobody up', async () => {
    const person = await world.join(a.id, 'Slow', 'ambassador');
    const inHand = new InHand({ pushes: 3, bytes: 1e9 });
    const hasty = { headersMs: 100, wholeMs: 200, everyMs: 20 };
    const origin = await start((opened[0] as OpenDatabase).db, { inHand }, hasty);
    await warm(origin, person);
    const request = `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${person.token}\r\n`;
    const long = `${request}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"device":`;
    const hear = async (bytes: string, at: string) => {
      // Its own half stays open until the server has ended the whole.
      const there = { port: Number(new URL(at).port), host: '127.0.0.1', allowHalfOpen: true };
      const socket = connect(there, () => socket.write(bytes));
      let said = '';
      for await (const piece of socket) said += String(piece);
      return said;
    };
    const full = { inHand: new InHand({ pushes: 0, bytes: 0 }) };
    const turnedAway = await hear(long, await start((opened[0] as OpenDatabase).db, full, hasty));
    expect(turnedAway.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 503']);
    for (const said of await Promise.all([request, long, long, long].map((bytes) => hear(bytes, origin)))) {
      expect(said).toMatch(/^HTTP\/1.1 408 /);
      const problem = problemSchema.parse(JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4)));
      expect(problem.detail).toContain('sooner');
    }
    const three = async () => {
      const pushed = await Promise.all([1, 2, 3].map(() => push(origin, person.token, plain(of(person)))));
      return pushed.map(({ status }) => status);
    };
    await expect.poll(three, { timeout: 10_000 }).toEqual([200, 200, 200]);
  });

  it('lets an event that the database cannot take fail alone', async () => {
    const { db, engine } = opened[0] as OpenDatabase;
    if (engine === 'sqlite') {
      await sql`create trigger poison before insert on event when new.kind = 'x.poison'
        begin select raise(abort, 'poisoned'); end`.execute(db);
    } else {
      await sql`create function poisoned() returns trigger language plpgsql as
        $$ begin raise exception 'poisoned'; end $$`.execute(db);
      await sql`create trigger poison before insert on event for each row when (new.kind = 'x.poison')
        execute function poisoned()`.execute(db);
    }
    const people = await Promise.all(Array.from({ length: 8 }, (_, n) => world.join(a.id, `P${n}`, 'ambassador')));
    for (const person of people) await warm(first, person);
    const answers = await Promise.all(
      people.map((person, n) => {
        const poison = { device: person.device, events: [event(person, 1, 'x.poison', {})] };
        return push(first, person.token, plain(n === 3 ? poison : of(person, 1)));
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 500, 200, 200, 200, 200]);
    const failed = answers[3] as Response;
    expect(failed.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await failed.json()).toMatchObject({
      code: 'server-error',
      detail: expect.stringContaining(failed.headers.get('X-Request-Id') ?? '-') as string,
    });
    await sql.raw(`drop trigger poison${engine === 'sqlite' ? '' : ' on event'}`).execute(db);
    const later = await push(first, people[3]?.token ?? '', plain(of(people[3] as Person, 1)));
    expect(await later.json()).toMatchObject({ heldTo: 1 });
  });
});
