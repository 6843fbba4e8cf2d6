/** Runs the same tests on both databases, each on fresh, migrated ones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { type Cluster, startCluster } from './postgres.ts';

/** Where a database is, as the settings say it. */
export interface Place {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

export interface Databases {
  /** A place for a new database, on which nothing is open. */
  place(): Promise<Place>;
  /** A new database, with or without today's tables; closed and removed after the tests of the engine. */
  empty(): Promise<OpenDatabase>;
  migrated(): Promise<OpenDatabase>;
}

/** Declares the tests once for each engine. */
export function onBothEngines(name: string, tests: (databases: Databases) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${engine})`, () => {
      let cluster: Cluster | undefined;
      let dir = '';
      const opened: OpenDatabase[] = [];
      beforeAll(async () => {
        dir = await mkdtemp(join(tmpdir(), 'portevoix-test-'));
        if (engine === 'postgres') cluster = await startCluster();
      });
      afterAll(async () => {
        await Promise.all(opened.map((each) => each.db.destroy()));
        await cluster?.stop();
        await rm(dir, { recursive: true, force: true });
      });
      const place = async () => ({
        databaseUrl: (await cluster?.createDatabase()) ?? null,
        dataDir: await mkdtemp(join(dir, 'db-')),
      });
      const empty = async () => {
        const one = await openDatabase(await place());
        opened.push(one);
        return one;
      };
      tests({
        place,
        empty,
        async migrated() {
          const one = await empty();
          const done = await migrate(one, Date.now());
          if (!done.ok) throw new Error(done.reason);
          return one;
        },
      });
    });
  }
}
