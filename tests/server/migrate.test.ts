/** Databases of any age come up to date, or stay exactly as they were. */
import { copyFile, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Kysely, type Migration, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { migrations } from '../../server/migrations/index.ts';
import { foundProgram } from '../../server/programs.ts';
import { onBothEngines } from './engines.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const wish = { name: 'P', accent: null, admin: 'A', language: 'fr' } as const;
const later: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable('later').addColumn('id', 'text').execute();
  },
};
const broken: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable('half').addColumn('id', 'text').execute();
    await sql`insert into no_such_table values (1)`.execute(db);
  },
};

onBothEngines('migrations', (databases) => {
  it('come from nothing to today, and are not repeated', async () => {
    const opened = await databases.empty();
    expect(await migrate(opened, now)).toEqual({ ok: true, applied: Object.keys(migrations), backup: null });
    expect(await migrate(opened, now)).toEqual({ ok: true, applied: [], backup: null });
    await foundProgram(opened.db, wish, now);
  });

  it('lead every table’s key with the programme', async () => {
    const { db } = await databases.migrated();
    const tables = await db.introspection.getTables();
    const columns = tables
      .filter(({ name }) => name !== 'program')
      .map(({ name, columns: all }) => [name, all[0]?.name]);
    expect(columns.length).toBeGreaterThanOrEqual(14);
    expect(columns.filter(([, first]) => first !== 'program_id')).toEqual([]);
  });

  it('copy a file that holds data before they change it', async () => {
    const opened = await databases.migrated();
    const founded = await foundProgram(opened.db, wish, now);
    const done = await migrate(opened, now, { ...migrations, '9998-later': later });
    if (!done.ok) throw new Error(done.reason);
    expect(done.applied).toEqual(['9998-later']);
    if (opened.file === null) {
      expect(done.backup).toBeNull();
      return;
    }
    const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-copy-'));
    await copyFile(done.backup ?? '', join(dataDir, 'portevoix.sqlite'));
    const copy = await openDatabase({ databaseUrl: null, dataDir });
    expect(await copy.db.selectFrom('program').select('id').execute()).toEqual([{ id: founded.programId }]);
    expect((await copy.db.introspection.getTables()).map((table) => table.name)).not.toContain('later');
    await copy.db.destroy();
  });

  it('change nothing when one of them fails, and say what to do', async () => {
    const opened = await databases.migrated();
    const founded = await foundProgram(opened.db, wish, now);
    const failed = await migrate(opened, now, { ...migrations, '9998-later': later, '9999-broken': broken });
    expect(failed).toMatchObject({ ok: false, reason: expect.stringContaining('9999-broken') });
    if (!failed.ok) expect(failed.reason).toContain('Nothing was changed: go on with the version');
    const names = (await opened.db.introspection.getTables()).map((table) => table.name);
    expect(names).not.toContain('later');
    expect(names).not.toContain('half');
    expect(await opened.db.selectFrom('program').select('id').execute()).toEqual([{ id: founded.programId }]);
    if (opened.file !== null) {
      const copies = (await readdir(dirname(opened.file))).filter((name) => name.startsWith('portevoix.before-9998-'));
      expect(copies).toHaveLength(1);
    }
    expect(await migrate(opened, now, { ...migrations, '9998-later': later })).toMatchObject({ ok: true });
  });
});
