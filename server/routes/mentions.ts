/** What listening feeds found: released by admins, shown to people as something to react to. */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { mentionsSchema, releaseMentionSchema } from '../../shared/feed-api.ts';
import { reactionsSchema } from '../../shared/reaction-api.ts';
import type { Deps, DeviceEnv, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { readMentions, readReactions, setReaction } from '../feeds/mentions.ts';
import { adminOnly, deviceOnly } from '../guards.ts';
import type { Intake } from '../intake.ts';
import { problem } from '../problem.ts';

export const mentions = (deps: Deps, { tokens }: Intake) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  const all = async (c: Context<SessionEnv>, found = true) =>
    found
      ? c.json({ mentions: await readMentions(db, c.var.actor.program.id) })
      : problem(c, 'not-found', 'There is no such mention.');
  const ofAdmins = new Hono<SessionEnv>()
    .get('/mentions', describe('admin', 'What listening feeds found, newest first', mentionsSchema), guard, (c) =>
      all(c),
    )
    .post(
      '/mentions/:id/release',
      describe('admin', 'Asks people to react to a mention', mentionsSchema),
      guard,
      idParam,
      body(releaseMentionSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        return all(c, await setReaction(db, c.var.actor.program.id, id, c.req.valid('json'), now()));
      },
    )
    .post(
      '/mentions/:id/end',
      describe('admin', 'Asks nobody any more to react to a mention', mentionsSchema),
      guard,
      idParam,
      async (c) => all(c, await setReaction(db, c.var.actor.program.id, c.req.valid('param').id, null, now())),
    );
  const ofDevices = new Hono<DeviceEnv>().get(
    '/reactions',
    describe('device', 'What people are asked to react to', reactionsSchema),
    deviceOnly(deps, tokens),
    compress(),
    async (c) => c.json(await readReactions(db, c.var.actor.program.id)),
  );
  return new Hono().route('/', ofAdmins).route('/', ofDevices);
};
