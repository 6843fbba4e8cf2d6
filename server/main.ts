/** `npm run serve`: brings the database up to date and serves. Builds nothing, seeds nothing. */
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db.ts';
import { migrate } from './migrate.ts';
import { serve } from './serve.ts';
import { portTrouble } from './trouble.ts';

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

const read = readConfig(process.env);
if (!read.ok) fail(read.reason);
const { config } = read;
const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
const opened = await openDatabase(config).catch((error: Error) =>
  fail(`The database cannot be opened (${error.message}): check DATA_DIR or DATABASE_URL.`),
);
const migrated = await migrate(opened, Date.now());
if (!migrated.ok) fail(migrated.reason);
const app = createApp({ db: opened.db, config, now: Date.now, log });
const serving = await serve(app, config).catch((error: unknown) => fail(portTrouble(error, config.port)));
log.info({ port: serving.port, database: opened.engine, migrations: migrated.applied }, 'serving');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    void serving
      .stop()
      .then(() => opened.db.destroy())
      .then(() => process.exit(0));
  });
}
