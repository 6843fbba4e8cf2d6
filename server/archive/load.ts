/** Takes a source into a database within one transaction: checked cell by cell, read back and compared before it counts. */
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bulkInsert } from '../bulk.ts';
import type { OpenDatabase, Tx } from '../db.ts';
import { stepUp } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { differences, type Digests } from './digest.ts';
import type { Progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { programColumn, readShape, type TableShape } from './shape.ts';
import { digestsOf, fingerprint, fromDatabase, type Piece, type Source } from './source.ts';

type Engine = OpenDatabase['engine'];

const steps = Object.keys(migrations).toSorted();

/** Refuses what a newer version wrote: it may hold what this one would lose. */
export function refuseNewer(source: Pick<Source, 'steps'>, name: string): void {
  const unknown = source.steps.filter((step) => !steps.includes(step));
  if (unknown.length > 0) {
    throw new Refusal(
      `${name} comes from a newer version of Portevoix (${unknown.join(', ')}): update Portevoix first. Nothing was changed.`,
    );
  }
}

/** PostgreSQL refuses the NUL character in a text. */
const text = z.string().check(z.refine((value) => !value.includes('\0'), 'holds a NUL character'));

/** Each row of a table as its columns want it. */
function rowSchema({ columns }: TableShape) {
  const cells = columns.map(({ kind, optional }): z.ZodMiniType => {
    const cell = kind === 'text' ? text : z.int();
    return optional ? z.nullable(cell) : cell;
  });
  return z.tuple(cells as [z.ZodMiniType, ...z.ZodMiniType[]]);
}

/** The ways into the tables: each piece is held against its table before it goes in. */
function waysInto(shape: readonly TableShape[]) {
  return new Map(
    shape.map((table) => {
      const columns = Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind]));
      const names = Object.keys(columns).join();
      return [table.name, { names, schema: rowSchema(table), insert: bulkInsert({ table: table.name, columns }) }];
    }),
  );
}
type Ways = ReturnType<typeof waysInto>;

function wayFor(ways: Ways, { table, columns, rows }: Piece) {
  const found = ways.get(table);
  if (found?.names !== columns.join()) {
    throw new Refusal(`There is no table ${table} (${columns.join(', ')}). Nothing was changed.`);
  }
  for (const row of rows) {
    const parsed = z.safeParse(found.schema, row);
    if (parsed.success) continue;
    const issue = parsed.error.issues[0];
    const shown = JSON.stringify(row).slice(0, 200);
    throw new Refusal(
      `${table}.${columns[Number(issue?.path[0])]}: ${issue?.message} (${shown}). Nothing was changed.`,
    );
  }
  return found;
}

/** Takes a piece in; when the database refuses a row (a key twice, a missing programme), its sentence is the refusal. */
async function insert(tx: Tx, ways: Ways, piece: Piece): Promise<void> {
  const way = wayFor(ways, piece);
  try {
    await way.insert(tx, piece.rows);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    // Class 23 of PostgreSQL and SQLITE_CONSTRAINT: it is the rows that are at fault.
    if (!code.startsWith('23') && errcode !== 19) throw error;
    throw new Refusal(`${piece.table}: ${(error as Error).message}. Nothing was changed.`);
  }
}

async function compare(tx: Tx, engine: Engine, wanted: Digests, programs: readonly string[] | null): Promise<void> {
  const held = await digestsOf(await fromDatabase(tx, engine, programs));
  const differ = differences(wanted, held);
  if (differ.length > 0)
    throw new Refusal(`Read back, the data is not what was written (${differ.join('; ')}). Nothing was changed.`);
}

/** Whether any table of ours holds a row. */
export async function isOccupied(tx: Tx, engine: Engine): Promise<boolean> {
  for (const { name } of await readShape(tx, engine)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Replaces everything in the database by the source, brought to today's tables. */
export async function loadAll(tx: Tx, engine: Engine, source: Source, progress: Progress): Promise<void> {
  for (const { name } of (await readShape(tx, engine)).toReversed())
    await sql`drop table ${sql.table(name)}`.execute(tx);
  await sql`drop table if exists kysely_migration`.execute(tx);
  await stepUp(tx, engine, source.steps);
  const ways = waysInto(await readShape(tx, engine));
  const digests: Digests = new Map();
  for await (const piece of source.read()) {
    await insert(tx, ways, piece);
    fingerprint(digests, piece);
    progress.add(piece.rows.length);
  }
  await compare(tx, engine, digests, null);
  await stepUp(tx, engine, steps);
}

async function present(tx: Tx, programs: readonly string[]): Promise<string[]> {
  if (programs.length === 0) return [];
  const rows = await tx.selectFrom('program').select('id').where('id', 'in', programs).execute();
  return rows.map(({ id }) => id);
}

export interface Added {
  readonly programs: readonly string[];
  /** False: they were there already, with the same content. */
  readonly added: boolean;
}

/**
 * Adds the source's programmes beside those that are there. What is there already with the same content is left alone; with other
 * content it is refused, as nobody could say which of the two counts.
 */
export async function loadPrograms(tx: Tx, engine: Engine, source: Source, progress: Progress): Promise<Added> {
  if (source.steps.join() !== steps.join()) {
    throw new Refusal(
      'The export is from an older version of Portevoix, and this database holds programmes already: restore it into an empty ' +
        'DATA_DIR or database, and export it from there. Nothing was changed.',
    );
  }
  const ways = waysInto(await readShape(tx, engine));
  const digests: Digests = new Map();
  const programs = new Set<string>();
  let held: readonly string[] | null = null;
  for await (const piece of source.read()) {
    fingerprint(digests, piece);
    const owner = piece.columns.indexOf(programColumn(piece.table));
    if (piece.table === 'program') {
      for (const row of piece.rows) programs.add(String(row[owner]));
      held = await present(tx, [...programs]);
    }
    const stray = piece.rows.find((row) => !programs.has(String(row[owner])));
    if (stray)
      throw new Refusal(
        `${piece.table}: a row belongs to ${stray[owner]}, which the file does not hold. Nothing was changed.`,
      );
    if (held?.length) wayFor(ways, piece);
    else await insert(tx, ways, piece);
    progress.add(piece.rows.length);
  }
  const ids = [...programs];
  if (!held?.length) {
    await compare(tx, engine, digests, ids);
    return { programs: ids, added: true };
  }
  const differ = differences(digests, await digestsOf(await fromDatabase(tx, engine, ids)));
  if (held.length === ids.length && differ.length === 0) return { programs: ids, added: false };
  throw new Refusal(
    `The database holds ${held.join(', ')} already, with other content (${differ.join('; ')}). Nothing was changed: import into ` +
      'another DATA_DIR or database, or take the backup from before with "restore --force".',
  );
}
