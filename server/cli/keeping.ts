/** What the commands that keep the data safe share: the database of the settings, programmes by name, findings, expected failures. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../archive/refusal.ts';
import type { Finding } from '../checks/index.ts';
import { type Config, readConfig } from '../config.ts';
import { databaseFile, type OpenAs, type OpenDatabase, openDatabase, type Tx } from '../db.ts';
import { language } from '../terminal.ts';
import { bad, type Outcome } from './command.ts';

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

const field = (error: unknown, name: string): unknown =>
  error instanceof Error && name in error ? (error as unknown as Record<string, unknown>)[name] : undefined;

/** What SQLite's result codes (sqlite.org/rescode.html, the low byte) mean to an operator. */
const sqliteTrouble: Readonly<Record<number, string>> = {
  5: 'Another process uses the database: stop the server, then run this again',
  8: 'The database can only be read: check the rights of its folder',
  10: 'The disk does not do what it is asked: check it, and the room that is left',
  11: 'The database is damaged: restore a backup with "restore FILE --force" (the damaged file is kept aside)',
  13: 'The disk is full: make room, then run this again',
  14: 'The file cannot be opened: check that it exists, and the rights of its folder',
  26: 'The file is no database, or is damaged: restore a backup with "restore FILE --force" (it is kept aside)',
};
const systemTrouble: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, then run this again',
  EDQUOT: 'The quota of the disk is used up: make room, then run this again',
  EFBIG: 'The file system or a limit of this account takes no file of that size',
  EACCES: 'This account may not do that: check the rights of file and folder',
  EPERM: 'This account may not do that: check the rights of file and folder',
  EROFS: 'The disk can only be read: choose another place',
  EIO: 'The disk does not do what it is asked: check it',
  EISDIR: 'That is a folder: give the name of a file',
  EPIPE: 'Whoever reads the output has gone',
  ECONNREFUSED: 'PostgreSQL does not answer: check DATABASE_URL, and that the database runs',
  ENOTFOUND: 'There is no such machine: check DATABASE_URL',
  '28P01': 'PostgreSQL refuses the password: check DATABASE_URL',
  '28000': 'PostgreSQL refuses the account: check DATABASE_URL',
  '3D000': 'There is no such database: make it first (createdb)',
  '42501': 'The account may not do that in this database',
  '53100': 'The disk of PostgreSQL is full: make room, then run this again',
  '55P03': 'Somebody else uses the tables: stop every server, then run this again',
};

function troubleOf(error: unknown): string | null {
  const result = field(error, 'errcode');
  if (typeof result === 'number') return sqliteTrouble[result & 0xff] ?? null;
  const code = field(error, 'code');
  return typeof code === 'string' ? (systemTrouble[code] ?? null) : null;
}

/** Runs a command's work; what can be expected to go wrong becomes its words, anything else is a bug and is thrown. */
export async function orRefusal(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return bad(error.message);
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return bad(`${trouble} (${(error as Error).message}).`);
  }
}

/** The settings, or a refusal. */
export function settings(): Config {
  const read = readConfig(process.env, language);
  if (!read.ok) throw new Refusal(read.reason);
  return read.config;
}

/** How a database is named to people: its address without the password, or its path. */
export function nameOf({ databaseUrl, dataDir }: Where): string {
  if (databaseUrl === null) return resolve(databaseFile(dataDir));
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL ${host}${pathname}`;
}

/** Opens a database that is there, works with it and closes it. */
export async function withDatabase<T>(
  where: Where,
  as: OpenAs,
  work: (opened: OpenDatabase) => Promise<T>,
): Promise<T> {
  if (where.databaseUrl === null && !existsSync(databaseFile(where.dataDir))) {
    throw new Refusal(`There is no database ${nameOf(where)}: check DATA_DIR, or DATABASE_URL for PostgreSQL.`);
  }
  const opened = await openDatabase(where, as);
  try {
    return await work(opened);
  } finally {
    await opened.db.destroy();
  }
}

/** The id of the programme of that id or name. */
export async function programNamed(tx: Tx, wanted: string): Promise<string> {
  const all = await tx.selectFrom('program').select(['id', 'name']).orderBy('created_at').execute();
  const found = all.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found.length === 1 && found[0]) return found[0].id;
  const known = all.map(({ id, name }) => `${name} (${id})`).join(', ');
  throw new Refusal(
    found.length === 0
      ? `There is no programme “${wanted}”. Those known: ${known}.`
      : `Several programmes are called “${wanted}”: name one by its id. Those known: ${known}.`,
  );
}

/** A line for each check, and for what it found. */
export function wordFindings(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ check, count, examples }) => {
    if (count === 0) return [`✓ ${check.holds}`];
    const more = count > examples.length ? [`  … ${count - examples.length} more`] : [];
    return [
      `✗ not so: ${check.holds} (${count})`,
      ...examples.map((each) => `  ${each}`),
      ...more,
      `  → ${check.remedy}`,
    ];
  });
}

export const areGood = (findings: readonly Finding[]): boolean => findings.every(({ count }) => count === 0);

/** `1,234 events and 12 other rows`. */
export function wordCounts(counts: Readonly<Record<string, number>>): string {
  const total = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
  const events = counts['event'] ?? 0;
  const programs = counts['program'] ?? 0;
  const word = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
  return `${word(programs, 'programme')}, ${word(events, 'event')}, ${word(total - events - programs, 'other row')}`;
}
