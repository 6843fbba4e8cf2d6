/** The programme's setting of its tracked links. */
import { Hono } from 'hono';
import { linkPath, type LinkSetting, linkSettingInputSchema, linkSettingSchema } from '../../shared/link-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { isoTime } from '../library.ts';
import { readLinkSetting, writeLinkSetting } from '../links/setting.ts';

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
    );
};
