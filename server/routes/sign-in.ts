/** How an admin signs in by a one-time link, and out again. */
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { sessionSchema, signInCodeInputSchema, signInLinkSchema, signInSchema } from '../../shared/admin-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe } from '../contract.ts';
import type { Db } from '../db.ts';
import { adminOnly, fromOwnPages, reviewersOnly, sessionCookie, sessionMs } from '../guards.ts';
import { problem } from '../problem.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

/** A link asked for in the pages is used at once; one printed at the start may wait for the evening. */
export const signInCodeMs = { asked: 15 * 60_000, printed: 24 * 3600_000 } as const;

/** Makes a one-time sign-in code for a member and gives it; only its hash stays. */
export async function makeSignInCode(
  db: Db,
  member: { readonly programId: string; readonly id: string },
  now: number,
  lastsMs: number,
  /** The admin who asks for it, when it is for another one. */
  createdBy: string | null = null,
): Promise<string> {
  const { code, hash } = makeSecret();
  const times = { created_at: now, expires_at: now + lastsMs, used_at: null };
  await db
    .insertInto('sign_in_code')
    .values({ program_id: member.programId, code_hash: hash, member_id: member.id, created_by: createdBy, ...times })
    .execute();
  return code;
}

/** Uses the code up and opens a session, or gives null. */
async function openSession(db: Db, code: string, now: number) {
  return db.transaction().execute(async (tx) => {
    const used = await tx
      .updateTable('sign_in_code')
      .set({ used_at: now })
      .where('code_hash', '=', hashSecret(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['program_id', 'member_id', 'created_by as opened_by'])
      .executeTakeFirst();
    if (!used) return null;
    const { code: token, hash } = makeSecret();
    const times = { created_at: now, seen_at: now, expires_at: now + sessionMs };
    await tx
      .insertInto('session')
      .values({ ...used, token_hash: hash, ...times })
      .execute();
    await tx.deleteFrom('session').where('program_id', '=', used.program_id).where('expires_at', '<=', now).execute();
    const who = await tx
      .selectFrom('member')
      .innerJoin('program', 'program.id', 'member.program_id')
      .select(['member.id', 'member.name', 'member.role', 'program.name as program_name', 'program.accent'])
      .where('member.program_id', '=', used.program_id)
      .where('member.id', '=', used.member_id)
      .executeTakeFirstOrThrow();
    return {
      token,
      session: {
        member: { id: who.id, name: who.name, role: who.role },
        program: { id: used.program_id, name: who.program_name, accent: who.accent },
      },
    };
  });
}

export const signIn = (deps: Deps) => {
  const { db, now, config } = deps;
  const guard = adminOnly(deps);
  const anybody = reviewersOnly(deps);
  const cookie = sessionCookie(config.publicUrl);
  const flags = {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: config.publicUrl.startsWith('https:'),
  } as const;
  return new Hono<SessionEnv>()
    .post(
      '/sign-in',
      describe('public', 'Uses a sign-in link’s code and sets the session cookie', sessionSchema),
      body(signInSchema),
      async (c) => {
        const origin = c.req.header('Origin');
        if (origin !== undefined && !fromOwnPages(origin, c.req.header('Host'), config)) {
          return problem(c, 'forbidden', 'Sign in on the pages of this server.');
        }
        const opened = await openSession(db, c.req.valid('json').code, now());
        if (!opened) {
          return problem(
            c,
            'sign-in-unknown',
            'This link was used or is too old: ask another admin for a fresh one, or run "npm run sign-in" on the server.',
          );
        }
        setCookie(c, cookie, opened.token, flags);
        return c.json(opened.session);
      },
    )
    .post('/sign-out', describe('admin', 'Ends the session', null, 204), anybody, async (c) => {
      await db
        .deleteFrom('session')
        .where('program_id', '=', c.var.actor.program.id)
        .where('token_hash', '=', c.var.sessionHash)
        .execute();
      deleteCookie(c, cookie, flags);
      return c.body(null, 204);
    })
    .get('/session', describe('admin', 'Who is signed in', sessionSchema), anybody, (c) =>
      c.json({ member: c.var.actor.member, program: c.var.actor.program }),
    )
    .post(
      '/sign-in-codes',
      describe('admin', 'Makes a one-time sign-in link for an admin or reviewer', signInLinkSchema),
      guard,
      body(signInCodeInputSchema),
      async (c) => {
        const { program, member, openedBy } = c.var.actor;
        const wanted = c.req.valid('json').member ?? member.id;
        const admin = await db
          .selectFrom('member')
          .select('id')
          .where('program_id', '=', program.id)
          .where('id', '=', wanted)
          .where((where) => where.or([where('role', '=', 'admin'), where('reviews', '=', 1)]))
          .executeTakeFirst();
        if (!admin) return problem(c, 'not-found', 'No admin or reviewer of this programme has that id.');
        const at = now();
        // A link for oneself keeps saying who made the one before: two links in a row hide nobody.
        const by = wanted === member.id ? openedBy : member.id;
        const code = await makeSignInCode(db, { programId: program.id, id: wanted }, at, signInCodeMs.asked, by);
        const expiresAt = new Date(at + signInCodeMs.asked).toISOString();
        return c.json({ link: `${config.publicUrl}/sign-in#${code}`, expiresAt });
      },
    );
};
