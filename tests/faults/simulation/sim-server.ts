/** The real server on a real SQLite file, which can die at any statement, start again, and be restored from an older backup. */
import { mkdir, rm, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { openDatabase, type OpenDatabase } from '../../../server/db.ts';
import { migrate } from '../../../server/migrate.ts';
import { cutPower, restorePower } from './power.ts';
import type { Site } from './site.ts';

interface Life {
  readonly opened: OpenDatabase;
  readonly app: ReturnType<typeof createApp>;
  readonly died: PromiseWithResolvers<never>;
}

const config = () => {
  const read = readConfig({});
  if (!read.ok) throw new Error(read.reason);
  return read.config;
};

export class SimServer {
  /** Milliseconds; moves only when a schedule moves it. */
  time: number;
  /** How often it died in the middle of a request, and how often an older backup took the place of its data. */
  readonly counts = { crashes: 0, restores: 0 };
  readonly #folder: string;
  #life: Life | null = null;
  #backups = 0;
  /** Backups before this one are too old to be used. */
  #oldest = 0;

  constructor(folder: string, time: number) {
    this.#folder = folder;
    this.time = time;
  }

  /** A server on a copy of the ground, running. */
  static async on(site: Site, folder: string, time: number): Promise<SimServer> {
    const server = new SimServer(folder, time);
    await mkdir(folder, { recursive: true });
    await site.lay(server.#file);
    await server.start();
    return server;
  }

  get #file(): string {
    return join(this.#folder, 'portevoix.sqlite');
  }

  get up(): boolean {
    return this.#life !== null;
  }

  /** Its database, for looking at what it holds; only while it is up. */
  get opened(): OpenDatabase {
    if (!this.#life) throw new Error('the server is down');
    return this.#life.opened;
  }

  get db() {
    return this.opened.db;
  }

  /** Starts it when it is down, as `npm run serve` does. */
  async start(): Promise<void> {
    if (this.#life) return;
    restorePower();
    const opened = await openDatabase({ databaseUrl: null, dataDir: this.#folder });
    const migrated = await migrate(opened, this.time);
    if (!migrated.ok) throw new Error(migrated.reason);
    const app = createApp({ db: opened.db, config: config(), now: () => this.time++, log: pino({ level: 'silent' }) });
    const died = Promise.withResolvers<never>();
    died.promise.catch(() => undefined);
    this.#life = { opened, app, died };
  }

  /** It dies at the statement after the next `after`, should so many come; until then it serves. */
  dieAt(after: number): void {
    const life = this.#life;
    if (!life) return;
    cutPower(after, () => {
      this.counts.crashes += 1;
      this.#end(life);
    });
  }

  /** It does not die at a statement after all. */
  spare(): void {
    restorePower();
  }

  /** It dies between two requests. */
  async stop(): Promise<void> {
    const life = this.#life;
    if (!life) return;
    this.#end(life);
    await life.opened.db.destroy();
  }

  #end(life: Life): void {
    this.#life = null;
    life.died.reject(new TypeError('Failed to fetch'));
    void life.opened.db.destroy();
  }

  /** Answers a request, or fails like a line whose other end is gone. */
  async handle(request: Request): Promise<Response> {
    const life = this.#life;
    if (!life) throw new TypeError('Failed to fetch');
    const answer = await Promise.race([life.app.fetch(request), life.died.promise]);
    // What was not yet on the line when it died never left.
    if (this.#life !== life) throw new TypeError('Failed to fetch');
    return answer;
  }

  /** A backup of what it holds. Nothing happens while it is down. */
  async backup(): Promise<void> {
    if (!this.#life) return;
    restorePower();
    await sql`vacuum into ${sql.lit(this.#backupFile(this.#backups))}`.execute(this.db);
    this.#backups += 1;
  }

  /** Puts one of the backups in the place of what it holds, and starts. Nothing happens when there is none. */
  async restore(pick: number): Promise<void> {
    const usable = this.#backups - this.#oldest;
    if (usable === 0) return;
    await this.stop();
    for (const tail of ['', '-wal', '-shm']) await rm(this.#file + tail, { force: true });
    await copyFile(this.#backupFile(this.#oldest + (pick % usable)), this.#file);
    this.counts.restores += 1;
    await this.start();
  }

  /** Nobody restores any of the backups made so far: they lie too far back, or the command that does it would erase again. */
  outliveBackups(): void {
    this.#oldest = this.#backups;
  }

  #backupFile(number: number): string {
    return join(this.#folder, `backup-${number}.sqlite`);
  }

  /** Stops it and removes its files. */
  async remove(): Promise<void> {
    await this.stop();
    restorePower();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
