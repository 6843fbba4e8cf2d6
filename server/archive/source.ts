/** All rows of a database (or of one programme of it), table by table and piece by piece: memory stays flat however many there are. */
import { sql } from 'kysely';
import type { Cell } from '../bulk.ts';
import type { OpenDatabase, Tx } from '../db.ts';
import { Digest, type Digests, type Row } from './digest.ts';
import { appliedSteps } from '../migrate.ts';
import { programColumn, readShape, type TableShape } from './shape.ts';

export interface Piece {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What can be written to a file or loaded into a database. */
export interface Source {
  /** The migrations that its tables have been through. */
  readonly steps: readonly string[];
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every row once; pieces of one table follow one another, and the programmes come first. Throws a `Refusal` when it cannot go on. */
  read(): AsyncIterable<Piece>;
}

/** Rows in one piece: some hundred kilobytes. */
const pieceRows = 1000;

type Where = readonly string[] | null;

const within = (table: string, programs: Where) =>
  programs === null ? sql`true` : sql`${sql.ref(programColumn(table))} in (${sql.join(programs)})`;

/** Pages by the primary key, in the engine's own order: never an offset, never a sort of the whole. */
async function rowsAfter(tx: Tx, { name, columns, key }: TableShape, programs: Where, after: Row | null) {
  const list = sql.join(columns.map((column) => sql.ref(column.name)));
  const order = sql.join(key.map((each) => sql.ref(each)));
  const beyond = after === null ? sql`true` : sql`(${order}) > (${sql.join(after)})`;
  const { rows } = await sql<Record<string, Cell>>`
    select ${list} from ${sql.table(name)} where ${within(name, programs)} and ${beyond}
    order by ${order} limit ${sql.lit(pieceRows)}`.execute(tx);
  return rows;
}

async function* piecesOf(tx: Tx, table: TableShape, programs: Where): AsyncIterable<Piece> {
  const columns = table.columns.map(({ name }) => name);
  let after: Row | null = null;
  do {
    const rows: Record<string, Cell>[] = await rowsAfter(tx, table, programs, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { table: table.name, columns, rows: rows.map((row) => columns.map((each) => row[each] ?? null)) };
    after = rows.length < pieceRows ? null : table.key.map((each) => last[each] ?? null);
  } while (after !== null);
}

/** What a snapshot holds; `programs`: of these programmes only, or null for all. */
export async function fromDatabase(tx: Tx, engine: OpenDatabase['engine'], programs: Where): Promise<Source> {
  const shape = await readShape(tx, engine);
  const counts: Record<string, number> = {};
  for (const { name } of shape) {
    const counted = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(name)} where ${within(name, programs)}`.execute(tx);
    counts[name] = counted.rows[0]?.rows ?? 0;
  }
  return {
    steps: await appliedSteps(tx),
    counts,
    async *read() {
      for (const table of shape) yield* piecesOf(tx, table, programs);
    },
  };
}

/** Adds a piece to the fingerprints of its table. */
export function fingerprint(digests: Digests, { table, rows }: Piece): void {
  const digest = digests.get(table) ?? new Digest();
  digests.set(table, digest);
  for (const row of rows) digest.add(row);
}

/** The fingerprints of everything that a source holds, tables without rows included. */
export async function digestsOf(source: Source): Promise<Digests> {
  const digests: Digests = new Map(Object.keys(source.counts).map((table) => [table, new Digest()]));
  for await (const piece of source.read()) fingerprint(digests, piece);
  return digests;
}
