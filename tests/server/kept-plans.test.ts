/** PostgreSQL plans a page of the log once on each connection, and reads on when another server changes the tables beside it. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { isEmbedded } from '../../server/bulk.ts';
import { readLog } from '../../server/reports/share-log.ts';
import { fillLog } from '../bench/filled-log.ts';
import { onBothEngines } from './engines.ts';

/** PostgreSQL makes a plan for any values at the sixth time. */
const times = 7;

onBothEngines('plans of the log’s pages', (databases) => {
  it('are kept, and made anew for changed tables', async () => {
    const { db } = await databases.migrated();
    const { programId, members } = await fillLog(db, 2000);
    const read = async () => {
      const pages = [];
      for (let turn = 0; turn < times; turn++) {
        const [member] = members;
        pages.push(await readLog(db, programId, {}), await readLog(db, programId, { member, before: 1500 }));
      }
      expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(2);
      return pages.slice(0, 2);
    };
    const before = await read();
    if (!isEmbedded(db)) {
      const { rows } = await sql<{ name: string; generic_plans: number }>`
        select name, generic_plans from pg_prepared_statements`.execute(db);
      expect(rows.filter((row) => row.generic_plans > 0).length).toBeGreaterThan(0);
      expect(rows.every((row) => row.name.startsWith('portevoix_'))).toBe(true);
    }
    await sql`alter table log_line add column later text`.execute(db);
    await sql`drop index log_line_by_member_at`.execute(db);
    await sql`alter table post add column later text`.execute(db);
    expect(await read()).toEqual(before);
  });
});
