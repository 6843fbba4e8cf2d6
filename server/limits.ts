/** How often one sender may ask. Keys are tokens and sessions; addresses count only where there is no account yet. */
import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { MemoryStore, rateLimiter } from 'hono-rate-limiter';
import type { Config } from './config.ts';
import type { Env } from './context.ts';
import { sessionCookie, tokenOf } from './guards.ts';
import { problem } from './problem.ts';
import { hashSecret } from './secrets.ts';

const windowMs = 60_000;
/** A sidebar asks a few times a minute, an outbox of months goes out in tens of requests. */
const perAccount = 600;
/** Only failed attempts count: a whole office may join from one address on one morning. */
const failedPerAddress = 30;

const tooMany = (c: Context<Env>) =>
  problem(c, 'too-many', 'Wait for as many seconds as Retry-After says, then go on.');

/** Addresses from which no stranger comes: a proxy of ours, or somebody on our own network. */
const near = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  near.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  near.addSubnet(network, bits, 'ipv6');
}

/**
 * The address that a request comes from. Behind a proxy that is the last entry of `X-Forwarded-For`, the one the proxy
 * itself wrote; what a public address says of itself is not believed.
 */
export function senderOf(peer: string, forwarded: string | undefined): string {
  const address = peer.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(address);
  if (family === 0 || !near.check(address, family === 4 ? 'ipv4' : 'ipv6')) return address;
  const last = forwarded?.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? address : last;
}

function addressOf(c: Context<Env>): string {
  // Outside a socket (an app called directly) there is no address.
  const env: unknown = c.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return 'direct';
  return senderOf(getConnInfo(c).remote.address ?? 'unknown', c.req.header('X-Forwarded-For'));
}

/** Where people without an account show a code; `limitAttempts` bounds these. */
export const attemptPaths = ['/api/v1/join', '/api/v1/invitation/look', '/api/v1/sign-in'] as const;

/** How often each token, session or address has asked within the minute. */
export class AccountCounts {
  readonly store = new MemoryStore<Env>();

  /** Whether this token (its hash) has asked as often as it may. Does not count. */
  isSpent(tokenHash: string): boolean {
    const client = this.store.get(tokenHash);
    return client !== undefined && client.totalHits >= perAccount;
  }

  /** Counts one request of this token (its hash). */
  count(tokenHash: string): void {
    this.store.increment(tokenHash);
  }
}

/** Limits each token or session; a request that shows neither is limited by its address. */
export const limitAccounts = (config: Config, { store }: AccountCounts) =>
  rateLimiter<Env>({
    windowMs,
    limit: perAccount,
    store,
    skip: (c) => attemptPaths.some((path) => path === c.req.path),
    keyGenerator: (c) => {
      const shown = c.req.header('Authorization');
      const secret = tokenOf(shown) ?? shown ?? getCookie(c, sessionCookie(config.publicUrl));
      return secret === undefined ? `address ${addressOf(c)}` : hashSecret(secret);
    },
    handler: tooMany,
  });

/**
 * Limits failed attempts at codes by address. The code is looked at first, whatever the count says: behind one address
 * may sit a whole office, and nobody's failures may lock out those whose code is good.
 */
export const limitAttempts = () => {
  const store = new MemoryStore<Env>();
  store.init({ windowMs } as Parameters<typeof store.init>[0]);
  return createMiddleware<Env>(async (c, next) => {
    await next();
    if (c.res.ok) return;
    const { totalHits, resetTime } = store.increment(addressOf(c));
    if (totalHits <= failedPerAddress) return;
    const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? Date.now() + windowMs) - Date.now()) / 1000));
    c.header('Retry-After', String(seconds));
    c.res = tooMany(c);
  });
};
