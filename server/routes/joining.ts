/** How a browser joins: it looks at its invitation, then trades it for a token. */
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import type { Context } from 'hono';
import { invitationLookSchema, invitationSeenSchema, joinedSchema, joinSchema, type Joined } from '../../shared/api.ts';
import type * as z from 'zod/mini';
import type { Deps, Env } from '../context.ts';
import { body, describe } from '../contract.ts';
import type { Db } from '../db.ts';
import { lockProgram } from '../library.ts';
import { problem } from '../problem.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

async function findInvitation(db: Db, code: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('program', 'program.id', 'invitation.program_id')
    .select(['invitation.program_id', 'invitation.id', 'invitation.name', 'invitation.role', 'invitation.member_id'])
    .select(['invitation.expires_at', 'invitation.used_at', 'program.name as program_name', 'program.accent'])
    .where('invitation.code_hash', '=', hashSecret(code))
    .executeTakeFirst();
}
type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
type Found = { ok: true; invitation: Invitation } | { ok: false; answer: Response };

function usable(c: Context, invitation: Invitation | undefined, now: number): Found {
  const no = (answer: Response): Found => ({ ok: false, answer });
  if (!invitation) {
    return no(problem(c, 'invitation-unknown', 'No such invitation: copy the whole link, or ask for a new one.'));
  }
  if (invitation.used_at !== null) {
    return no(problem(c, 'invitation-used', 'This invitation was used before: ask for a new one.'));
  }
  if (invitation.expires_at <= now) {
    return no(problem(c, 'invitation-expired', 'This invitation is too old: ask for a new one.'));
  }
  return { ok: true, invitation };
}

type Join = z.infer<typeof joinSchema>;
type JoinResult = { ok: true; joined: Joined } | { ok: false; reason: 'used' | 'device-taken' };

/** One transaction: the invitation is used up exactly when member and device exist. */
function join(db: Db, invitation: Invitation, wish: Join, now: number): Promise<JoinResult> {
  return db.transaction().execute(async (tx): Promise<JoinResult> => {
    const programId = invitation.program_id;
    await lockProgram(tx, programId);
    const device = await tx
      .selectFrom('device')
      .select('member_id')
      .where('program_id', '=', programId)
      .where('id', '=', wish.device.id)
      .executeTakeFirst();
    if (device && device.member_id !== invitation.member_id) return { ok: false, reason: 'device-taken' };
    const { numUpdatedRows } = await tx
      .updateTable('invitation')
      .set({ used_at: now })
      .where('program_id', '=', programId)
      .where('id', '=', invitation.id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: false, reason: 'used' };
    const memberId = invitation.member_id ?? uuidv7();
    let member = { id: memberId, name: wish.name, role: invitation.role };
    if (invitation.member_id === null) {
      const row = { ...member, program_id: programId, language: wish.language, joined_at: now };
      await tx.insertInto('member').values(row).execute();
    } else {
      member = await tx
        .selectFrom('member')
        .select(['id', 'name', 'role'])
        .where('program_id', '=', programId)
        .where('id', '=', memberId)
        .executeTakeFirstOrThrow();
    }
    const { code: token, hash } = makeSecret();
    const given = { name: wish.device.name, token_hash: hash, seen_at: now, revoked_at: null };
    const fresh = { program_id: programId, id: wish.device.id, member_id: memberId, held_to: 0, created_at: now };
    await tx
      .insertInto('device')
      .values({ ...fresh, ...given })
      .onConflict((conflict) => conflict.columns(['program_id', 'id']).doUpdateSet(given))
      .execute();
    const program = { id: programId, name: invitation.program_name, accent: invitation.accent };
    return { ok: true, joined: { token, program, member, device: wish.device } };
  });
}

export const joining = ({ db, now }: Deps) =>
  new Hono<Env>()
    .post(
      '/invitation/look',
      describe('public', 'Says what an invitation is for, without using it', invitationSeenSchema),
      body(invitationLookSchema),
      async (c) => {
        const found = usable(c, await findInvitation(db, c.req.valid('json').code), now());
        if (!found.ok) return found.answer;
        const { name, role, expires_at, program_name } = found.invitation;
        return c.json({ program: { name: program_name }, name, role, expiresAt: new Date(expires_at).toISOString() });
      },
    )
    .post(
      '/join',
      describe('public', 'Uses an invitation and gives the browser its token', joinedSchema),
      body(joinSchema),
      async (c) => {
        const wish = c.req.valid('json');
        const found = usable(c, await findInvitation(db, wish.code), now());
        if (!found.ok) return found.answer;
        const result = await join(db, found.invitation, wish, now());
        if (result.ok) return c.json(result.joined);
        return result.reason === 'used'
          ? problem(c, 'invitation-used', 'This invitation was used before: ask for a new one.')
          : problem(
              c,
              'conflict',
              'This browser already belongs to another member: ask for an invitation for that member, or use a new browser id.',
            );
      },
    );
