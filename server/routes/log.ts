/** The share log for admins, as pages and as a file. A look at one member's log is itself logged. */
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { logCsvQuerySchema } from '../../shared/admin-api.ts';
import { logPageSchema, logQuerySchema } from '../../shared/api.ts';
import type { Actor, Deps, SessionEnv } from '../context.ts';
import { describe, query } from '../contract.ts';
import type { Db } from '../db.ts';
import { adminOnly } from '../guards.ts';
import { lockProgram } from '../library.ts';
import { readLog } from '../reports/share-log.ts';
import { shareLogCsv } from '../reports/share-log-csv.ts';

/** Paging and refreshing within this time is one look. */
const oneLookMs = 10 * 60_000;

/** Notes that the admin looked at this member's log by name, where the member sees it. Looking at oneself is no look. */
async function noteLook(db: Db, { program, member: admin }: Actor, memberId: string, now: number): Promise<void> {
  if (memberId === admin.id) return;
  await db.transaction().execute(async (tx) => {
    await lockProgram(tx, program.id);
    const member = await tx
      .selectFrom('member')
      .select('id')
      .where('program_id', '=', program.id)
      .where('id', '=', memberId)
      .executeTakeFirst();
    const recent = await tx
      .selectFrom('look')
      .select('id')
      .where('program_id', '=', program.id)
      .where('member_id', '=', memberId)
      .where('admin_id', '=', admin.id)
      .where('at', '>', now - oneLookMs)
      .executeTakeFirst();
    if (!member || recent) return;
    const look = { program_id: program.id, id: uuidv7(), admin_id: admin.id, member_id: memberId, at: now };
    await tx.insertInto('look').values(look).execute();
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
        if (wanted.member !== undefined) await noteLook(db, c.var.actor, wanted.member, now());
        return c.json(await readLog(db, c.var.actor.program.id, wanted));
      },
    )
    .get('/log.csv', describe('admin', 'The share log as CSV', 'csv'), guard, query(logCsvQuerySchema), async (c) => {
      const { language = 'en', ...wanted } = c.req.valid('query');
      if (wanted.member !== undefined) await noteLook(db, c.var.actor, wanted.member, now());
      const day = new Date(now()).toISOString().slice(0, 10);
      return c.body(shareLogCsv(db, c.var.actor.program.id, wanted, language), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="portevoix-log-${day}.csv"`,
        'Cache-Control': 'no-store',
      });
    });
};
