/** Campaigns: what several posts are for together, from one day to another. */
import { type Context, Hono } from 'hono';
import { adminCampaignSchema, campaignInputSchema, campaignsSchema } from '../../shared/life-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { changeLibrary, type Written } from '../library-change.ts';
import { removeOccasion, saveOccasion } from '../occasion-writing.ts';
import { problem } from '../problem.ts';
import { readCampaignFigures } from '../reports/campaign-figures.ts';

export const campaigns = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  const answer = async (c: Context<SessionEnv>, written: Written) => {
    if (!written.ok) return problem(c, written.code, written.detail);
    const all = await readCampaignFigures(db, c.var.actor.program.id);
    return c.json(all.find(({ id }) => id === written.id));
  };
  return new Hono<SessionEnv>()
    .get('/campaigns', describe('admin', 'The campaigns with their figures', campaignsSchema), guard, async (c) =>
      c.json({ campaigns: await readCampaignFigures(db, c.var.actor.program.id) }),
    )
    .post(
      '/campaigns',
      describe('admin', 'Adds a campaign', adminCampaignSchema),
      guard,
      body(campaignInputSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const of = { kind: 'campaign', input: c.req.valid('json') } as const;
        return answer(c, await changeLibrary(db, programId, now(), (tx) => saveOccasion(tx, programId, of, now())));
      },
    )
    .put(
      '/campaigns/:id',
      describe('admin', 'Replaces a campaign', adminCampaignSchema),
      guard,
      idParam,
      body(campaignInputSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const of = { kind: 'campaign', input: c.req.valid('json') } as const;
        const { id } = c.req.valid('param');
        return answer(c, await changeLibrary(db, programId, now(), (tx) => saveOccasion(tx, programId, of, now(), id)));
      },
    )
    .delete(
      '/campaigns/:id',
      describe('admin', 'Removes a campaign; its posts stay', null, 204),
      guard,
      idParam,
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const { id } = c.req.valid('param');
        const removed = await changeLibrary(db, programId, now(), (tx) =>
          removeOccasion(tx, programId, 'campaign', id),
        );
        return removed.ok ? c.body(null, 204) : problem(c, removed.code, removed.detail);
      },
    );
};
