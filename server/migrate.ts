/** Brings the database to today's tables before anything else uses it. */
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import { copyDatabase } from './archive/sqlite-file.ts';
import type { Db, OpenDatabase, Tx } from './db.ts';
import { migrations as ours } from './migrations/index.ts';

export type Migrated = { ok: true; applied: readonly string[]; backup: string | null } | { ok: false; reason: string };
type Migrations = Readonly<Record<string, Migration>>;

/** Copies from before a migration that are kept beside the database. */
const keptCopies = 2;
const copyName = /^portevoix\.before-\d{4}-(.+)\.sqlite$/;

const whyOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function removeOlderCopies(folder: string): void {
  const copies = readdirSync(folder).flatMap((name) => {
    const made = copyName.exec(name)?.[1];
    return made === undefined ? [] : [{ name, made }];
  });
  const newestFirst = copies.toSorted((a, b) => (a.made < b.made ? 1 : -1));
  for (const { name } of newestFirst.slice(keptCopies)) rmSync(join(folder, name));
}

/** Copies an embedded database beside itself; gives the copy's path. */
async function copyBefore({ db }: OpenDatabase, file: string, step: string, now: number): Promise<string> {
  const made = new Date(now).toISOString().replaceAll(':', '');
  const copy = join(dirname(file), `portevoix.before-${step.slice(0, 4)}-${made}.sqlite`);
  await copyDatabase(db, copy, true);
  removeOlderCopies(dirname(file));
  return copy;
}

/** The names of the migrations that were applied, in order; none for a database that is new. */
export async function appliedSteps(db: Db | Tx): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name).toSorted();
}

/**
 * Applies the steps that are missing, all in one transaction: either every step holds or the database is as it was.
 * An embedded database that already holds data is copied beside itself first; the last two such copies are kept.
 * `now`: milliseconds, for the copy's name.
 */
export async function migrate(opened: OpenDatabase, now: number, migrations: Migrations = ours): Promise<Migrated> {
  const migrator = new Migrator({ db: opened.db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const applied = await appliedSteps(opened.db);
  const unknown = applied.filter((step) => !(step in migrations));
  if (unknown.length > 0) return { ok: false, reason: newerDatabase(unknown) };
  const known = Object.keys(migrations).toSorted();
  const missing = known.filter((step) => !applied.includes(step));
  let backup: string | null = null;
  if (opened.file !== null && missing.length > 0 && applied.length > 0) {
    try {
      backup = await copyBefore(opened, opened.file, missing[0] ?? '', now);
    } catch (error) {
      return {
        ok: false,
        reason:
          `The database has to be brought up to date, and no copy of it could be made first (${whyOf(error)}). Nothing was ` +
          `changed: make room in ${dirname(opened.file)} and start again, or go on with the version of Portevoix you had.`,
      };
    }
  }
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return { ok: true, applied: missing, backup };
  const failed = results?.find((step) => step.status === 'Error')?.migrationName ?? missing[0] ?? 'reading the steps';
  const kept = backup === null ? '' : ` A copy from before is ${backup}.`;
  return {
    ok: false,
    reason:
      `The database could not be brought up to date (${failed}: ${whyOf(error)}). ` +
      `Nothing was changed: go on with the version of Portevoix you had, and report this message.${kept}`,
  };
}

const newerDatabase = (steps: readonly string[]): string =>
  `The database was made by a newer version of Portevoix (${steps.join(', ')}). Nothing was changed: run that version or a ` +
  `newer one, or restore a backup (or the copy portevoix.before-….sqlite) from before it into another DATA_DIR.`;

/**
 * Applies these steps within a transaction that goes on, and writes them down as the migrator does. Nobody else migrates
 * until that transaction ends.
 */
export async function stepUp(
  tx: Tx,
  engine: OpenDatabase['engine'],
  steps: readonly string[],
  migrations: Migrations = ours,
): Promise<void> {
  await lockMigrations(tx, engine);
  const column = (name: string) => sql`${sql.ref(name)} varchar(255) not null`;
  await sql`create table if not exists kysely_migration (${column('name')} primary key, ${column('timestamp')})`.execute(
    tx,
  );
  const done = await appliedSteps(tx);
  for (const step of steps.filter((each) => !done.includes(each))) {
    await migrations[step]?.up(tx);
    const at = new Date().toISOString();
    await sql`insert into kysely_migration (name, timestamp) values (${step}, ${at})`.execute(tx);
  }
}

async function lockMigrations(tx: Tx, engine: OpenDatabase['engine']): Promise<void> {
  // The number under which Kysely's migrator takes its lock (PostgresAdapter, 0.28). On SQLite the transaction itself keeps others out.
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(3853314791062309107)`.execute(tx);
}
