/** The share log for admins, as pages and as a file. A look at a member's log is itself logged. */
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { logCsvQuerySchema } from '../../shared/admin-api.ts';
import { logPageSchema, logQuerySchema, logSummarySchema } from '../../shared/log-api.ts';
import type { Deps, SessionActor, SessionEnv } from '../context.ts';
import { describe, query } from '../contract.ts';
import { oneOf } from '../bulk.ts';
import type { Db } from '../db.ts';
import { adminOnly } from '../guards.ts';
import { lockProgram } from '../library.ts';
import { readSummary } from '../reports/log-summary.ts';
import { readLog } from '../reports/share-log.ts';
import { shareLogCsv } from '../reports/share-log-csv.ts';

/** Paging and refreshing within this time is one look. */
const oneLookMs = 10 * 60_000;

/**
 * Notes that the admin looked at these members' logs by name, where each of them sees it. Looking at oneself is no look,
 * unless by a link that another admin made: then it may be that one who looks.
 */
async function noteLooks(db: Db, actor: SessionActor, memberIds: readonly string[], now: number): Promise<void> {
  const { program, member: admin, openedBy } = actor;
  await db.transaction().execute(async (tx) => {
    await lockProgram(tx, program.id);
    const members = await tx
      .selectFrom('member')
      .select('id')
      .where('program_id', '=', program.id)
      .where(oneOf(tx, 'id', memberIds))
      .execute();
    const recent = await tx
      .selectFrom('look')
      .select(['member_id', 'via_id'])
      .where('program_id', '=', program.id)
      .where('admin_id', '=', admin.id)
      .where('at', '>', now - oneLookMs)
      .where(oneOf(tx, 'member_id', memberIds))
      .execute();
    const known = new Set(members.map(({ id }) => id));
    const noted = new Set(recent.flatMap((look) => (look.via_id === openedBy ? [look.member_id] : [])));
    const seen = memberIds.filter((id) => known.has(id) && !noted.has(id) && (id !== admin.id || openedBy !== null));
    const by = { program_id: program.id, admin_id: admin.id, via_id: openedBy, at: now };
    const rows = seen.map((id) => ({ ...by, id: uuidv7(), member_id: id }));
    if (rows.length > 0) await tx.insertInto('look').values(rows).execute();
  });
}

export const log = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  return new Hono<SessionEnv>()
    .get(
      '/log',
      describe('admin', 'A page of the share log', logPageSchema),
      guard,
      query(logQuerySchema),
      async (c) => {
        const wanted = c.req.valid('query');
        if (wanted.member !== undefined) await noteLooks(db, c.var.actor, [wanted.member], now());
        return c.json(await readLog(db, c.var.actor.program.id, wanted));
      },
    )
    .get(
      '/log/summary',
      describe('admin', 'What the last thirty days come to, by network and by post', logSummarySchema),
      guard,
      async (c) => c.json(await readSummary(db, c.var.actor.program.id, now())),
    )
    .get('/log.csv', describe('admin', 'The share log as CSV', 'csv'), guard, query(logCsvQuerySchema), async (c) => {
      const { language = 'en', ...wanted } = c.req.valid('query');
      const { program } = c.var.actor;
      const named = wanted.member === undefined ? [] : [wanted.member];
      const noted = new Set(named);
      await noteLooks(db, c.var.actor, named, now());
      // The file names everybody in it and outlives the page: each of them may know, before their lines go out.
      const seen = async (members: readonly string[]) => {
        const fresh = members.filter((id) => !noted.has(id));
        if (fresh.length > 0) await noteLooks(db, c.var.actor, fresh, now());
        for (const id of fresh) noted.add(id);
      };
      const day = new Date(now()).toISOString().slice(0, 10);
      return c.body(shareLogCsv(db, program.id, { query: wanted, language, seen }), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="portevoix-log-${day}.csv"`,
        'Cache-Control': 'no-store',
      });
    });
};
