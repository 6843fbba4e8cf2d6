/** A database of either engine with one programme, its people's browsers with the real client, and server processes on it. */
import { fileURLToPath } from 'node:url';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { append, enter, type Appended, openDatabase as openLog, type Database } from '../../../extension/db.ts';
import { sync, type SyncResult } from '../../../extension/sync.ts';
import { openDatabase } from '../../../server/db.ts';
import { migrate } from '../../../server/migrate.ts';
import { quietMeans } from '../../extension/browser.ts';
import { startServer, type ServerProcess } from '../../server/process.ts';
import { makeWorld } from '../../server/world.ts';
import { unsound } from '../soundness.ts';

export interface Where {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/** A browser of a person, which reaches whichever server it is led to. */
export class RealBrowser {
  /** Where its requests go, such as `http://127.0.0.1:8787`. */
  origin = '';
  /** Its next push goes when this has resolved. */
  ready: (() => Promise<void>) | null = null;
  /** Ids of what it was told to be logged. */
  readonly logged: string[] = [];
  readonly db: Database = openLog('portevoix', { indexedDB: new IDBFactory(), IDBKeyRange });
  /** Its clock, ms since 1970. */
  time = Date.parse('2026-11-22T12:00:00Z');

  async log(events: number): Promise<void> {
    for (let event = 0; event < events; event++) {
      const post = '0197a3f0-0000-7000-8000-000000000001';
      this.#keep(await append(this.db, 'shareInserted', { network: 'x', post, method: 'editor' }));
    }
  }

  /** Logs a proposal with that note. */
  async propose(note: string): Promise<void> {
    const url = 'https://example.org/article';
    this.#keep(await append(this.db, 'clipProposed', { url, title: 'An article', note }));
  }

  #keep(appended: Appended): void {
    if (!appended.ok) throw new Error(appended.detail);
    this.logged.push(appended.event.id);
  }

  /** Syncs; each time long after the last, so that no backoff is in the way. */
  sync(): Promise<SyncResult> {
    this.time += 86_400_000;
    const means = { ...quietMeans, db: this.db, now: () => this.time, random: () => 0.5 };
    const fetchThere: typeof fetch = async (input, init) => {
      const { pathname, search } = new URL(input as string);
      const { ready } = this;
      this.ready = null;
      await ready?.();
      return fetch(this.origin + pathname + search, init);
    };
    return sync({ ...means, fetch: fetchThere, alone: (work) => work() }, 'person');
  }
}

/** Makes the tables, a programme, and so many people with a browser each. */
export async function settle(where: Where, people: number): Promise<RealBrowser[]> {
  const opened = await openDatabase(where);
  try {
    const migrated = await migrate(opened, Date.now());
    if (!migrated.ok) throw new Error(migrated.reason);
    const { world, a } = await makeWorld(opened.db);
    const browsers: RealBrowser[] = [];
    for (let number = 1; number <= people; number++) {
      const person = await world.join(a.id, `Person ${number}`, 'ambassador');
      const browser = new RealBrowser();
      await enter(browser.db, {
        token: person.token,
        program: { id: a.id, name: 'Alpha', accent: null },
        member: { id: person.id, name: 'Test', role: 'ambassador' },
        device: { id: person.device, name: 'Test browser' },
        server: 'http://localhost',
        joinedAt: '2026-11-22T12:00:00.000Z',
      });
      browsers.push(browser);
    }
    return browsers;
  } finally {
    await opened.db.destroy();
  }
}

/** Starts a server process. `faults`: settings of `dying-server.ts`. */
export function start(
  { databaseUrl, dataDir }: Where,
  faults: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const preload = fileURLToPath(new URL('dying-server.ts', import.meta.url));
  return startServer({
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    NODE_OPTIONS: `--import=${preload}`,
    ...faults,
  });
}

/** What does not hold of a database on which no server runs: everything logged is there once, and every check is good. */
export async function wrongIn(where: Where, browsers: readonly RealBrowser[]): Promise<string[]> {
  const opened = await openDatabase(where);
  try {
    const rows = await opened.db.selectFrom('event').select('id').execute();
    const held = rows
      .map(({ id }) => id)
      .toSorted()
      .join('\n');
    const wanted = browsers
      .flatMap(({ logged }) => logged)
      .toSorted()
      .join('\n');
    return [...(held === wanted ? [] : ['not every event is there exactly once']), ...(await unsound(opened))];
  } finally {
    await opened.db.destroy();
  }
}
