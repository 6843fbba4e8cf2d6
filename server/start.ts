/** `npm start`: builds what is missing, fills an empty database, serves, and says in plain words what to do next. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { pickLanguage, translator } from '../shared/languages/index.ts';
import { projectDir, runScript, staleBuilds } from './building.ts';
import { type Config, readConfig } from './config.ts';
import type { Db } from './db.ts';
import { findBrowser, ignoresLoadExtension, openBrowser } from './local-browser.ts';
import { firstProgram, foundProgram } from './programs.ts';
import { makeInvitation } from './routes/people.ts';
import { makeSignInCode, signInCodeMs } from './routes/sign-in.ts';
import { runServer, stopOnSignals } from './running.ts';
import { exampleAmbassador, seedExample } from './seed.ts';
import { portTrouble } from './trouble.ts';

/** How long the printed invitation can be used. */
const invitationDays = 7;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = pickLanguage([LC_ALL, LC_MESSAGES, LANG].flatMap((tag) => (tag ? [tag.replace('_', '-')] : [])));
const t = translator(language);

const say = (text = ''): void => void process.stdout.write(`${text}\n`);
function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

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

async function fillWhenEmpty(db: Db, name: string, empty: boolean): Promise<void> {
  if ((await firstProgram(db)) !== null) return;
  if (!empty) {
    await seedExample(db, Date.now());
    return;
  }
  await foundProgram(db, { name, accent: null, admin: t('role.admin'), language }, Date.now());
}

async function links(db: Db, publicUrl: string): Promise<{ signIn: string; invitation: string }> {
  const founded = await firstProgram(db);
  if (founded === null) throw new Error('The database holds a programme without an admin.');
  const { programId, adminId } = founded;
  const admin = { programId, id: adminId };
  const code = await makeSignInCode(db, admin, Date.now(), signInCodeMs.printed);
  const program = await db.selectFrom('program').select('name').where('id', '=', programId).executeTakeFirstOrThrow();
  const name = program.name === 'Novéa' ? exampleAmbassador : null;
  const wish = { name, role: 'ambassador', days: invitationDays } as const;
  const invitation = await makeInvitation(db, programId, wish, Date.now());
  return { signIn: `${publicUrl}/sign-in#${code}`, invitation: `${publicUrl}/join#${invitation.code}` };
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
const read = readConfig(process.env);
if (!read.ok) fail(read.reason);
const { config } = read;
checkDataDir(config);
await checkPort(config);
await build();
// The terminal is for people here; `npm run serve` writes the full log.
const level = process.env['LOG_LEVEL'] ? config.logLevel : 'warn';
const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
const running = await runServer(config, log, (db) => fillWhenEmpty(db, config.programName, wanted.empty));
if (!running.ok) fail(running.reason);
stopOnSignals(running, log);
const { publicUrl } = running;
const address = await links(running.db, publicUrl);
welcome(address, publicUrl);
if (wanted.browser) launch(config, address.signIn);
