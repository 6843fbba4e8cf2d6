/** A share log of any length, as years of a large programme leave it: many members, some posts shared often, some late arrivals. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { bulkInsert, type Cell, isEmbedded } from '../../server/bulk.ts';
import { type Db, openDatabase } from '../../server/db.ts';
import { migrate } from '../../server/migrate.ts';
import { foundProgram } from '../../server/programs.ts';

const dayMs = 86_400_000;
/** The newest line's time. */
export const newest = Date.parse('2026-11-20T12:00:00Z');
const members = 1000;
const posts = 400;
const variantsPerPost = 6;
/** Lines written in one transaction. */
const piece = 20_000;

export interface FilledLog {
  readonly programId: string;
  readonly members: readonly string[];
  readonly themes: readonly string[];
}

const id = (kind: number, n: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
/** The same sequence on every machine (Park and Miller's minimal standard generator), from 0 to 1. */
function numbers(): () => number {
  let state = 20_261_120;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const lines = bulkInsert({
  table: 'log_line',
  columns: {
    program_id: 'text',
    id: 'text',
    seq: 'bigint',
    kind: 'text',
    state: 'text',
    member_id: 'text',
    network: 'text',
    post_id: 'text',
    variant_id: 'text',
    url: 'text',
    title: 'text',
    at_ms: 'bigint',
    received_at: 'bigint',
    search: 'text',
  },
});

async function fillLibrary(db: Db, programId: string): Promise<string[]> {
  const themes = Array.from({ length: 8 }, (_, n) => id(4, n));
  await db.transaction().execute(async (tx) => {
    const common = { program_id: programId, created_at: newest };
    for (const [n, theme] of themes.entries())
      await tx
        .insertInto('theme')
        .values({ ...common, id: theme, fr: `Thème ${n}`, en: `Theme ${n}` })
        .execute();
    for (let n = 0; n < members; n++) {
      const member = { id: id(1, n), name: `Member ${n}`, role: 'ambassador' as const, language: 'fr' as const };
      await tx
        .insertInto('member')
        .values({ program_id: programId, ...member, joined_at: newest })
        .execute();
    }
    for (let n = 0; n < posts; n++) {
      const words = `post number${n} ${'about heating networks and the people who run them '.repeat(20)}`;
      const post = { id: id(2, n), title: `Post ${n}`, text: words, search: words, language: 'fr' as const };
      const states = { state: 'published' as const, version: 1, link: null, proposal_id: null };
      const times = { updated_at: newest, published_at: newest };
      // Two themes are rare: one post each.
      const theme_id = themes[n < 2 ? n : 2 + (n % 6)] ?? null;
      await tx
        .insertInto('post')
        .values({ ...common, ...post, ...states, ...times, theme_id })
        .execute();
      for (let v = 0; v < variantsPerPost; v++) {
        const text = `variant${v} of${n} ${'we are proud of what our teams do every day '.repeat(10)}`;
        const variant = { id: id(3, n * variantsPerPost + v), post_id: post.id, position: v, text, search: text };
        const kind = { persona: 'expert' as const, network: 'linkedin' as const, language: 'fr' as const };
        await tx
          .insertInto('variant')
          .values({ program_id: programId, ...variant, ...kind, removed_at: null })
          .execute();
      }
    }
  });
  return themes;
}

/** Fills an empty, migrated database with a programme of `count` lines: 1 % of each rare state, 1 % clips, 5 % late by weeks. */
export async function fillLog(db: Db, count: number): Promise<FilledLog> {
  const wish = { name: 'Bench', accent: null, admin: 'Admin', language: 'fr' } as const;
  const { programId } = await foundProgram(db, wish, newest);
  const themes = await fillLibrary(db, programId);
  const next = numbers();
  const span = 365 * dayMs;
  for (let from = 0; from < count; from += piece) {
    const rows = Array.from({ length: Math.min(piece, count - from) }, (_, n): Cell[] => {
      const seq = from + n + 1;
      const received = newest - span + Math.floor((span * seq) / count);
      const at = next() < 0.05 ? received - Math.floor(next() * 21 * dayMs) : received - Math.floor(next() * 3600_000);
      const member = id(1, Math.floor(next() * members));
      const lineId = id(5 + Math.floor(next() * 1e9), seq);
      const clip = next() < 0.01;
      if (clip) {
        const title = seq % 5000 === 0 ? 'a rare heron' : `An article about heating, number ${seq}`;
        return [
          programId,
          lineId,
          seq,
          'clip',
          'proposed',
          member,
          null,
          null,
          null,
          'https://example.org/',
          title,
          at,
          received,
          title,
        ];
      }
      // Squared: some posts are shared far more often than others.
      const post = Math.floor(next() ** 2 * posts);
      const state = next() < 0.01 ? 'dismissed' : next() < 0.3 ? 'inserted' : 'published';
      const network = next() < 0.7 ? 'linkedin' : 'x';
      const variant = id(3, post * variantsPerPost + Math.floor(next() * variantsPerPost));
      return [
        programId,
        lineId,
        seq,
        'share',
        state,
        member,
        network,
        id(2, post),
        variant,
        null,
        null,
        at,
        received,
        '',
      ];
    });
    await db.transaction().execute((tx) => lines(tx, rows));
  }
  // What PostgreSQL's autovacuum does within a minute; without it the planner takes the new tables for empty.
  if (!isEmbedded(db)) await sql`analyze`.execute(db);
  return { programId, members: Array.from({ length: members }, (_, n) => id(1, n)), themes };
}

/** Where a log is filled: a PostgreSQL's address, else SQLite in a folder that is removed afterwards. */
export interface Place {
  readonly databaseUrl: string;
}

/** Fills a log of so many lines, gives what `look` makes of it, and removes what lies on the disk. */
export async function withFilledLog<T>(
  lines: number,
  look: (db: Db, log: FilledLog, dataDir: string) => Promise<T>,
  place?: Place,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portevoix-bench-log-'));
  try {
    const opened = await openDatabase({ databaseUrl: place?.databaseUrl ?? null, dataDir });
    try {
      await migrate(opened, newest);
      return await look(opened.db, await fillLog(opened.db, lines), dataDir);
    } finally {
      await opened.db.destroy();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
