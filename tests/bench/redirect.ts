/** Short links followed by readers, each click counted, beside the bare framework that redirects and counts nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { linkCode } from '../../shared/link-code.ts';
import { median, type Figure } from './figures.ts';
import { startProcess } from './server-process.ts';

const turns = 8;
const turnMs = 1500;
const warmMs = 4000;
const connections = 64;
const links = 2000;
/** Of the bare framework's rate in the same run: far above 50 times the 190 /s that a popular shortener took (Kutt 3.2.3 on SQLite, 2026-11). */
const least = 0.4;

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));

/** A database with shares whose links are out. */
async function prepare(dataDir: string): Promise<string[]> {
  const { db, ...opened } = await openDatabase({ databaseUrl: null, dataDir });
  const done = await migrate({ db, ...opened }, Date.now());
  if (!done.ok) throw new Error(done.reason);
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(db, wish, Date.now());
  const own = { program_id: programId };
  const setting = { tracked: 1, utm: '{}', worth: null, updated_at: 0, updated_by: null };
  await db
    .insertInto('link_setting')
    .values({ ...own, ...setting })
    .execute();
  const codes = Array.from({ length: links }, newCode);
  for (const [n, code] of codes.entries()) {
    const id = crypto.randomUUID();
    const said = { kind: 'share', state: 'inserted', network: 'x', post_id: null, variant_id: null } as const;
    const rest = { url: null, title: null, at_ms: 0, received_at: 0, search: '', signature: null };
    await db
      .insertInto('log_line')
      .values({ ...own, id, seq: n + 1, member_id: adminId, ...said, ...rest })
      .execute();
    const target = { code, target: 'https://example.org/', received_at: 0, clicks: 0, originality: null, waited: null };
    await db
      .insertInto('outcome')
      .values({ ...own, share_id: id, ...target })
      .execute();
  }
  await db.destroy();
  return codes;
}

/** How many readers a second were led on by this server in one turn. */
async function turnOf(port: number, codes: readonly string[], ms: number): Promise<{ rate: number; led: number }> {
  const began = performance.now();
  let led = 0;
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const one = (connection: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let turn = connection;
    let came = '';
    const send = () => {
      if (performance.now() - began > ms) return void socket.end();
      const code = codes[(turn += connections) % codes.length];
      socket.write(`GET /l/${code} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${agent}\r\n\r\n`);
    };
    socket.setEncoding('latin1').on('connect', send);
    socket.on('data', (piece: string) => {
      came += piece;
      const end = came.indexOf('\r\n\r\n');
      // Redirects here have no body, or an empty chunk.
      if (end === -1 || (/transfer-encoding: chunked/i.test(came) && !came.endsWith('0\r\n\r\n'))) return;
      if (came.startsWith('HTTP/1.1 302')) led++;
      came = '';
      send();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    return promise;
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)));
  return { rate: led / ((performance.now() - began) / 1000), led };
}

/** How many clicks the database has. */
async function counted(dataDir: string): Promise<number> {
  const { db } = await openDatabase({ databaseUrl: null, dataDir }, 'read');
  const rows = await db.selectFrom('click').select('count').execute();
  await db.destroy();
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Both servers in turn. */
export async function redirect(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'portevoix-bench-links-'));
  const codes = await prepare(data);
  const own = await startProcess(['server/main.ts'], { DATA_DIR: data, LOG_LEVEL: 'silent' });
  const bare = await startProcess(['tests/bench/bare-redirect.ts'], {});
  let led = 0;
  const [ours, floor]: [number[], number[]] = [[], []];
  try {
    led += (await turnOf(own.port, codes, warmMs)).led;
    await turnOf(bare.port, codes, warmMs);
    for (let turn = 0; turn < turns; turn++) {
      floor.push((await turnOf(bare.port, codes, turnMs)).rate);
      const now = await turnOf(own.port, codes, turnMs);
      led += now.led;
      ours.push(now.rate);
    }
    await after(1500);
  } finally {
    await Promise.all([own.end(), bare.end()]);
  }
  const clicks = await counted(data);
  await rm(data, { recursive: true, force: true });
  const ratio = median(ours.map((each, turn) => each / (floor[turn] ?? Number.NaN)));
  return [
    {
      what: `Short links followed, each click counted, ${connections} connections (the bare framework counting nothing)`,
      measured: `${Math.round(median(ours))} /s (${Math.round(median(floor))} /s), ${Math.round(ratio * 100)} %`,
      limit: `≥ ${least * 100} %`,
      kept: ratio >= least,
    },
    {
      what: 'Of these clicks, in the database after the server was ended',
      measured: `${clicks} of ${led}`,
      limit: 'all',
      kept: clicks === led,
    },
  ];
}
