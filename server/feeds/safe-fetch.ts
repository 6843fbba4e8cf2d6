/** Fetches an address that somebody gave us, without ever reaching what only this machine or its network may see. */
import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './public-address.ts';

export interface FetchWish {
  readonly url: string;
  /** Request headers, such as `If-None-Match`. Credentials are never sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body after decompression; more is refused. */
  readonly mostBytes: number;
  /** Milliseconds from the first word to the last, redirects and all. */
  readonly mostMs: number;
  /** Which addresses may be spoken to, and at which port; `isPublicAddress` unless an operator allows more. */
  readonly allowed?: Allowed;
  /** Resolves names; the system's unless given. */
  readonly resolve?: Resolve;
  /** Gives up when it aborts, as after `mostMs`. */
  readonly signal?: AbortSignal;
}
export type Allowed = (address: string, port: number) => boolean;
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

export const fetchProblems = [
  /** No address, not http(s), or one with a name and password. */
  'address',
  /** It leads, itself or by a redirect, to a machine that is not on the public internet. */
  'private',
  'redirects',
  'too-large',
  'timeout',
  /** No such name, no answer, a broken line or certificate, a body that does not unpack. */
  'unreachable',
] as const;
export type FetchProblem = (typeof fetchProblems)[number];

export type Fetched =
  | {
      readonly ok: true;
      /** Where it was found in the end. */
      readonly url: string;
      readonly status: number;
      /** Lower-case names; repeated ones joined by `, `. */
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Buffer;
      /** Every redirect on the way was permanent (301, 308), so that `url` is the address to keep. */
      readonly moved: boolean;
    }
  | { readonly ok: false; readonly problem: FetchProblem; readonly detail: string };

const mostRedirects = 5;

class Refused extends Error {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

function readAddress(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new Refused('address', 'it is not an address');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused('address', `${url.protocol} is not fetched`);
  if (url.username !== '' || url.password !== '') throw new Refused('address', 'it has a name or password in it');
  return url;
}

/** Resolves as the system does and refuses as a whole a name of which one address is not allowed. */
function guardedLookup(allowed: Allowed, port: number, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const first = found[0];
      const wrong = found.find(({ address }) => !allowed(address, port));
      if (wrong || !first) return done(new Refused('private', `${host} is on a private network`), '', 0);
      if (options.all) done(null, found as never);
      else done(null, first.address, first.family);
    });
  };
}

function ask(url: URL, wish: FetchWish, allowed: Allowed, signal: AbortSignal) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  // The connection asks no resolver for an address that is a number already.
  if (isIP(host) !== 0 && !allowed(host, port)) throw new Refused('private', `${host} is on a private network`);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<IncomingMessage>((answered, failed) => {
    const headers = { ...wish.headers, 'accept-encoding': 'gzip, br, deflate', 'user-agent': 'Portevoix' };
    request(url, {
      agent: false,
      lookup: guardedLookup(allowed, port, wish.resolve ?? lookup),
      headers,
      signal,
      maxHeaderSize: 32_768,
    })
      .on('response', answered)
      .on('error', failed)
      .end();
  });
}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpacker = unpackers[encoding]?.();
  if (unpacker) response.on('error', (error) => unpacker.destroy(error)).pipe(unpacker);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of unpacker ?? response) {
    size += (piece as Buffer).length;
    if (size > mostBytes) throw new Refused('too-large', `it is larger than ${mostBytes} bytes`);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

async function follow(wish: FetchWish, signal: AbortSignal): Promise<Fetched> {
  const allowed = wish.allowed ?? isPublicAddress;
  let url = readAddress(wish.url);
  let moved = true;
  for (let redirects = 0; ; redirects++) {
    const response = await ask(url, wish, allowed, signal);
    try {
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
        if (redirects === mostRedirects) throw new Refused('redirects', `more than ${mostRedirects} redirects`);
        moved &&= status === 301 || status === 308;
        url = readAddress(location, url.href);
        continue;
      }
      const bytes = await readBody(response, wish.mostBytes);
      const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
      return {
        ok: true,
        url: url.href,
        status,
        headers: Object.fromEntries(headers) as Record<string, string>,
        bytes,
        moved,
      };
    } finally {
      response.destroy();
    }
  }
}

/**
 * Gets what stands at an address (GET). Names are resolved here and checked address by address, on every redirect too, and the
 * connection goes to the very address that was checked. Never throws.
 */
export async function safeFetch(wish: FetchWish): Promise<Fetched> {
  const timeout = AbortSignal.timeout(wish.mostMs);
  const signal = wish.signal ? AbortSignal.any([timeout, wish.signal]) : timeout;
  try {
    return await follow(wish, signal);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem, detail: error.message };
    if (signal.aborted) return { ok: false, problem: 'timeout', detail: `no whole answer within ${wish.mostMs} ms` };
    return { ok: false, problem: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
  }
}
