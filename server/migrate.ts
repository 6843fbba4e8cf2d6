/** Brings the database to today's tables before anything else uses it. */
import { copyFileSync } from 'node:fs';
import { type Migration, Migrator, sql } from 'kysely';
import type { OpenDatabase } from './db.ts';
import { migrations as ours } from './migrations/index.ts';

export type Migrated = { ok: true; applied: readonly string[]; backup: string | null } | { ok: false; reason: string };

/**
 * Applies the steps that are missing, all in one transaction: either every step holds or the database is as it was.
 * An embedded database that already holds data is copied beside itself first. `now`: milliseconds, for the copy's name.
 */
export async function migrate(
  opened: OpenDatabase,
  now: number,
  migrations: Readonly<Record<string, Migration>> = ours,
): Promise<Migrated> {
  const migrator = new Migrator({ db: opened.db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const known = await migrator.getMigrations();
  const missing = known.filter((step) => step.executedAt === undefined).map((step) => step.name);
  let backup: string | null = null;
  if (opened.file !== null && missing.length > 0 && missing.length < known.length) {
    await sql`pragma wal_checkpoint(truncate)`.execute(opened.db);
    backup = `${opened.file}.before-${missing[0]}-${new Date(now).toISOString().replaceAll(':', '')}`;
    copyFileSync(opened.file, backup);
  }
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return { ok: true, applied: missing, backup };
  const failed = results?.find((step) => step.status === 'Error')?.migrationName ?? missing[0] ?? 'reading the steps';
  const kept = backup === null ? '' : ` A copy from before is ${backup}.`;
  return {
    ok: false,
    reason:
      `The database could not be brought up to date (${failed}: ${error instanceof Error ? error.message : String(error)}). ` +
      `Nothing was changed: go on with the version of Portevoix you had, and report this message.${kept}`,
  };
}
