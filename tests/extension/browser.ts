/** A browser with the extension's real database and sync, in front of the real server, on a line that can be bad. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomUUID } from 'node:crypto';
import { enter, openDatabase, type Database } from '../../extension/db.ts';
import { maxEventsPerPush } from '../../shared/api.ts';
import { unpackEvents } from '../../shared/unpack.ts';
import { sync, type SyncMeans, type SyncResult, type SyncTrigger } from '../../extension/sync.ts';
import type { Person, Program, World } from '../server/world.ts';

/** What can happen to one request. Down to `forgetful` (it says that it holds nothing) they have reached the server; the others have not. */
export const faults = [
  'lost',
  'truncated',
  'repeated',
  'forgetful',
  'cut',
  'portal',
  'crash',
  'proxy',
  'busy',
  'too-large',
  'revoked',
  'outdated',
] as const;
export type Fault = (typeof faults)[number];

const json = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json({ type: 'about:blank', title: code, status, detail: code, code }, { status, headers });

async function faulty(fault: Fault | undefined, send: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case undefined:
      return send();
    case 'lost':
      await send();
      throw new TypeError('Failed to fetch');
    case 'truncated': {
      const answer = await send();
      const text = await answer.text();
      const { status, headers } = answer;
      return new Response(status === 304 ? null : text.slice(0, text.length / 2), { status, headers });
    }
    case 'repeated':
      await send();
      return send();
    case 'forgetful': {
      const answer = await send();
      const { status, headers } = answer;
      const text = await answer.text();
      return new Response(status === 304 ? null : text.replace(/"heldTo":\d+/, '"heldTo":0'), { status, headers });
    }
    case 'cut':
      throw new TypeError('Failed to fetch');
    case 'portal':
      return new Response('<html>Sign in to the Wi-Fi</html>', { headers: { 'content-type': 'text/html' } });
    case 'crash':
      return json(500, 'server-error');
    case 'proxy':
      return new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
    case 'busy':
      return json(429, 'too-many', { 'retry-after': '20' });
    case 'too-large':
      return json(413, 'too-large');
    case 'revoked':
      return json(401, 'unauthorized');
    case 'outdated':
      return json(426, 'update-required');
  }
}

/** The means of a browser in which nothing but its database, line, clock and lock matters. */
export const quietMeans = { packKeys: async () => [], build: () => '0.1.0' } satisfies Partial<SyncMeans>;

export class TestBrowser {
  db: Database;
  /** Milliseconds; moves only when a test moves it. */
  time = Date.parse('2026-11-22T12:00:00Z');
  /** What happens to the next requests, in order; after these all goes well. */
  faults: (Fault | undefined)[] = [];
  /** The keys that this build pins. */
  packKeys: readonly string[] = [];
  /** The extension's version. */
  build = '0.1.0';
  /** Every request that was tried. */
  readonly requests: { path: string; events: number; bytes: number; gzip: boolean }[] = [];
  readonly #world: World;
  readonly #disk = new IDBFactory();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(world: World) {
    this.#world = world;
    this.db = this.#open();
  }

  #open(): Database {
    return openDatabase('portevoix', { indexedDB: this.#disk, IDBKeyRange });
  }

  /** The worker dies and comes back: everything that was not on the disk is forgotten. */
  restart(): void {
    this.db.close();
    this.db = this.#open();
  }

  /** Becomes a device of the person. */
  async enter(person: Person, program: Pick<Program, 'id'>, server = 'http://localhost:8787'): Promise<void> {
    await enter(this.db, {
      token: person.token,
      program: { id: program.id, name: 'Test', accent: null },
      member: { id: person.id, name: 'Test', role: 'ambassador' },
      device: { id: person.device, name: 'Test browser' },
      server,
      joinedAt: '2026-11-22T12:00:00.000Z',
    });
  }

  fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const fault = this.faults.shift();
    const gzip = request.headers.get('content-encoding') === 'gzip';
    const noted = { path: new URL(request.url).pathname, events: 0, bytes: 0, gzip };
    this.requests.push(noted);
    const body = await request.clone().arrayBuffer();
    noted.bytes = body.byteLength;
    noted.events = await countEvents(body, gzip);
    return faulty(fault, async () => this.#world.app.fetch(request.clone()));
  };

  means(): SyncMeans {
    return {
      db: this.db,
      fetch: this.fetch,
      now: () => this.time,
      random: () => 0.5,
      packKeys: async () => this.packKeys,
      build: () => this.build,
      alone: (work) => {
        const done = this.#queue.then(work);
        this.#queue = done.catch(() => undefined);
        return done;
      },
    };
  }

  sync(trigger: SyncTrigger = 'person'): Promise<SyncResult> {
    return sync(this.means(), trigger);
  }
}

async function countEvents(body: ArrayBuffer, gzip: boolean): Promise<number> {
  if (body.byteLength === 0) return 0;
  const stream = new Blob([body]).stream();
  const plain = gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  return unpackEvents(bytes, maxEventsPerPush, () => true)?.length ?? 0;
}

/** A post's id; the server does not ask whether it exists. */
export const somePost = randomUUID();
