/** How long the server takes from its process's start to its first answer on an existing database, beside a bare Node server. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../browsers/build.ts';
import { median, type Figure } from './figures.ts';

const rounds = 7;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Milliseconds from spawn to the first 200; the process is ended by its own id. */
async function firstAnswer(args: readonly string[], env: Record<string, string>, path: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it answered`);
      const answer = await fetch(`http://localhost:${port}${path}`).catch(() => null);
      if (answer?.ok) return performance.now() - began;
      await new Promise((turn) => setImmediate(turn));
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const bare = "require('http').createServer((q, r) => r.end('ok')).listen(process.env.PORT, 'localhost')";

/** Starts both in turn on this machine. */
export async function serverStart(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'portevoix-bench-data-'));
  try {
    const start = () => firstAnswer(['server/main.ts'], { DATA_DIR: data, LOG_LEVEL: 'silent' }, '/healthz');
    await start();
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await firstAnswer(['-e', bare], {}, '/'));
      ours.push(await start());
    }
    const ms = median(ours);
    return [
      {
        what: 'Server start to first answer, existing database (a bare Node server beside it)',
        measured: `${ms.toFixed(0)} ms (${median(theirs).toFixed(0)} ms)`,
        limit: '< 1,000 ms',
        kept: ms < 1000,
      },
    ];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
