/** The real server in a process of its own, filled with the example programme, behind a door that records and can fail. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Role } from '../../shared/api.ts';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { makeSignInCode } from '../../server/routes/sign-in.ts';
import { seedExample } from '../../server/seed.ts';
import { root } from './build.ts';
import { readBody, wireRequest, type WireRequest } from './wire.ts';

/** What the door does to requests, on purpose. */
export interface Faults {
  /** Connections are cut: to the browser the server is gone, although `navigator.onLine` stays true. */
  unreachable: boolean;
  /** So many of the next answers to `POST /api/v1/events` are cut off after the server has stored them. */
  loseAnswers: number;
  /** Called when a push has come, and when the server has stored it; the way goes on when it is done. */
  atPush: ((moment: 'come' | 'stored') => Promise<void>) | null;
}

export interface Program {
  /** `http://localhost:port`, without a trailing slash. */
  readonly url: string;
  /** Every request of any browser, worker or panel, oldest first. */
  readonly requests: WireRequest[];
  readonly faults: Faults;
  /** A fresh one-time sign-in link of the example's admin. */
  signInLink(): Promise<string>;
  /** A fresh invitation link. `name`: as the admin writes it on the invitation. */
  invitationLink(name?: string | null, role?: Role): Promise<string>;
  /** `kill -9`: nothing is said goodbye to. */
  kill(): Promise<void>;
  /** Starts the server again on the same data after `kill`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function startServer(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const parsed = line.startsWith('{') ? (JSON.parse(line) as { msg?: string; port?: number }) : {};
    if (parsed.msg !== 'serving' || parsed.port === undefined) continue;
    child.stdout.resume();
    return { child, port: parsed.port };
  }
  throw new Error(`the server did not start:\n${said.join('\n')}`);
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });

async function pass(
  port: number,
  faults: Faults,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const { method, url: path, headers } = request;
  const isPush = method === 'POST' && path === '/api/v1/events';
  const lose = faults.loseAnswers > 0 && isPush;
  if (lose) faults.loseAnswers -= 1;
  if (isPush) await faults.atPush?.('come');
  const inner = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    if (lose) {
      answer.resume().on('end', () => request.socket.destroy());
      return;
    }
    const stored = isPush ? (faults.atPush?.('stored') ?? Promise.resolve()) : Promise.resolve();
    void stored.then(() => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
  });
  inner.on('error', () => request.socket.destroy());
  inner.end(body);
}

/** Starts it on a folder and ports of its own. `settings`: of the server, besides. */
export async function startProgram(settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-program-'));
  const requests: WireRequest[] = [];
  const faults: Faults = { unreachable: false, loseAnswers: 0, atPush: null };
  let inner = 0;
  const door = createServer((request, response) => {
    if (faults.unreachable) return void request.socket.destroy();
    void readBody(request)
      .then((body) => {
        requests.push(wireRequest(request, body));
        return pass(inner, faults, request, body, response);
      })
      .catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(door.address() as AddressInfo).port}`;
  const env = { ...settings, DATA_DIR: folder, PUBLIC_URL: url, LOG_LEVEL: 'info' };

  const read = readConfig(env);
  if (!read.ok) throw new Error(read.reason);
  const opened = await openDatabase(read.config);
  const migrated = await migrate(opened, Date.now());
  if (!migrated.ok) throw new Error(migrated.reason);
  const { db } = opened;
  const { programId, adminId } = await seedExample(db, Date.now());

  let server = await startServer(env);
  inner = server.port;
  const kill = async () => {
    server.child.kill('SIGKILL');
    await ended(server.child);
  };
  return {
    url,
    requests,
    faults,
    async signInLink() {
      const code = await makeSignInCode(db, { programId, id: adminId }, Date.now(), 600_000);
      return `${url}/sign-in#${code}`;
    },
    async invitationLink(name = 'Camille Martin', role = 'ambassador') {
      const { code } = await makeInvitation(db, programId, { name, role, days: 7 }, Date.now());
      return `${url}/join#${code}`;
    },
    kill,
    async restart() {
      server = await startServer(env);
      inner = server.port;
    },
    async stop() {
      server.child.kill('SIGTERM');
      await ended(server.child);
      door.closeAllConnections();
      await new Promise((closed) => door.close(closed));
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
