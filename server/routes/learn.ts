/** What came of the shares, and the time zone in which it is told. */
import { Hono } from 'hono';
import { learnQuerySchema, timeZoneSchema, whatWorksSchema } from '../../shared/learn-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, query } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { problem } from '../problem.ts';
import { whatWorks } from '../reports/unhurried.ts';

/** Whether this machine knows the zone by that name. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const learn = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  return new Hono<SessionEnv>()
    .get(
      '/what-works',
      describe(
        'admin',
        'What came of the shares of the last days; nothing that fewer than five people are behind',
        whatWorksSchema,
      ),
      guard,
      query(learnQuerySchema),
      async (c) => {
        const { days = '90', language = 'en' } = c.req.valid('query');
        const wanted = { days: Number(days), now: now(), language };
        return c.json(await whatWorks(db, c.var.actor.program.id, wanted));
      },
    )
    .put(
      '/time-zone',
      describe('admin', 'Sets the time zone in which weekdays and times of day are told', timeZoneSchema),
      guard,
      body(timeZoneSchema),
      async (c) => {
        const { zone } = c.req.valid('json');
        if (zone !== null && !isZone(zone)) {
          return problem(c, 'invalid', 'No such time zone is known here: give its IANA name, as Europe/Paris.');
        }
        const { id } = c.var.actor.program;
        await db.updateTable('program').set({ time_zone: zone }).where('id', '=', id).execute();
        return c.json({ zone });
      },
    );
};
