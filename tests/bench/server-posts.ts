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
import type { Load, Loaded } from './post-load.ts';
import { startProcess } from './server-process.ts';

const rounds = 3;
const ms = 8000;
const warmMs = 4000;
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
  return devices.map(({ id, code }) => ({ id, token: code, next: 1 }));
}

function load(port: number, connections: number, devices: Devices): Promise<Loaded> {
  const data: Load = { port, connections, ms, warmMs, devices };
  const worker = new Worker(join(root, 'tests/bench/post-load.ts'), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const perSecond = ({ taken, seconds }: Loaded) => taken / seconds;

/** One run against a fresh server of either kind. */
async function run(kind: 'ours' | 'bare', connections: number): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'portevoix-bench-posts-'));
  const devices = await prepare(data);
  const script = kind === 'ours' ? 'server/main.ts' : 'tests/bench/bare-server.ts';
  const server = await startProcess([script], { DATA_DIR: data, LOG_LEVEL: 'silent' });
  try {
    const loaded = await load(server.port, connections, devices);
    if (loaded.taken !== loaded.answers) throw new Error(`answers: ${JSON.stringify(loaded.statuses)}`);
    return perSecond(loaded);
  } finally {
    await server.end();
    await rm(data, { recursive: true, force: true });
  }
}

/** Runs both in turn, at few and at many connections. */
export async function serverPosts(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [connections, least] of [
    // 2,000 /s and 20,000 /s where the bare framework answers 45,000 /s.
    [8, 0.045],
    [256, 0.45],
  ] as const) {
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      bare.push(await run('bare', connections));
      ours.push(await run('ours', connections));
    }
    const ratio = median(ours) / median(bare);
    figures.push({
      what: `Single events on disk before each answer, ${connections} connections (the bare framework doing nothing)`,
      measured: `${Math.round(median(ours))} /s (${Math.round(median(bare))} /s), ${Math.round(ratio * 100)} %`,
      limit: `≥ ${(least * 100).toLocaleString('en')} %`,
      kept: ratio >= least,
    });
  }
  return figures;
}
