/** Commands that die half way, or meet a full disk: what was there before is there still, and the next try succeeds. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, envOf, filled, portevoix } from './lived-in.ts';
import type { Place } from './engines.ts';
import { startCluster, type Cluster } from './postgres.ts';
import { startCommand } from './process.ts';

const root = new URL('../..', import.meta.url).pathname;
/** Rounds of events: enough that a command takes longer than it takes to notice it. */
const many = 400;
let dir = '';
let source: Place;
let cluster: Cluster;
let content: Awaited<ReturnType<typeof contentOf>>;
const newFolder = async (): Promise<Place> => ({ databaseUrl: null, dataDir: await mkdtemp(join(dir, 'db-')) });
const file = (name: string) => join(dir, name);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-killed-'));
  cluster = await startCluster();
  source = await filled(await newFolder(), many);
  content = await contentOf(source);
  expect((await portevoix(source, 'export', file('e.ndjson'))).code).toBe(0);
});
afterAll(async () => {
  await cluster.stop();
  await rm(dir, { recursive: true, force: true });
});

/** Runs a command, kills it as soon as `begun` holds, and says whether it was killed and not done by then. */
async function killOnce(place: Place, args: string[], begun: () => Promise<boolean>): Promise<boolean> {
  const command = startCommand(envOf(place), args);
  const ended = command.ended.then(() => true);
  const turn = () => new Promise<false>((resolve) => setImmediate(() => resolve(false)));
  while (!(await begun())) {
    if (await Promise.race([ended, turn()])) throw new Error(`It ended before it began: ${command.said()}`);
  }
  return (await command.end('SIGKILL')).signal === 'SIGKILL';
}

const sizeOf = async (path: string) => (existsSync(path) ? (await stat(path)).size : -1);

describe('the embedded database', () => {
  const building = (place: Place, bytes: number) => async () =>
    (await sizeOf(join(place.dataDir, '.portevoix-restoring', 'portevoix.sqlite'))) >= bytes;

  it.each([0, 500_000, 1_500_000])(
    'is as it was when restore is killed at %d bytes, and then restores',
    async (bytes) => {
      const place = await filled(await newFolder(), 1);
      const before = await contentOf(place);
      expect(await killOnce(place, ['restore', file('e.ndjson'), '--force'], building(place, bytes))).toBe(true);
      expect(await contentOf(place)).toEqual(before);
      expect((await portevoix(place, 'restore', file('e.ndjson'), '--force')).code).toBe(0);
      expect(await contentOf(place)).toEqual(content);
      expect(await readdir(place.dataDir)).not.toContain('.portevoix-restoring');
    },
  );

  it('is as it was when import is killed', async () => {
    const place = await filled(await newFolder(), 1);
    const before = await contentOf(place);
    const wal = join(place.dataDir, 'portevoix.sqlite-wal');
    // The write-ahead log grows when the import has more than the cache holds.
    expect(await killOnce(place, ['import', file('e.ndjson')], async () => (await sizeOf(wal)) > 100_000)).toBe(true);
    expect(await contentOf(place)).toEqual(before);
    expect((await portevoix(place, 'import', file('e.ndjson'))).code).toBe(0);
  });

  it('leaves no file when backup or export is killed', async () => {
    for (const name of ['b.sqlite', 'x.ndjson']) {
      const args = [name === 'b.sqlite' ? 'backup' : 'export', file(name)];
      const killed = await killOnce(source, args, async () => (await sizeOf(file(`${name}.part`))) >= 0);
      // Small enough that it may have been done already: then it is whole.
      expect(existsSync(file(name))).toBe(!killed);
      expect((await portevoix(source, ...args, '--force')).code).toBe(0);
      expect(existsSync(file(`${name}.part`))).toBe(false);
    }
  });

  it('is as it was, and leaves no half file, when the disk is full', async () => {
    const place = await filled(await newFolder(), 1);
    const before = await contentOf(place);
    // A limit on the size of files is what a process meets of a full disk: writes fail half way.
    const limited = (...args: string[]) =>
      spawnSync('sh', ['-c', 'ulimit -f 400; exec "$0" "$@"', process.execPath, 'server/cli.ts', ...args], {
        cwd: root,
        env: { PATH: process.env['PATH'], ...envOf(args[0] === 'restore' ? place : source) },
        encoding: 'utf8',
      });
    for (const args of [
      ['backup', file('full.sqlite')],
      ['export', file('full.ndjson')],
      ['restore', file('e.ndjson'), '--force'],
    ]) {
      const { status, stderr } = limited(...args);
      expect(stderr).toMatch(/The disk is full|no file of that size|does not do what it is asked/);
      expect(stderr).not.toContain('    at ');
      expect(status).toBe(1);
    }
    expect((await readdir(dir)).filter((name) => name.startsWith('full'))).toEqual([]);
    expect(await contentOf(place)).toEqual(before);
    expect(await readdir(place.dataDir)).not.toContain('.portevoix-restoring');
  });
});

describe('PostgreSQL', () => {
  /** Whether a transaction has written rows that are not committed. */
  const writing = (client: pg.Client) => async () => {
    const { rows } = await client.query(
      `select 1 from pg_locks l join pg_class c on c.oid = l.relation
       where c.relname = 'event' and l.mode in ('RowExclusiveLock', 'AccessExclusiveLock') and l.granted`,
    );
    return rows.length > 0;
  };

  it.each([
    ['restore', (place: Place) => [place, 'restore', file('e.ndjson')] as const],
    ['import', (place: Place) => [place, 'import', file('e.ndjson')] as const],
    ['move', (place: Place) => [source, 'move', '--to', place.databaseUrl ?? ''] as const],
  ])('is as it was when %s is killed, and the next try succeeds', async (_, command) => {
    const place = { databaseUrl: await cluster.createDatabase(), dataDir: dir };
    const before = await contentOf(place);
    const client = new pg.Client({ connectionString: place.databaseUrl });
    await client.connect();
    const [on, ...args] = command(place);
    expect(await killOnce(on, [...args], writing(client))).toBe(true);
    await client.end();
    expect(await contentOf(place)).toEqual(before);
    expect(await contentOf(source)).toEqual(content);
    expect((await portevoix(on, ...args)).output).toContain('holds');
    expect(await contentOf(place)).toEqual(content);
  });
});
