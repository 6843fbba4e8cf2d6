/** The programme's setting of its tracked links, and for each member the clicks on their own shares. */
import { Hono } from 'hono';
import { linkPath, type LinkSetting, linkSettingInputSchema, linkSettingSchema } from '../../shared/link-api.ts';
import { learnQuerySchema, whatWorksSchema } from '../../shared/learn-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, query } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { isoTime } from '../library.ts';
import { readLinkSetting, writeLinkSetting } from '../links/setting.ts';
import { readWhatWorks } from '../reports/what-works.ts';

export const links = (deps: Deps) => {
  const { db, now, config } = deps;
  const guard = adminOnly(deps);
  const read = async (programId: string): Promise<LinkSetting> => {
    const { updatedAt, ...setting } = await readLinkSetting(db, programId);
    return { ...setting, base: config.publicUrl + linkPath, updatedAt: isoTime(updatedAt) };
  };
  return new Hono<SessionEnv>()
    .get('/links', describe('admin', 'How links are tracked', linkSettingSchema), guard, async (c) =>
      c.json(await read(c.var.actor.program.id)),
    )
    .put(
      '/links',
      describe('admin', 'Sets how links are tracked; links that are out keep their targets', linkSettingSchema),
      guard,
      body(linkSettingInputSchema),
      async (c) => {
        await writeLinkSetting(db, c.var.actor, c.req.valid('json'), now());
        return c.json(await read(c.var.actor.program.id));
      },
    )
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
        return c.json(await readWhatWorks(db, c.var.actor.program.id, wanted));
      },
    );
};
