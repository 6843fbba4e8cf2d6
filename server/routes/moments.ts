/** Moments: the high points of the year that posts belong to. */
import { type Context, Hono } from 'hono';
import { adminMomentSchema, momentInputSchema, momentsSchema } from '../../shared/life-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { adminOnly } from '../guards.ts';
import { changeLibrary, type Written } from '../library-change.ts';
import { removeOccasion, saveOccasion } from '../occasion-writing.ts';
import { problem } from '../problem.ts';
import { readMoments } from '../occasions.ts';

export const moments = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  const answer = async (c: Context<SessionEnv>, written: Written) => {
    if (!written.ok) return problem(c, written.code, written.detail);
    const all = await readMoments(db, c.var.actor.program.id);
    return c.json(all.find(({ id }) => id === written.id));
  };
  return new Hono<SessionEnv>()
    .get('/moments', describe('admin', 'The moments, the earliest first', momentsSchema), guard, async (c) =>
      c.json({ moments: await readMoments(db, c.var.actor.program.id) }),
    )
    .post(
      '/moments',
      describe('admin', 'Adds a moment', adminMomentSchema),
      guard,
      body(momentInputSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const of = { kind: 'moment', input: c.req.valid('json') } as const;
        return answer(c, await changeLibrary(db, programId, now(), (tx) => saveOccasion(tx, programId, of, now())));
      },
    )
    .put(
      '/moments/:id',
      describe('admin', 'Replaces a moment', adminMomentSchema),
      guard,
      idParam,
      body(momentInputSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const of = { kind: 'moment', input: c.req.valid('json') } as const;
        const { id } = c.req.valid('param');
        return answer(c, await changeLibrary(db, programId, now(), (tx) => saveOccasion(tx, programId, of, now(), id)));
      },
    )
    .delete(
      '/moments/:id',
      describe('admin', 'Removes a moment; its posts stay', null, 204),
      guard,
      idParam,
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const { id } = c.req.valid('param');
        const removed = await changeLibrary(db, programId, now(), (tx) => removeOccasion(tx, programId, 'moment', id));
        return removed.ok ? c.body(null, 204) : problem(c, removed.code, removed.detail);
      },
    );
};
