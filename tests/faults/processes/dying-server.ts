/**
 * Loaded before the server (`node --import`): kills the process with SIGKILL before a chosen statement, counted from the first
 * request of a browser on, or lets the embedded database grow no more. The server itself knows nothing of it.
 */
import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

const killAt = Number(process.env['FAULTS_KILL_AT'] ?? Number.POSITIVE_INFINITY);
const diskFull = process.env['FAULTS_DISK_FULL'] === '1';
/** Every request of a browser begins by looking for its token. */
const firstOfRequest = 'token_hash';
let counting = false;
let statements = 0;

function count(statement: string): void {
  counting ||= statement.includes(firstOfRequest);
  if (counting && statements++ === killAt) process.kill(process.pid, 'SIGKILL');
}

for (const name of ['run', 'all', 'get', 'iterate'] as const) {
  const real = StatementSync.prototype[name] as (...values: unknown[]) => unknown;
  Object.defineProperty(StatementSync.prototype, name, {
    value(this: StatementSync, ...values: unknown[]) {
      count(this.sourceSQL);
      return real.apply(this, values);
    },
  });
}

const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
Object.defineProperty(pg.Client.prototype, 'query', {
  value(this: pg.Client, ...values: unknown[]) {
    const [first] = values;
    count(typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''));
    return query.apply(this, values);
  },
});

if (diskFull) {
  const prepare = DatabaseSync.prototype.prepare;
  const limited = new WeakSet<DatabaseSync>();
  Object.defineProperty(DatabaseSync.prototype, 'prepare', {
    value(this: DatabaseSync, sql: string) {
      // Less than there is means: no page more.
      if (!limited.has(this)) this.exec('pragma max_page_count = 1');
      limited.add(this);
      return prepare.call(this, sql);
    },
  });
}
