/** Runs the same tests on both databases, each on fresh, migrated ones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { type Cluster, startCluster } from './postgres.ts';

export interface Databases {
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
      const empty = async () => {
        const databaseUrl = (await cluster?.createDatabase()) ?? null;
        const one = await openDatabase({ databaseUrl, dataDir: await mkdtemp(join(dir, 'db-')) });
        opened.push(one);
        return one;
      };
      tests({
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
