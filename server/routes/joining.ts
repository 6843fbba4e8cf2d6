/** How a browser joins: it looks at its invitation, then trades it for a token. */
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import type { Context } from 'hono';
import { invitationLookSchema, invitationSeenSchema, joinedSchema, joinSchema, type Joined } from '../../shared/api.ts';
import type * as z from 'zod/mini';
import type { Deps, Env } from '../context.ts';
import { body, describe } from '../contract.ts';
import type { Db } from '../db.ts';
import { setGroups } from '../groups.ts';
import { lockProgram, readCharterText } from '../library.ts';
import { problem } from '../problem.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

async function findInvitation(db: Db, code: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('program', 'program.id', 'invitation.program_id')
    .select(['invitation.program_id', 'invitation.id', 'invitation.name', 'invitation.role', 'invitation.member_id'])
    .select([
      'invitation.groups',
      'invitation.expires_at',
      'invitation.used_at',
      'program.name as program_name',
      'program.accent',
    ])
    .where('invitation.code_hash', '=', hashSecret(code))
    .executeTakeFirst();
}
type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
type Found =
  | { ok: true; invitation: Invitation }
  | { ok: false; used: true; invitation: Invitation; answer: Response }
  | { ok: false; used: false; answer: Response };

const usedBefore = (c: Context) => problem(c, 'invitation-used', 'This invitation was used before: ask for a new one.');
const tooOld = (c: Context) => problem(c, 'invitation-expired', 'This invitation is too old: ask for a new one.');

function usable(c: Context, invitation: Invitation | undefined, now: number): Found {
  const no = (answer: Response): Found => ({ ok: false, used: false, answer });
  if (!invitation) {
    return no(problem(c, 'invitation-unknown', 'No such invitation: copy the whole link, or ask for a new one.'));
  }
  if (invitation.used_at !== null) {
    return { ok: false, used: true, invitation, answer: usedBefore(c) };
  }
  if (invitation.expires_at <= now) {
    return no(tooOld(c));
  }
  return { ok: true, invitation };
}

/** A browser whose answer was lost asks again within this time. */
const askAgainMs = 15 * 60_000;

type Join = z.infer<typeof joinSchema>;
type JoinResult = { ok: true; joined: Joined } | { ok: false; reason: 'used' | 'expired' | 'device-taken' };

/** One transaction: the invitation is used up exactly when member and device exist. */
function join(db: Db, invitation: Invitation, wish: Join, now: number): Promise<JoinResult> {
  return db.transaction().execute(async (tx): Promise<JoinResult> => {
    const programId = invitation.program_id;
    await lockProgram(tx, programId);
    const device = await tx
      .selectFrom('device')
      .select(['member_id', 'seen_at', 'revoked_at'])
      .where('program_id', '=', programId)
      .where('id', '=', wish.device.id)
      .executeTakeFirst();
    const {
      used_at: usedAt,
      device_id: usedBy,
      expires_at: expiresAt,
    } = await tx
      .selectFrom('invitation')
      .select(['used_at', 'device_id', 'expires_at'])
      .where('program_id', '=', programId)
      .where('id', '=', invitation.id)
      .executeTakeFirstOrThrow();
    // A token that was never shown means that its answer was lost; once it was, asking again would take it from its owner.
    const unheard = device?.seen_at === null && device.revoked_at === null;
    const again = unheard && usedAt !== null && usedBy === wish.device.id && now - usedAt <= askAgainMs;
    if (usedAt !== null && !again) return { ok: false, reason: 'used' };
    if (!again && expiresAt <= now) return { ok: false, reason: 'expired' };
    if (!again && device && device.member_id !== invitation.member_id) return { ok: false, reason: 'device-taken' };
    if (!again) {
      await tx
        .updateTable('invitation')
        .set({ used_at: now, device_id: wish.device.id })
        .where('program_id', '=', programId)
        .where('id', '=', invitation.id)
        .execute();
    }
    const heldBy = again ? device.member_id : invitation.member_id;
    const memberId = heldBy ?? uuidv7();
    let member = { id: memberId, name: wish.name, role: invitation.role };
    if (heldBy === null) {
      const row = { ...member, program_id: programId, language: wish.language, joined_at: now };
      await tx.insertInto('member').values(row).execute();
      // Written only through the schema.
      await setGroups(tx, programId, memberId, JSON.parse(invitation.groups ?? '[]') as string[]);
    } else {
      member = await tx
        .selectFrom('member')
        .select(['id', 'name', 'role'])
        .where('program_id', '=', programId)
        .where('id', '=', memberId)
        .executeTakeFirstOrThrow();
    }
    const { code: token, hash } = makeSecret();
    const given = { name: wish.device.name, token_hash: hash, seen_at: null, revoked_at: null };
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
        const charter = await readCharterText(db, found.invitation.program_id);
        const expiresAt = new Date(expires_at).toISOString();
        return c.json({ program: { name: program_name }, name, role, expiresAt, charter });
      },
    )
    .post(
      '/join',
      describe('public', 'Uses an invitation and gives the browser its token', joinedSchema),
      body(joinSchema),
      async (c) => {
        const wish = c.req.valid('json');
        const found = usable(c, await findInvitation(db, wish.code), now());
        // A used one is left to `join`, which knows whether this browser is the one that used it.
        if (!found.ok && !found.used) return found.answer;
        const result = await join(db, found.invitation, wish, now());
        if (result.ok) return c.json(result.joined);
        if (result.reason === 'used') return usedBefore(c);
        if (result.reason === 'expired') return tooOld(c);
        return problem(
          c,
          'conflict',
          'This browser already belongs to another member: ask for an invitation for that member, or use a new browser id.',
        );
      },
    );
