/** One profile of a browser: the extension's real database, sync and joining, in a process that can die at any step. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import {
  append,
  enter,
  kept,
  openDatabase,
  type Appended,
  type Database,
  type Membership,
} from '../../../extension/db.ts';
import { join } from '../../../extension/membership.ts';
import { makeRoom } from '../../../extension/storage-room.ts';
import { sync, type SyncMeans, type SyncResult, type SyncTrigger } from '../../../extension/sync.ts';
import { maxEventsPerPush } from '../../../shared/api.ts';
import type { BodyOf, eventKinds } from '../../../shared/events/index.ts';
import { quietMeans } from '../../extension/browser.ts';
import type { Person } from '../../server/world.ts';
import { letDiskFail, type DiskMood } from './disk-faults.ts';
import type { Parcel } from './network.ts';
import type { Member } from './site.ts';

/** Further than any clock of a schedule jumps, ms. */
const century = 100 * 365 * 86_400_000;

export const serverAddress = 'http://localhost:8787';

/** How an act of the browser ended; `died`: with the process, so nobody saw how. */
export type Act<T> = { how: 'done'; value: T } | { how: 'threw'; error: unknown } | { how: 'died' };

/** One run of the browser, from its start to its death. */
interface Process {
  readonly db: Database;
  readonly mood: DiskMood;
  readonly died: PromiseWithResolvers<{ how: 'died' }>;
  /** Acts that are being worked on: neither waiting for the line nor for the lock. */
  busy: number;
  /** The lock that lets one sync run at a time, and who waits for it. */
  locked: boolean;
  readonly waiting: (() => void)[];
}

export class SimBrowser {
  /** Milliseconds by its own clock. */
  time: number;
  /** Requests on their way, oldest first. */
  parcels: Parcel[] = [];
  deaths = 0;
  /** Shares and clips that were shown here as logged. */
  lines: { readonly id: string; readonly kind: string }[] = [];
  /** Whose browser it is; its device changes when they join again. */
  readonly member: Member;
  readonly #disk: IDBFactory;
  readonly #random: () => number;
  /** Few in every second browser: then its outbox goes in several pushes, two of them on the line at once. */
  readonly #mostEvents: number;
  #process: Process;
  #idle: (() => void)[] = [];

  constructor(member: Member, time: number, random: () => number, disk = new IDBFactory()) {
    this.member = member;
    this.time = time;
    this.#random = random;
    this.#mostEvents = random() < 0.5 ? maxEventsPerPush : 2 + Math.floor(random() * 4);
    this.#disk = disk;
    this.#process = this.#launch();
  }

  #launch(): Process {
    const left = Number.POSITIVE_INFINITY;
    const mood: DiskMood = { left, afterCommit: false, full: false, refused: 0, onDeath: () => this.#die() };
    const db = openDatabase('portevoix', { indexedDB: this.#disk, IDBKeyRange });
    letDiskFail(db, mood);
    return { db, mood, died: Promise.withResolvers(), busy: 0, locked: false, waiting: [] };
  }

  get db(): Database {
    return this.#process.db;
  }

  /** Who it is at present; undefined also when it died over the question. */
  async membership(): Promise<Membership | undefined> {
    const act = await this.#act(({ db }) => kept(db, 'membership'));
    return act.how === 'done' ? act.value : undefined;
  }

  get mood(): DiskMood {
    return this.#process.mood;
  }

  /** The process dies at the next database operation but `after`, or when what that one belongs to is committed. */
  dieAt(after: number, afterCommit: boolean): void {
    Object.assign(this.#process.mood, { left: after, afterCommit });
  }

  /** The process dies. */
  die(): void {
    this.#die();
  }

  #die(): void {
    const process = this.#process;
    this.deaths += 1;
    process.mood.left = 0;
    process.mood.onDeath = () => {};
    process.db.close();
    process.died.resolve({ how: 'died' });
    const { full, refused } = process.mood;
    this.#process = this.#launch();
    Object.assign(this.#process.mood, { full, refused });
    this.#wake();
  }

  #wake(): void {
    for (const each of this.#idle.splice(0)) each();
  }

  /** Resolves once everything that runs here waits for the line, or has ended. */
  async quiet(): Promise<void> {
    while (this.#process.busy > 0) await new Promise<void>((idle) => this.#idle.push(idle));
  }

  /** Runs until it ends, the process dies, or (then it goes on later) it waits for the line. */
  async #act<T>(work: (process: Process) => Promise<T>): Promise<Act<T>> {
    const process = this.#process;
    process.busy += 1;
    const ended = work(process).then(
      (value): Act<T> => ({ how: 'done', value }),
      (error: unknown): Act<T> => ({ how: 'threw', error }),
    );
    const act = await Promise.race([ended, process.died.promise]);
    process.busy -= 1;
    this.#wake();
    return act;
  }

  /** Waits outside of the process: for the line, or for the lock. */
  async #outside<T>(process: Process, waiting: Promise<T>): Promise<T> {
    process.busy -= 1;
    this.#wake();
    try {
      return await waiting;
    } finally {
      process.busy += 1;
    }
  }

  #fetch(process: Process): typeof fetch {
    return (input, init) => {
      const { promise, resolve, reject } = Promise.withResolvers<Response>();
      this.parcels.push({ request: new Request(input, init), answer: resolve, fail: reject });
      return this.#outside(process, promise);
    };
  }

  #means(process: Process): SyncMeans {
    return {
      ...quietMeans,
      db: process.db,
      fetch: this.#fetch(process),
      now: () => this.time,
      random: this.#random,
      mostEvents: this.#mostEvents,
      alone: async (work) => {
        if (process.locked) {
          await this.#outside(process, new Promise<void>((mine) => process.waiting.push(mine)));
        }
        process.locked = true;
        try {
          return await work();
        } finally {
          const next = process.waiting.shift();
          if (next) next();
          else process.locked = false;
        }
      },
    };
  }

  /** Becomes a device of its member without asking the server, which knows it already. */
  async enter(person: Person): Promise<void> {
    const { program, id } = this.member;
    await enter(this.db, {
      token: person.token,
      program: { ...program, accent: null },
      member: { id, name: 'Test', role: 'ambassador' },
      device: { id: person.device, name: 'Test browser' },
      server: serverAddress,
      joinedAt: new Date(this.time).toISOString(),
    });
  }

  append<K extends keyof typeof eventKinds>(kind: K, body: BodyOf<K>, id: string, at: Date): Promise<Act<Appended>> {
    return this.#act(({ db }) => append(db, kind, body, { id, at }));
  }

  sync(trigger: SyncTrigger): Promise<Act<SyncResult>> {
    return this.#act((process) => sync(this.#means(process), trigger));
  }

  /** Ids of the events that it believes the server to hold; none when it died over the question. */
  async settled(): Promise<string[]> {
    const act = await this.#act(async ({ db }) => {
      const cursors = new Map((await db.devices.toArray()).map(({ device, cursor }) => [device, cursor]));
      const refused = new Set(await db.refusals.toCollection().primaryKeys());
      const rows = await db.events.toArray();
      return rows.filter((row) => row.deviceSeq <= (cursors.get(row.device) ?? 0) && !refused.has(row.id));
    });
    return act.how === 'done' ? act.value.map(({ id }) => id) : [];
  }

  /** Makes room as the worker does when the browser's storage is nearly full; every line counts as old. Gives how many events went. */
  compact(): Promise<Act<number>> {
    const estimate = async () => ({ usage: 99, quota: 100 });
    return this.#act(({ db }) => makeRoom({ db, now: () => this.time + century, estimate }));
  }

  join(code: string): Promise<Act<Awaited<ReturnType<typeof join>>>> {
    return this.#act((process) =>
      join(
        { db: process.db, fetch: this.#fetch(process) },
        { server: serverAddress, code, name: 'Again', device: 'Test browser', language: 'en' },
      ),
    );
  }

  /** A second browser with a copy of this one's profile, as it is on the disk; null when this one dies meanwhile. */
  async copy(): Promise<SimBrowser | null> {
    const read = await this.#act(({ db }) =>
      db.transaction('r', db.tables, () =>
        Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
      ),
    );
    if (read.how !== 'done') return null;
    const twin = new SimBrowser(this.member, this.time, this.#random);
    twin.lines = [...this.lines];
    await twin.db.transaction('rw', twin.db.tables, async () => {
      for (const [name, rows] of read.value) await twin.db.table(name).bulkAdd(rows);
    });
    return twin;
  }

  /** Ends the browser for good. */
  close(): void {
    this.#process.db.close();
  }
}
