/** `npm run serve`: brings the database up to date and serves. Builds nothing, seeds nothing. */
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { runServer, stopOnSignals } from './running.ts';

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

const read = readConfig(process.env);
if (!read.ok) fail(read.reason);
const log = pino({ level: read.config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
const running = await runServer(read.config, log);
if (!running.ok) fail(running.reason);
stopOnSignals(running, log);
