/**
 * Servers on PostgreSQL say that they run, so that nobody moves or replaces their database under them. (On the embedded database
 * its own file locks say it.)
 */
import type { Client } from 'pg';
import { Refusal } from './archive/refusal.ts';

/** Names our advisory lock within a database; any number does that nobody else uses. */
const lockId = 7_063_110_502;
/** Between two attempts to be seen again after the connection was lost. */
const againMs = 5000;

async function connect(databaseUrl: string): Promise<Client> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'portevoix', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function holds(client: Client, how: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared'): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select ${how}(${lockId}) as held`);
  return rows[0]?.held === true;
}

/**
 * A server's word that it runs, kept up until the process ends, beside those of other servers. False: a command has the database
 * for itself. Rejects with the driver's error when the database does not answer.
 */
export async function announce(databaseUrl: string): Promise<boolean> {
  const client = await connect(databaseUrl);
  if (!(await holds(client, 'pg_try_advisory_lock_shared'))) {
    await client.end();
    return false;
  }
  // It is there to be seen, not to keep the process alive. (@types/pg 8.23 leaves the method out.)
  (client as Client & { unref(): void }).unref();
  const again = () => void announce(databaseUrl).catch(() => setTimeout(again, againMs).unref());
  client.once('end', () => setTimeout(again, againMs).unref());
  return true;
}

/** Keeps servers out until it is given back. Throws a `Refusal` when one runs. */
export async function claim(databaseUrl: string): Promise<() => Promise<void>> {
  const client = await connect(databaseUrl);
  if (await holds(client, 'pg_try_advisory_lock')) return () => client.end();
  await client.end();
  throw new Refusal('A server (or another command) uses this database: stop every one of them, then run this again.');
}
