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
import type { Figure } from './figures.ts';

const count = 50_000;
/** Of these, how many do not count: Node compiles what it sees often. */
const warm = 10_000;
const batch = 1000;

/** What the bare loop writes as well. */
const written = ['program', 'event', 'log_line'] as const;
/** As the server opens its file. */
const pragmas = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
  pragma cache_size = -65536; pragma wal_autocheckpoint = 8000;`;

type Row = Record<string, string | number | null>;
/** What a database holds after our own run, for the bare loop. */
interface Filled {
  readonly tables: readonly { readonly name: string; readonly rows: readonly Row[] }[];
  readonly schema: readonly string[];
}
/** Takes the events from one place to another. */
type Take = (from: number, to: number) => Promise<void> | void;
interface Side {
  readonly take: Take;
  close(): Promise<void> | void;
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

async function ours(
  dataDir: string,
  events: readonly unknown[],
  id: string,
): Promise<Side & { filled(): Promise<Filled> }> {
  const opened = await openDatabase({ databaseUrl: null, dataDir });
  const { db } = opened;
  await migrate(opened, Date.now());
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId, adminId } = await foundProgram(db, wish, Date.now());
  const device = { id, name: 'Browser' };
  const times = { held_to: 0, created_at: 0, seen_at: null, revoked_at: null };
  const row = { program_id: programId, ...device, member_id: adminId, token_hash: '', ...times };
  await db.insertInto('device').values(row).execute();
  const actor = {
    program: { id: programId, name: 'Bench', accent: null },
    member: { id: adminId, name: 'Admin', role: 'admin' as const },
    device: { ...device, tokenHash: '' },
  };
  const pushes = new PushQueue(db);
  return {
    async take(from, to) {
      const pushed = await pushes.take({ actor, events: events.slice(from, to) }, Date.now());
      if (pushed?.verdicts.length !== 0) throw new Error('an event was refused');
    },
    async filled() {
      const tables = [];
      for (const name of written) {
        tables.push({ name, rows: (await db.selectFrom(name).selectAll().execute()) as unknown as Row[] });
      }
      const file = new DatabaseSync(opened.file ?? '');
      const made = file
        .prepare("select sql, tbl_name from sqlite_master where sql > ''")
        .all()
        .filter((each) => written.some((name) => name === each['tbl_name']));
      file.close();
      return { tables, schema: made.map((each) => String(each['sql'])) };
    },
    close: () => db.destroy(),
  };
}

/** The same tables and indices, the same durability, one prepared statement a table; nothing is read, checked or counted. */
function bare(dataDir: string, { tables, schema }: Filled): Side {
  const file = new DatabaseSync(join(dataDir, 'bare.sqlite'));
  file.exec(pragmas);
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
  return {
    take(from, to) {
      file.exec('begin immediate');
      for (const { name, insert } of inserts) if (name !== 'program') insert(from, to);
      file.exec('commit');
    },
    close: () => file.close(),
  };
}

/** The fifth that other work on the machine delayed least; its longest. */
const undisturbed = (ms: readonly number[]) => ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 5)] ?? Number.NaN;

/** Both in short turns on this machine, so that what else it does slows them alike. */
export async function serverIngest(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-bench-ingest-'));
  try {
    const device = randomUUID();
    const events = eventsOf(device);
    const trial = await ours(join(dataDir, 'trial'), events, device);
    for (let from = 0; from < count; from += batch) await trial.take(from, from + batch);
    const sides = [await ours(join(dataDir, 'ours'), events, device), bare(dataDir, await trial.filled())];
    await trial.close();
    const times: [number[], number[]] = [[], []];
    for (let from = 0; from < count; from += batch) {
      for (const [place, side] of sides.entries()) {
        const began = performance.now();
        await side.take(from, from + batch);
        if (from >= warm) times[place]?.push(performance.now() - began);
      }
    }
    for (const side of sides) await side.close();
    const [own, floor] = times;
    const perSecond = (ms: readonly number[]) => Math.round((batch / undisturbed(ms)) * 1000);
    const ratio = undisturbed(floor) / undisturbed(own);
    return [
      {
        what: `Events into the log, ${batch} a batch, on disk (a bare loop inserting the same rows)`,
        measured: `${perSecond(own)} /s (${perSecond(floor)} /s), ${Math.round(ratio * 100)} %`,
        limit: '≥ 70 %',
        kept: ratio >= 0.7,
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
