/** 10,000 events logged offline in a real Chromium, then brought to a server that is durable before it answers: ours beside others. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEvent } from '../../shared/events/event.ts';
import english from '../../shared/languages/en.json' with { type: 'json' };
import french from '../../shared/languages/fr.json' with { type: 'json' };
import { median, type Figure } from './figures.ts';
import { startProcess } from './server-process.ts';
import { installPeers, servePages, type SyncPages } from './sync-browser.ts';
import {
  asAnothers,
  type Contestant,
  type ContestantName,
  contestants,
  joinedBrowsers,
  type Others,
} from './sync-contestants.ts';
import { type Passed, startProxy, type SyncProxy } from './sync-proxy.ts';

const events = 10_000;
/** Others' events that each server has stored before. */
const warmed = 2500;
const rounds = Number(process.env['SYNC_ROUNDS'] ?? 3);
/** Requests of a synchronisation that bring nothing: for the library, and for what concerns the member. */
const looks = 2;
/** Half of a round trip of 100 ms. */
const farMs = 50;

interface Run extends Passed {
  readonly seconds: number;
  /** Milliseconds of tasks that held up the page for more than 50 ms. */
  readonly longTasks: readonly number[];
}
interface Bench {
  readonly folder: string;
  readonly pages: SyncPages;
  readonly proxy: SyncProxy;
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);
/** Sentences that people wrote, in both languages. */
const sentences = [english, french].flatMap(textsOf).filter((text) => text.length > 40);

interface Seeded extends Bench {
  /** The browser's id. */
  readonly device: string;
  readonly others: Others;
  /** Bytes of all events as JSON. */
  readonly bytes: number;
}

const profileOf = ({ folder }: Bench, { page }: Contestant) => join(folder, `profile-${page}`);
const dataOf = ({ folder }: Bench, { page }: Contestant) => join(folder, `data-${page}`);

/** Logs the events in every browser once; rounds begin with copies of that. */
async function seed(bench: Bench): Promise<Seeded> {
  const { ours, ...others } = contestants;
  const { membership, other } = await joinedBrowsers(dataOf(bench, ours), `http://localhost:${bench.proxy.port}`);
  const logged = (await bench.pages.at(profileOf(bench, ours), ours.page, '?seed', (page) =>
    page.evaluate((given) => contestant.seed(given), { membership, count: events, sentences }),
  )) as LogEvent[];
  const seeded = new Set<string>();
  for (const other of Object.values(others)) {
    if (seeded.has(other.page)) continue;
    seeded.add(other.page);
    await mkdir(dataOf(bench, other));
    await bench.pages.at(profileOf(bench, other), other.page, '?seed', (page) =>
      page.evaluate((given) => contestant.seed(given), { events: logged }),
    );
  }
  return {
    ...bench,
    device: membership.device.id,
    others: { token: other.token, events: asAnothers(logged.slice(0, warmed), other.device.id) },
    bytes: logged.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)), 0),
  };
}

async function run(bench: Seeded, who: Contestant, oneWayMs: number): Promise<Run> {
  const [profile, data] = [join(bench.folder, 'profile'), join(bench.folder, 'data')];
  await cp(profileOf(bench, who), profile, { recursive: true });
  await cp(dataOf(bench, who), data, { recursive: true });
  const server = await startProcess(who.server, { DATA_DIR: data, LOG_LEVEL: 'silent' });
  try {
    const warm = await who.warm(server.port, bench.others);
    if (!warm.ok) throw new Error(`${who.name}: ${await warm.text()}`);
    const measured = await bench.pages.at(profile, who.page, '', async (page) => {
      bench.proxy.lead(server.port, oneWayMs);
      return page.evaluate(
        async (given) => {
          const longTasks: number[] = [];
          const observer = new PerformanceObserver((list) =>
            longTasks.push(...list.getEntries().map((each) => each.duration)),
          );
          observer.observe({ type: 'longtask' });
          const began = performance.now();
          await contestant.sync(given);
          const seconds = (performance.now() - began) / 1000;
          // A task is told of when it is over: one turn later all are known.
          await new Promise((turn) => setTimeout(turn));
          longTasks.push(...observer.takeRecords().map((each) => each.duration));
          return { seconds, longTasks };
        },
        { server: `http://localhost:${bench.proxy.port}`, batchSize: who.batchSize },
      );
    });
    const stored = await who.stored(data, server.port, bench.device);
    if (stored !== events) throw new Error(`${who.name}: the server holds ${stored} of ${events} events`);
    return { ...measured, ...bench.proxy.passed() };
  } finally {
    await server.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(bench: Seeded, names: readonly ContestantName[], oneWayMs: number, times: number) {
  const runs = new Map<ContestantName, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const name of names) {
      runs.get(name)?.push(await run(bench, contestants[name], oneWayMs));
    }
  }
  return runs;
}

type Runs = ReadonlyMap<ContestantName, readonly Run[]>;

/** The middle of each one's runs. */
const middle = (runs: Runs, name: ContestantName, of: (run: Run) => number) => median((runs.get(name) ?? []).map(of));
const seconds = ({ seconds }: Run) => seconds;
/** How many times as long another one takes, round by round. */
const ratio = (runs: Runs, other: ContestantName, own: ContestantName) =>
  median((runs.get(other) ?? []).map((run, round) => run.seconds / (runs.get(own)?.[round]?.seconds ?? Number.NaN)));

function figuresOf(near: Runs, far: Runs, bytes: number): Figure[] {
  const took = (runs: Runs, name: ContestantName) => `${middle(runs, name, seconds).toFixed(2)} s`;
  const beside = (runs: Runs, name: ContestantName, least: number, what: string): Figure => {
    const times = ratio(runs, name, 'ours');
    return {
      what: `${what} (${contestants[name].name})`,
      measured: `${took(runs, 'ours')} (${took(runs, name)}), ${times.toFixed(1)} ×`,
      limit: `≥ ${least} ×`,
      kept: times >= least,
    };
  };
  const whole = `${events.toLocaleString('en')} events of ${Math.round(bytes / events)} B from a browser onto the server’s disk`;
  const toFloor = ratio(near, 'ours', 'floor');
  const perEvent = (name: ContestantName) => `${Math.round(middle(near, name, ({ up }) => up) / events)} B`;
  const requests = (name: ContestantName) => middle(near, name, (run) => run.requests);
  const longest = (name: ContestantName) => middle(near, name, ({ longTasks }) => Math.max(0, ...longTasks));
  return [
    beside(near, 'pouchdb', 10, whole),
    beside(near, 'pouchdbTuned', 5, 'The same'),
    beside(near, 'rxdb', 5, 'The same'),
    beside(near, 'rxdbTuned', 5, 'The same'),
    {
      what: 'The same (read, gzip, fetch, one transaction a batch, nothing checked)',
      measured: `${took(near, 'ours')} (${took(near, 'floor')}), ${toFloor.toFixed(1)} ×`,
      limit: '≤ 1.3 ×',
      kept: toFloor <= 1.3,
    },
    beside(far, 'pouchdb', 40, `The same with a round trip of ${farMs * 2} ms`),
    {
      what: 'Bytes sent for each of these events, headers included (RxDB; PouchDB)',
      measured: `${perEvent('ours')} (${perEvent('rxdb')}; ${perEvent('pouchdb')})`,
      limit: '≤ 70 B',
      kept: middle(near, 'ours', ({ up }) => up) <= 70 * events,
    },
    {
      what: 'Requests that bring them (RxDB; PouchDB); ours then looks for news by two more',
      measured: `${requests('ours') - looks} (${requests('rxdb')}; ${requests('pouchdb')})`,
      limit: '≤ 5',
      kept: requests('ours') - looks <= 5,
    },
    {
      what: 'Longest task in the page meanwhile (RxDB and PouchDB, batches of 1,000)',
      measured: `${longest('ours')} ms (${longest('rxdbTuned')} ms, ${longest('pouchdbTuned')} ms)`,
      limit: '≤ 50 ms',
      kept: longest('ours') <= 50,
    },
  ];
}

/** Runs all in turn. `SYNC_ROUNDS` sets how often. */
export async function syncPeers(): Promise<Figure[]> {
  installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-bench-sync-'));
  const proxy = await startProxy();
  const pages = await servePages();
  try {
    const bench = await seed({ folder, pages, proxy });
    const near = await measure(bench, Object.keys(contestants) as ContestantName[], 0, rounds);
    const far = await measure(bench, ['ours', 'pouchdb'], farMs, 1);
    return figuresOf(near, far, bench.bytes);
  } finally {
    await pages.close();
    await proxy.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
