/** How often one sender may ask. Keys are tokens and sessions; addresses count only where there is no account yet. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { rateLimiter } from 'hono-rate-limiter';
import type { Config } from './config.ts';
import type { Env } from './context.ts';
import { sessionCookie } from './guards.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';

const windowMs = 60_000;
/** A sidebar asks a few times a minute, an outbox of months goes out in tens of requests. */
const perAccount = 600;
/** Only failed attempts count: a whole office may join from one address on one morning. */
const failedPerAddress = 30;

const tooMany = (c: Context<Env>) =>
  problem(c, 'too-many', 'Wait for as many seconds as Retry-After says, then go on.');

function addressOf(c: Context<Env>): string {
  // Outside a socket (an app called directly) there is no address.
  const env: unknown = c.env;
  return typeof env === 'object' && env !== null && 'incoming' in env
    ? (getConnInfo(c).remote.address ?? 'unknown')
    : 'direct';
}

/** Limits each token or session; a request that shows neither is limited by its address. */
export const limitAccounts = (config: Config) =>
  rateLimiter<Env>({
    windowMs,
    limit: perAccount,
    keyGenerator: (c) => {
      const secret = c.req.header('Authorization') ?? getCookie(c, sessionCookie(config.publicUrl));
      return secret === undefined ? `address ${addressOf(c)}` : hashSecret(secret);
    },
    handler: tooMany,
  });

/** Limits failed attempts at codes by address. */
export const limitAttempts = () =>
  rateLimiter<Env>({
    windowMs,
    limit: failedPerAddress,
    skipSuccessfulRequests: true,
    keyGenerator: addressOf,
    handler: tooMany,
  });
