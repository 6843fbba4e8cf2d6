/** `npm run sign-in`: prints a one-time sign-in link for an admin, also beside a server that runs. */
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { type Db, openDatabase } from './db.ts';
import { migrate } from './migrate.ts';
import { foundWhenEmpty } from './programs.ts';
import { makeSignInCode, signInCodeMs } from './routes/sign-in.ts';
import { fail, language, say, t } from './terminal.ts';

function wantedName(): string | undefined {
  try {
    return parseArgs({ options: { name: { type: 'string' } } }).values.name?.trim();
  } catch {
    return fail(t('start.signInUsage'));
  }
}

/** The admins, those who joined first at the beginning. */
const admins = (db: Db) =>
  db
    .selectFrom('member')
    .select(['program_id as programId', 'id', 'name'])
    .where('role', '=', 'admin')
    .orderBy('joined_at')
    .orderBy('id')
    .execute();

const name = wantedName();
const read = readConfig(process.env, language);
if (!read.ok) fail(read.reason);
const { config } = read;
const opened = await openDatabase(config).catch((error: Error) => fail(t('start.noDatabase', { why: error.message })));
const migrated = await migrate(opened, Date.now()).catch((error: Error) =>
  fail(t('start.noDatabase', { why: error.message })),
);
if (!migrated.ok) fail(migrated.reason);
const { db } = opened;
await foundWhenEmpty(db, { name: config.programName, admin: t('role.admin'), language }, Date.now());
const all = await admins(db);
const names = all.map((admin) => admin.name).join(', ');
if (name === undefined && all.length > 1) fail(t('start.signInWhich', { names }));
const admin = name === undefined ? all[0] : all.find((each) => each.name.toLowerCase() === name.toLowerCase());
if (admin === undefined) fail(t('start.signInNobody', { name: name ?? '', names }));
const code = await makeSignInCode(db, admin, Date.now(), signInCodeMs.printed);
await db.destroy();
say(t('start.signInLink', { name: admin.name }));
say(`  ${config.publicUrl}/sign-in#${code}`);
