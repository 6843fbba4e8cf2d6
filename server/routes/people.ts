/** Members, their browsers, and the invitations that bring them. */
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import {
  invitationInputSchema,
  invitationListSchema,
  invitationSchema,
  type Member,
  membersSchema,
  roleSchema,
} from '../../shared/admin-api.ts';
import type * as z from 'zod/mini';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import type { Db } from '../db.ts';
import { eraseMember, lastAdmin } from '../erase.ts';
import { adminOnly } from '../guards.ts';
import { isoTime, lockProgram } from '../library.ts';
import { eventsBeyond } from '../own-events.ts';
import { problem } from '../problem.ts';
import { makeSecret } from '../secrets.ts';
import { revokeDevice } from '../split-device.ts';

const dayMs = 24 * 3600_000;

/** Makes an invitation; the code is given once. `days`: how long it can be used. */
export async function makeInvitation(
  db: Db,
  programId: string,
  wish: z.infer<typeof invitationInputSchema>,
  now: number,
): Promise<{ id: string; code: string; expiresAt: number }> {
  const { code, hash } = makeSecret();
  const id = uuidv7();
  const expiresAt = now + wish.days * dayMs;
  const times = { created_at: now, expires_at: expiresAt, used_at: null, device_id: null };
  const { name, role, member = null } = wish;
  const groups = wish.groups?.length ? JSON.stringify(wish.groups) : null;
  await db
    .insertInto('invitation')
    .values({ program_id: programId, id, code_hash: hash, name, role, member_id: member, groups, ...times })
    .execute();
  return { id, code, expiresAt };
}

type Wish = z.infer<typeof roleSchema>;

/** Gives a member another role, or the right to review; who may sign in no more is signed out everywhere. One admin must stay. */
async function changeRole(
  db: Db,
  programId: string,
  id: string,
  { role, reviews = false }: Wish,
): Promise<'done' | 'not-found' | 'last-admin'> {
  return db.transaction().execute(async (tx) => {
    await lockProgram(tx, programId);
    const members = await tx
      .selectFrom('member')
      .select(['id', 'role'])
      .where('program_id', '=', programId)
      .where('erased_at', 'is', null)
      .execute();
    const member = members.find((each) => each.id === id);
    if (!member) return 'not-found';
    const otherAdmin = members.some((each) => each.role === 'admin' && each.id !== id);
    if (member.role === 'admin' && role !== 'admin' && !otherAdmin) return 'last-admin';
    const mayReview = role === 'curator' && reviews;
    await tx
      .updateTable('member')
      .set({ role, reviews: mayReview ? 1 : null })
      .where('program_id', '=', programId)
      .where('id', '=', id)
      .execute();
    if (role === 'admin' || (mayReview && member.role !== 'admin')) return 'done';
    for (const table of ['session', 'sign_in_code'] as const) {
      await tx.deleteFrom(table).where('program_id', '=', programId).where('member_id', '=', id).execute();
    }
    return 'done';
  });
}

/** Ends an invitation now, unless somebody has used it. */
async function revokeInvitation(db: Db, programId: string, id: string, now: number) {
  return db.transaction().execute(async (tx): Promise<'done' | 'not-found' | 'used'> => {
    await lockProgram(tx, programId);
    const mine = () => tx.updateTable('invitation').where('program_id', '=', programId).where('id', '=', id);
    const found = await tx
      .selectFrom('invitation')
      .select(['used_at', 'expires_at'])
      .where('program_id', '=', programId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) return 'not-found';
    if (found.used_at !== null) return 'used';
    if (found.expires_at > now) await mine().set({ expires_at: now }).execute();
    return 'done';
  });
}

async function readMembers(db: Db, programId: string): Promise<Member[]> {
  const members = await db
    .selectFrom('member')
    .select(['id', 'name', 'role', 'joined_at', 'erased_at', 'reviews'])
    .where('program_id', '=', programId)
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  const devices = await db
    .selectFrom('device as d')
    .select(['d.id', 'd.member_id', 'd.name', 'd.held_to', 'd.seen_at', 'd.revoked_at'])
    .select((row) => eventsBeyond(row).as('beyond'))
    .where('d.program_id', '=', programId)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  const byMember = Map.groupBy(devices, (device) => device.member_id);
  return members.map((member) => ({
    id: member.id,
    name: member.name,
    role: member.role,
    reviews: member.reviews === 1,
    joinedAt: new Date(member.joined_at).toISOString(),
    erasedAt: isoTime(member.erased_at),
    devices: (byMember.get(member.id) ?? []).map((device) => ({
      id: device.id,
      name: device.name,
      heldTo: device.held_to,
      beyond: device.beyond ?? 0,
      seenAt: isoTime(device.seen_at),
      revokedAt: isoTime(device.revoked_at),
    })),
  }));
}

export const people = (deps: Deps) => {
  const { db, now, config } = deps;
  const guard = adminOnly(deps);
  return new Hono<SessionEnv>()
    .get(
      '/members',
      describe('admin', 'Members with their browsers and how complete their log is', membersSchema),
      guard,
      async (c) => c.json({ members: await readMembers(db, c.var.actor.program.id) }),
    )
    .post('/devices/:id/revoke', describe('admin', 'Revokes a browser’s token', null, 204), guard, idParam, async (c) =>
      (await revokeDevice(db, c.var.actor.program.id, c.req.valid('param').id, now()))
        ? c.body(null, 204)
        : problem(c, 'not-found', 'There is no such browser.'),
    )
    .post(
      '/members/:id/role',
      describe('admin', 'Gives a member another role', null, 204),
      guard,
      idParam,
      body(roleSchema),
      async (c) => {
        const { program } = c.var.actor;
        const outcome = await changeRole(db, program.id, c.req.valid('param').id, c.req.valid('json'));
        if (outcome === 'not-found') return problem(c, 'not-found', 'There is no such member.');
        if (outcome === 'last-admin') return problem(c, 'conflict', lastAdmin);
        return c.body(null, 204);
      },
    )
    .post(
      '/members/:id/erase',
      describe('admin', 'Erases a member: their log, name and browsers', null, 204),
      guard,
      idParam,
      async (c) => {
        const outcome = await eraseMember(db, c.var.actor.program.id, c.req.valid('param').id, now());
        if (outcome === 'not-found') return problem(c, 'not-found', 'There is no such member.');
        return outcome === 'last-admin' ? problem(c, 'conflict', lastAdmin) : c.body(null, 204);
      },
    )
    .get('/invitations', describe('admin', 'Invitations, newest first', invitationListSchema), guard, async (c) => {
      const rows = await db
        .selectFrom('invitation')
        .select(['id', 'name', 'role', 'created_at', 'expires_at', 'used_at'])
        .where('program_id', '=', c.var.actor.program.id)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return c.json({
        invitations: rows.map(({ id, name, role, created_at, expires_at, used_at }) => ({
          id,
          name,
          role,
          createdAt: new Date(created_at).toISOString(),
          expiresAt: new Date(expires_at).toISOString(),
          usedAt: isoTime(used_at),
        })),
      });
    })
    .post(
      '/invitations/:id/revoke',
      describe('admin', 'Ends an invitation that nobody has used', null, 204),
      guard,
      idParam,
      async (c) => {
        const outcome = await revokeInvitation(db, c.var.actor.program.id, c.req.valid('param').id, now());
        if (outcome === 'not-found') return problem(c, 'not-found', 'There is no such invitation.');
        if (outcome === 'used') {
          return problem(c, 'conflict', 'This invitation was used already: revoke the browser that joined by it.');
        }
        return c.body(null, 204);
      },
    )
    .post(
      '/invitations',
      describe('admin', 'Makes an invitation; its link is shown once', invitationSchema),
      guard,
      body(invitationInputSchema),
      async (c) => {
        const programId = c.var.actor.program.id;
        let wish = c.req.valid('json');
        if (wish.member !== undefined) {
          const member = await db
            .selectFrom('member')
            .select(['name', 'role'])
            .where('program_id', '=', programId)
            .where('id', '=', wish.member)
            .where('erased_at', 'is', null)
            .executeTakeFirst();
          if (!member) return problem(c, 'not-found', 'There is no such member.');
          wish = { ...wish, ...member };
        }
        const { id, code, expiresAt } = await makeInvitation(db, programId, wish, now());
        return c.json({ id, link: `${config.publicUrl}/join#${code}`, expiresAt: new Date(expiresAt).toISOString() });
      },
    );
};
