/** `npm start`: builds what is missing, fills an empty database, serves, and says in plain words what to do next. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { projectDir, runScript, staleBuilds } from './building.ts';
import { type Config, readConfig } from './config.ts';
import type { Db } from './db.ts';
import { firstLinks, invitationDays } from './first-links.ts';
import { writeExamplePast } from './example-past.ts';
import { findBrowser, ignoresLoadExtension, openBrowser } from './local-browser.ts';
import { firstProgram, foundWhenEmpty } from './programs.ts';
import { runServer, stopOnSignals } from './running.ts';
import { seedExample } from './seed.ts';
import { fail, language, say, t } from './terminal.ts';
import { portTrouble } from './trouble.ts';

function readArguments(): { empty: boolean; browser: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean' }, browser: { type: 'boolean' } } });
    return { empty: values.empty ?? false, browser: values.browser ?? false };
  } catch {
    return fail(t('start.usage'));
  }
}

/** Both are asked before the build, so that nobody waits for it in vain. */
function checkDataDir({ dataDir }: Config): void {
  const trial = join(dataDir, '.write-test');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
  } catch {
    fail(t('start.readOnly', { folder: resolve(dataDir) }));
  }
}
async function checkPort({ port, host }: Config): Promise<void> {
  const { promise, resolve: free, reject } = Promise.withResolvers<void>();
  const trial = createServer().once('error', reject);
  trial.listen(port, host, () => trial.close(() => free()));
  await promise.catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    fail(taken ? t('start.portTaken', { port: String(port), other: String(port + 1) }) : portTrouble(error, port));
  });
}

async function build(): Promise<void> {
  for (const script of staleBuilds()) {
    say(t(script === 'build:admin' ? 'start.buildingPages' : 'start.buildingExtension'));
    const output = await runScript(script);
    if (output !== null) fail(`${output}\n${t('start.buildFailed', { script })}`);
  }
}

/** Fills an empty database; says whether the example was put there. */
async function fillWhenEmpty(db: Db, empty: boolean): Promise<boolean> {
  if (empty) await foundWhenEmpty(db, { name: config.programName, admin: t('role.admin'), language }, Date.now());
  if ((await firstProgram(db)) !== null) return false;
  const founded = await seedExample(db, Date.now());
  await writeExamplePast({ db, config, log }, founded, Date.now());
  return true;
}

function welcome(address: { signIn: string; invitation: string }, publicUrl: string): void {
  const chrome = join(projectDir, '.output', 'chrome-mv3');
  const firefox = join(projectDir, '.output', 'firefox-mv3', 'manifest.json');
  say();
  say(t('start.ready', { url: publicUrl }));
  say();
  say(t('start.signIn'));
  say(`  ${address.signIn}`);
  say(t('start.invitation', { days: invitationDays }));
  say(`  ${address.invitation}`);
  say();
  say(t('start.chrome'));
  say(`  ${chrome}`);
  say(t('start.firefox'));
  say(`  ${firefox}`);
  say();
  say(t('start.stop'));
}

function launch(config: Config, url: string): void {
  const browser = findBrowser();
  if (browser === null) return say(t('start.noBrowser'));
  if (ignoresLoadExtension(browser)) say(t('start.brandedBrowser', { browser }));
  const extension = join(projectDir, '.output', 'chrome-mv3');
  const profile = resolve(config.dataDir, 'browser-profile');
  openBrowser({ browser, profile, extension, url }, (reason) => say(t('start.browserFailed', { reason })));
}

const wanted = readArguments();
const read = readConfig(process.env, language);
if (!read.ok) fail(read.reason);
const { config } = read;
checkDataDir(config);
await checkPort(config);
await build();
// The terminal is for people here; `npm run serve` writes the full log.
const level = process.env['LOG_LEVEL'] ? config.logLevel : 'warn';
const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
let example = false;
const running = await runServer(config, log, async (db) => {
  example = await fillWhenEmpty(db, wanted.empty);
});
if (!running.ok) fail(running.reason);
stopOnSignals(running, log);
const { publicUrl } = running;
const address = await firstLinks(running.db, publicUrl, example);
welcome(address, publicUrl);
if (wanted.browser) launch(config, address.signIn);
