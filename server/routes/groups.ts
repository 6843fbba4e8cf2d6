/** Groups of members, and who is in them. */
import { type Context, Hono } from 'hono';
import { adminGroupSchema, groupInputSchema, groupsSchema, memberGroupsSchema } from '../../shared/life-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import { removeGroup, saveGroup, setGroups } from '../groups.ts';
import { adminOnly } from '../guards.ts';
import { changeLibrary, type Written } from '../library-change.ts';
import { readGroups } from '../occasions.ts';
import { problem } from '../problem.ts';

export const groups = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);
  const answer = async (c: Context<SessionEnv>, written: Written) => {
    if (!written.ok) return problem(c, written.code, written.detail);
    const all = await readGroups(db, c.var.actor.program.id);
    return c.json(all.find(({ id }) => id === written.id));
  };
  return new Hono<SessionEnv>()
    .get('/groups', describe('admin', 'The groups with their members', groupsSchema), guard, async (c) =>
      c.json({ groups: await readGroups(db, c.var.actor.program.id) }),
    )
    .post('/groups', describe('admin', 'Adds a group', adminGroupSchema), guard, body(groupInputSchema), async (c) => {
      const { id: programId } = c.var.actor.program;
      const { name } = c.req.valid('json');
      return answer(c, await changeLibrary(db, programId, now(), (tx) => saveGroup(tx, programId, name, now())));
    })
    .put(
      '/groups/:id',
      describe('admin', 'Gives a group another name', adminGroupSchema),
      guard,
      idParam,
      body(groupInputSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const { name } = c.req.valid('json');
        const { id } = c.req.valid('param');
        return answer(c, await changeLibrary(db, programId, now(), (tx) => saveGroup(tx, programId, name, now(), id)));
      },
    )
    .delete(
      '/groups/:id',
      describe('admin', 'Removes a group that no post is for', null, 204),
      guard,
      idParam,
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const { id } = c.req.valid('param');
        const removed = await changeLibrary(db, programId, now(), (tx) => removeGroup(tx, programId, id));
        return removed.ok ? c.body(null, 204) : problem(c, removed.code, removed.detail);
      },
    )
    .put(
      '/members/:id/groups',
      describe('admin', 'Puts a member into exactly these groups', null, 204),
      guard,
      idParam,
      body(memberGroupsSchema),
      async (c) => {
        const { id: programId } = c.var.actor.program;
        const { id } = c.req.valid('param');
        const set = await changeLibrary(db, programId, now(), async (tx) => {
          const member = await tx
            .selectFrom('member')
            .select('id')
            .where('program_id', '=', programId)
            .where('id', '=', id)
            .where('erased_at', 'is', null)
            .executeTakeFirst();
          if (!member) return { ok: false, code: 'not-found', detail: 'There is no such member.' };
          await setGroups(tx, programId, id, c.req.valid('json').groups);
          return { ok: true, id };
        });
        return set.ok ? c.body(null, 204) : problem(c, set.code, set.detail);
      },
    );
};
