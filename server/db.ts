/** Opens the database: a file of its own by default, PostgreSQL when an address is given; Kysely speaks to both alike. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Pool, PoolClient } from 'pg';
import {
  type Dialect,
  type DialectAdapter,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  type Transaction,
} from 'kysely';
import { ManyRows } from './bulk.ts';
import { planName } from './kept-plans.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
/** A running transaction. Functions that must be one step with others ask for this, not for `Db`. */
export type Tx = Transaction<Tables>;

export interface OpenDatabase {
  readonly db: Db;
  readonly engine: 'sqlite' | 'postgres';
  /** Path of the database file, or null on PostgreSQL. */
  readonly file: string | null;
}

/**
 * How a database is opened. `serve`: to read and write beside others. `read`: never writes, and a transaction is one snapshot
 * that holds nobody up. `alone`: keeps every other process out of an embedded database until it is closed.
 */
export type OpenAs = 'serve' | 'read' | 'alone';

/** Pages of the embedded database kept in memory, once they were read. */
const cacheKiB = 65_536;
/**
 * Pages of the write-ahead log (4 KiB each) before they are written into the file. SQLite's own 1000 are one busy group of
 * pushes: it then wrote the same pages again and again, a quarter of the time of all commits (measured, `npm run bench`).
 */
const checkpointPages = 8000;
/** Statements kept prepared; enough for every query of ours, small enough not to matter. */
const keptStatements = 300;

function sqliteDatabase(file: string, as: OpenAs): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: 5000 });
  // Said before the file is first read: SQLite then asks for the lock that every other connection, even an idle one, denies.
  if (as === 'alone') database.exec('pragma locking_mode = exclusive; begin exclusive; commit;');
  // FULL: an acknowledged event survives a power cut; measured cost against NORMAL is a third of the insert rate.
  // A file that is only read stays byte for byte what it is.
  if (as === 'read') database.exec('pragma query_only = on;');
  else database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
  // SQLite's own 2 MB do not hold the upper pages of our indices once the log is long. In KiB, hence the sign.
  database.exec(`pragma cache_size = -${cacheKiB}; pragma wal_autocheckpoint = ${checkpointPages};`);
  const kept = new Map<string, SqliteStatement>();
  type Bindable = null | number | bigint | string | Uint8Array;
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql);
    const bind = (values: readonly unknown[]) => values as readonly Bindable[];
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...bind(values)),
      run([many, ...rest]) {
        if (!(many instanceof ManyRows)) return statement.run(...bind(many === undefined ? [] : [many, ...rest]));
        let changes = 0;
        const { rows, unchanged } = many;
        // By index: pairs of place and row would be made for thousands of rows a second.
        for (let place = 0; place < rows.length; place++) {
          if (statement.run(...(rows[place] as (typeof rows)[number])).changes === 0) unchanged.push(place);
          else changes++;
        }
        return { changes, lastInsertRowid: 0 };
      },
      iterate: (values) => statement.iterate(...bind(values)),
    };
  };
  return {
    close: () => database.close(),
    prepare(sql) {
      // A deferred transaction that reads first and writes later can fail with SQLITE_BUSY at once, whatever the timeout.
      if (sql === 'begin' && as !== 'read') return prepare('begin immediate');
      // On a full disk SQLite has rolled back by itself, and its words about a second time would hide that the disk is full.
      if (sql === 'rollback' && !database.isTransaction) return prepare('select 1');
      const found = kept.get(sql);
      if (found) return found;
      const made = prepare(sql);
      if (kept.size >= keptStatements) kept.clear();
      kept.set(sql, made);
      return made;
    },
  };
}

/** SQLite rolls back changes of tables as well; saying so makes the migrator put all steps into one transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** The pool, with names for the statements whose plans are kept. */
function namingPool(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const naming = (client: PoolClient): PostgresPoolClient => ({
    // Only texts come here: cursors are for streams, and this dialect is given none.
    query: ((text: string, values: unknown[]) => {
      const name = planName(text);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    }) as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  });
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? naming(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

async function postgresDialect(connectionString: string): Promise<Dialect> {
  // Loaded only when used: the embedded database starts without it.
  const { default: pg } = await import('pg');
  const int8 = 20;
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    // Our bigints are counters and milliseconds, all below 2^53.
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === int8 ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  });
  // When PostgreSQL restarts, connections that are not in use fail on their own: without a listener that would end the
  // process. The pool drops them and opens new ones; a query that was running fails by its own promise.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool: namingPool(pool) });
}

/** Where the embedded database of a folder lies. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'portevoix.sqlite');

/** Opens (and for the embedded one: creates) the database. Throws the driver's error when that fails. */
export async function openDatabase(
  where: { readonly databaseUrl: string | null; readonly dataDir: string },
  as: OpenAs = 'serve',
): Promise<OpenDatabase> {
  if (where.databaseUrl !== null) {
    const dialect = await postgresDialect(where.databaseUrl);
    return { db: new Kysely<Tables>({ dialect }), engine: 'postgres', file: null };
  }
  mkdirSync(where.dataDir, { recursive: true });
  return openFile(databaseFile(where.dataDir), as);
}

/** Opens (and unless it is only read: creates) an embedded database by its own path. */
export function openFile(file: string, as: OpenAs): OpenDatabase {
  const dialect = new NodeSqliteDialect({ database: sqliteDatabase(file, as) });
  return { db: new Kysely<Tables>({ dialect }), engine: 'sqlite', file };
}

/** Runs `work` on one consistent snapshot; on a database opened to read, for as long as it likes: writers go on beside it. */
export function snapshot<T>({ db, engine }: OpenDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = db.transaction();
  if (engine === 'sqlite') return transaction.execute(work);
  return transaction.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
