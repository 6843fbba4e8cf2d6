/** From settings to a server that answers: open, bring up to date, fill if asked, listen; and down again. */
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { type Db, openDatabase } from './db.ts';
import { keepPolling } from './feeds/polling.ts';
import { makeIntake } from './intake.ts';
import { migrate } from './migrate.ts';
import { announce } from './presence.ts';
import { pushLane } from './push-lane.ts';
import { linkLane, type LinkLane } from './links/link-lane.ts';
import { keepForMonths } from './retention.ts';
import { securityHeaderList } from './security-headers.ts';
import { serve, type Serving } from './serve.ts';
import { portTrouble } from './trouble.ts';

export type Running = { ok: true; db: Db; serving: Serving; publicUrl: string } | { ok: false; reason: string };

/** With PORT=0 the system chooses: links name the port it chose, unless PUBLIC_URL says another address. */
function atPort(config: Config, port: number): Config {
  return config.publicUrl === 'http://localhost:0' ? { ...config, publicUrl: `http://localhost:${port}` } : config;
}

/** Starts the server. `prepare` runs before the first request can come. An expected failure gives one sentence. */
export async function runServer(
  config: Config,
  log: Logger,
  prepare: (db: Db) => Promise<void> = async () => {},
): Promise<Running> {
  const opened = await openDatabase(config).catch((error: Error) => error);
  if (opened instanceof Error) {
    return { ok: false, reason: `The database cannot be opened (${opened.message}): check DATA_DIR or DATABASE_URL.` };
  }
  const { db, engine } = opened;
  const noAnswer = (error: Error) => ({
    ok: false as const,
    reason: `The database does not answer (${error.message}): check DATABASE_URL, and that the database runs.`,
  });
  if (config.databaseUrl !== null) {
    const seen = await announce(config.databaseUrl).catch(noAnswer);
    if (seen === false)
      return { ok: false, reason: 'A restore or a move uses the database: start again when it is done.' };
    if (seen !== true) return seen;
  }
  const migrated = await migrate(opened, Date.now()).catch(noAnswer);
  if (!migrated.ok) return migrated;
  await prepare(db);
  try {
    const headers = await securityHeaderList(config);
    let links: LinkLane | undefined;
    const listening = await serve((port) => {
      const deps = { db, config: atPort(config, port), now: Date.now, log };
      const intake = makeIntake(deps);
      links = linkLane(deps, headers, pushLane(deps, intake, headers));
      return { app: createApp(deps, intake), lane: links.lane };
    }, config);
    const serving: Serving = {
      ...listening,
      async stop(graceMs) {
        await listening.stop(graceMs);
        await links?.clicks.stop();
      },
    };
    log.info({ port: serving.port, database: engine, migrations: migrated.applied }, 'serving');
    const beside = [keepPolling({ db, config, now: Date.now, log })];
    if (config.retentionMonths !== null) beside.push(keepForMonths(db, config.retentionMonths, log));
    const stop = async (graceMs?: number) => {
      await Promise.all([serving.stop(graceMs), ...beside.map((each) => each.stop())]);
    };
    return { ok: true, db, serving: { ...serving, stop }, publicUrl: atPort(config, serving.port).publicUrl };
  } catch (error) {
    await db.destroy();
    return { ok: false, reason: portTrouble(error, config.port) };
  }
}

/** On SIGTERM or Ctrl+C: answers what is being asked, closes the database, ends the process. */
export function stopOnSignals(running: Running & { ok: true }, log: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void running.serving
        .stop()
        .then(() => running.db.destroy())
        .then(() => process.exit(0));
    });
  }
}
