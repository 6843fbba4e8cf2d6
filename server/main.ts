/** `npm run serve`: brings the database up to date and serves. Builds nothing, seeds nothing. */
import { enableCompileCache } from 'node:module';

// Compiled code is kept between starts; it saves about a third of the start (Node 24.21), so the rest is imported after it.
enableCompileCache();
const [{ pino }, { readConfig }, { firstProgram }, { runServer, stopOnSignals }] = await Promise.all([
  import('pino'),
  import('./config.ts'),
  import('./programs.ts'),
  import('./running.ts'),
]);

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
if ((await firstProgram(running.db)) === null) {
  log.warn('Nobody can sign in yet: run "npm run sign-in" with the same settings, and open the link that it prints.');
}
