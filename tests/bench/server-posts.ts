/** Single events, each authenticated, checked and on disk before its answer, beside the bare framework doing nothing. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { makeSecret } from '../../server/secrets.ts';
import { root } from '../browsers/build.ts';
import { median, type Figure } from './figures.ts';
import type { Load, Loaded, Turn } from './post-load.ts';
import { startProcess } from './server-process.ts';

const turns = 10;
const turnMs = 1500;
const warmMs = 8000;
/** Enough that no browser comes near the limit of requests per minute. */
const browsers = 1024;

type Devices = Load['devices'];

/** Makes a database with one programme whose browsers are joined already. */
async function prepare(dataDir: string): Promise<Devices> {
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const done = await migrate(opened, Date.now());
  if (!done.ok) throw new Error(done.reason);
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(opened.db, wish, Date.now());
  const devices = Array.from({ length: browsers }, () => ({ id: randomUUID(), ...makeSecret() }));
  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  for (let from = 0; from < browsers; from += 256) {
    const rows = devices.slice(from, from + 256).map(({ id, hash }) => ({
      program_id: programId,
      id,
      member_id: adminId,
      name: 'Browser',
      token_hash: hash,
      held_to: 0,
      created_at: today,
      seen_at: today,
      revoked_at: null,
    }));
    await opened.db.insertInto('device').values(rows).execute();
  }
  await opened.db.destroy();
  return devices.map(({ id, code }) => ({ id, token: code }));
}

function load(ports: readonly number[], connections: number, devices: Devices): Promise<Loaded> {
  const data: Load = { ports, connections, turnMs, warmMs, turns, devices };
  const worker = new Worker(join(root, 'tests/bench/post-load.ts'), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const perSecond = ({ taken, seconds }: Turn) => taken / seconds;

/** Both servers, fresh, in turn. */
async function run(connections: number): Promise<{ ours: readonly Turn[]; bare: readonly Turn[] }> {
  const data = await mkdtemp(join(tmpdir(), 'portevoix-bench-posts-'));
  const devices = await prepare(data);
  const own = await startProcess(['server/main.ts'], { DATA_DIR: data, LOG_LEVEL: 'silent' });
  const other = await startProcess(['tests/bench/bare-server.ts'], {});
  try {
    const [bare = [], ours = []] = await load([other.port, own.port], connections, devices);
    for (const { taken, answers, statuses } of ours) {
      if (taken !== answers) throw new Error(`answers: ${JSON.stringify(statuses)}`);
    }
    return { ours, bare };
  } finally {
    await Promise.all([own.end(), other.end()]);
    await rm(data, { recursive: true, force: true });
  }
}

/** At few and at many connections. */
export async function serverPosts(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [connections, least] of [
    // 2,000 /s where the bare framework answers 45,000 /s.
    [8, 0.045],
    // 20,000 /s of them.
    [256, 0.45],
  ] as const) {
    const { ours, bare } = await run(connections);
    const [own, floor] = [ours.map(perSecond), bare.map(perSecond)];
    const ratio = median(own.map((each, turn) => each / (floor[turn] ?? Number.NaN)));
    const slow = ours.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b);
    const p99 = slow[Math.floor(slow.length * 0.99)] ?? Number.NaN;
    figures.push({
      what: `Single events on disk before each answer, ${connections} connections (the bare framework doing nothing)`,
      measured: `${Math.round(median(own))} /s, p99 ${Math.round(p99)} ms (${Math.round(median(floor))} /s), ${Math.round(ratio * 100)} %`,
      limit: `≥ ${(least * 100).toLocaleString('en')} %`,
      kept: ratio >= least,
    });
  }
  return figures;
}
