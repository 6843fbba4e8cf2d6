/** Batches of events into the share log, checked, folded and counted, beside a bare loop that inserts the same rows. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';
import { PushQueue } from '../../server/push-queue.ts';
import { median, type Figure } from './figures.ts';

const rounds = 5;
const count = 20_000;
const batch = 1000;

type Row = Record<string, string | number | null>;
interface Run {
  readonly perSecond: number;
  /** What the database then holds, for the bare loop. */
  readonly tables: readonly { readonly name: string; readonly rows: readonly Row[] }[];
  readonly schema: readonly string[];
}

function eventsOf(device: string): unknown[] {
  const posts = Array.from({ length: 100 }, () => randomUUID());
  const variants = Array.from({ length: 600 }, () => randomUUID());
  return Array.from({ length: count }, (_, n) => ({
    id: uuidv7(),
    device,
    deviceSeq: n + 1,
    at: new Date(Date.parse('2026-01-01T00:00:00Z') + n * 60_000).toISOString(),
    kind: 'share.inserted',
    v: 1,
    body: {
      network: 'linkedin',
      post: posts[n % posts.length],
      variant: variants[n % variants.length],
      method: 'editor',
    },
  }));
}

async function ours(dataDir: string): Promise<Run> {
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const { db } = opened;
  await migrate(opened, Date.now());
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(db, wish, Date.now());
  const device = { id: randomUUID(), name: 'Browser' };
  const times = { held_to: 0, created_at: 0, seen_at: null, revoked_at: null };
  const row = { program_id: programId, ...device, member_id: adminId, token_hash: '', ...times };
  await db.insertInto('device').values(row).execute();
  const actor = {
    program: { id: programId, name: 'Bench', accent: null },
    member: { id: adminId, name: 'Admin', role: 'admin' as const },
    device: { ...device, tokenHash: '' },
  };
  const events = eventsOf(device.id);
  const pushes = new PushQueue(db);
  const began = performance.now();
  for (let from = 0; from < count; from += batch) {
    const pushed = await pushes.take(actor, events.slice(from, from + batch), Date.now());
    if (pushed?.verdicts.length !== 0) throw new Error('an event was refused');
  }
  const perSecond = (count / (performance.now() - began)) * 1000;
  const tables = [];
  for (const name of ['program', 'event', 'log_line'] as const) {
    tables.push({ name, rows: (await db.selectFrom(name).selectAll().execute()) as unknown as Row[] });
  }
  await db.destroy();
  const file = new DatabaseSync(opened.file ?? '');
  const made = file.prepare(
    "select sql from sqlite_master where tbl_name in ('program', 'event', 'log_line') and sql > ''",
  );
  const schema = made.all().map((each) => String(each['sql']));
  file.close();
  return { perSecond, tables, schema };
}

/** The same tables and indices, the same durability, one prepared statement a table; nothing is read or checked. */
function bare(dataDir: string, { tables, schema }: Run): number {
  const file = new DatabaseSync(join(dataDir, 'bare.sqlite'));
  file.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -65536;',
  );
  for (const each of schema) file.exec(each);
  const inserts = tables.map(({ name, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    const statement = file.prepare(`insert into ${name} (${columns}) values (${columns.map(() => '?')})`);
    const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
    return {
      name,
      insert: (from: number, to: number) => cells.slice(from, to).forEach((row) => statement.run(...row)),
    };
  });
  for (const { name, insert } of inserts) if (name === 'program') insert(0, 1);
  const began = performance.now();
  for (let from = 0; from < count; from += batch) {
    file.exec('begin immediate');
    for (const { name, insert } of inserts) if (name !== 'program') insert(from, from + batch);
    file.exec('commit');
  }
  const perSecond = (count / (performance.now() - began)) * 1000;
  file.close();
  return perSecond;
}

/** Runs both in turn on this machine. */
export async function serverIngest(): Promise<Figure[]> {
  const [own, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-bench-ingest-'));
    try {
      const run = await ours(dataDir);
      own.push(run.perSecond);
      floor.push(bare(dataDir, run));
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const ratio = median(own.map((each, round) => each / (floor[round] ?? Number.NaN)));
  return [
    {
      what: `Events into the log, ${batch} a batch, on disk (a bare loop inserting the same rows)`,
      measured: `${Math.round(median(own))} /s (${Math.round(median(floor))} /s), ${Math.round(ratio * 100)} %`,
      limit: '≥ 70 %',
      kept: ratio >= 0.7,
    },
  ];
}
