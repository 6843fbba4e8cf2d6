/** Who may call a route: a browser by its token, an admin by the session cookie. */
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps, DeviceEnv, SessionEnv } from './context.ts';
import { actorOf, dayOfSight, DeviceTokens } from './device-tokens.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';

/** A session ends after this long without use. */
export const sessionMs = 12 * 3600_000;
/** A session's `seen_at` is advice; writing it on every request would make every read a durable write. */
const seenEveryMs = 60_000;

/** Over https the name carries the `__Host-` promise: Secure, no Domain, Path=/. */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-portevoix' : 'portevoix';
}

/** The token that a browser shows, when it has the form of one. */
export function tokenOf(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
}

/** Refuses a token that opens nothing. */
export const notJoined = (c: Context): Response =>
  problem(c, 'unauthorized', 'This browser is not joined (any more): join again with a new invitation.');

/** Lets a joined browser pass that shows its token as `Authorization: Bearer`. */
export const deviceOnly = ({ db, now }: Deps, tokens: DeviceTokens = new DeviceTokens(db)) =>
  createMiddleware<DeviceEnv>(async (c, next) => {
    const token = tokenOf(c.req.header('Authorization'));
    if (token === undefined) return notJoined(c);
    const found = await tokens.find(hashSecret(token));
    if (!found) return notJoined(c);
    c.set('actor', actorOf(found));
    const today = dayOfSight(now());
    if (found.seen_at !== today) {
      await db
        .updateTable('device')
        .set({ seen_at: today })
        .where('program_id', '=', found.program_id)
        .where('id', '=', found.id)
        .execute();
    }
    return next();
  });

/** Lets a signed-in admin pass; see `signedIn`. */
export const adminOnly = (deps: Deps) => signedIn(deps, false);
/** Lets an admin pass, and a curator who was given the right to decide on proposals. */
export const reviewersOnly = (deps: Deps) => signedIn(deps, true);

/**
 * Lets a signed-in admin pass, and where `reviewers` may, those too. A write must come from our own pages (`Origin`), so that no other site can make the
 * browser send one; SameSite=Strict says the same, this does not depend on the browser's age.
 */
const signedIn = ({ db, now, config }: Deps, reviewers: boolean) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const token = getCookie(c, sessionCookie(config.publicUrl));
    const unknown = () => problem(c, 'unauthorized', 'Sign in with a fresh sign-in link.');
    if (token === undefined) return unknown();
    if (
      !['GET', 'HEAD'].includes(c.req.method) &&
      !fromOwnPages(c.req.header('Origin'), c.req.header('Host'), config)
    ) {
      return problem(c, 'forbidden', 'A change must come from the pages of this server (Origin header).');
    }
    const at = now();
    const hash = hashSecret(token);
    const found = await db
      .selectFrom('session')
      .innerJoin('member', (join) =>
        join.onRef('member.program_id', '=', 'session.program_id').onRef('member.id', '=', 'session.member_id'),
      )
      .innerJoin('program', 'program.id', 'session.program_id')
      .select(['session.program_id', 'session.member_id', 'session.seen_at', 'session.opened_by', 'member.name'])
      .select(['member.role', 'member.reviews', 'program.name as program_name', 'program.accent'])
      .where('session.token_hash', '=', hash)
      .where('session.expires_at', '>', at)
      .executeTakeFirst();
    if (!found) return unknown();
    if (found.role !== 'admin' && !(reviewers && found.reviews === 1))
      return problem(c, 'forbidden', 'Only an admin of the programme may do this.');
    c.set('sessionHash', hash);
    c.set('actor', {
      program: { id: found.program_id, name: found.program_name, accent: found.accent },
      member: { id: found.member_id, name: found.name, role: found.role },
      openedBy: found.opened_by,
    });
    if (at - found.seen_at > seenEveryMs) {
      await db
        .updateTable('session')
        .set({ seen_at: at, expires_at: at + sessionMs })
        .where('program_id', '=', found.program_id)
        .where('token_hash', '=', hash)
        .execute();
    }
    return next();
  });

/** Whether `Origin` names this server: its public address, or the address that the request was sent to. */
export function fromOwnPages(
  origin: string | undefined,
  host: string | undefined,
  config: { readonly publicUrl: string },
): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(config.publicUrl).origin || new URL(origin).host === host;
}
