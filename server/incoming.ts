/** Bounds what a request's body may be, before anything looks at it: bytes, bytes after unpacking, nesting, characters. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { maxEventsPerPush, maxPushBytes } from '../shared/api.ts';
import { maxMediaBytes } from '../shared/life-api.ts';
import { packedType } from '../shared/events/pack.ts';
import { unpackEvents } from '../shared/unpack.ts';
import type { Env } from './context.ts';
import { problem } from './problem.ts';

const unpack = promisify(gunzip);
/** Deeper than anything we send, shallow enough for every recursive reader. */
export const maxNesting = 32;

const tooLarge = `Send at most ${maxPushBytes} bytes (after unpacking); split the content.`;

const refuseLarge = (c: Context) => problem(c, 'too-large', tooLarge);
const countBytes = bodyLimit({ maxSize: maxPushBytes, onError: refuseLarge });

/** An image as base64, with what is said of it. */
const maxUploadBytes = Math.ceil(maxMediaBytes / 3) * 4 + 20_000;
const refuseUpload = (c: Context) =>
  problem(c, 'too-large', `An image has at most ${maxMediaBytes} bytes: make it smaller.`);
const countUpload = bodyLimit({ maxSize: maxUploadBytes, onError: refuseUpload });
const isUpload = (c: Context) => c.req.method === 'POST' && c.req.path === '/api/v1/images';

/** The byte limit of what travels. A body that says its length is not opened for that: opening it as a stream costs a tenth of a push. */
export const limitBytes = createMiddleware<Env>(async (c, next) => {
  // What does not say its length is counted as it comes.
  if (isUpload(c)) return countUpload(c, next);
  const length = c.req.header('Content-Length');
  if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return countBytes(c, next);
  return Number(length) > maxPushBytes ? refuseLarge(c) : next();
});

/** Greatest depth of arrays and objects in a JSON text; linear, no recursion, so that it can be asked before parsing. */
export function nestingOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x5b || character === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x5d || character === 0x7d) depth--;
  }
  return deepest;
}

/** Asks the body itself only when no length is given: see `limitBytes`. */
const hasNoBody = (c: Context<Env>) => {
  const length = c.req.header('Content-Length');
  return length === undefined ? c.req.raw.body === null : length === '0';
};
const isPacked = (c: Context<Env>) => c.req.header('Content-Type') === packedType;

/** The events of a packed batch, or null for what is none within our bounds. */
export const packedEvents = (bytes: Uint8Array): readonly unknown[] | null =>
  unpackEvents(bytes, maxEventsPerPush, (json) => nestingOf(json) <= maxNesting);

/** A packed batch of events goes to its route as it comes out, without a detour by JSON. */
async function readPacked(c: Context<Env>, bytes: Uint8Array): Promise<Response | undefined> {
  const events = packedEvents(bytes);
  if (events === null) return problem(c, 'invalid', `The body is no batch of at most ${maxEventsPerPush} events.`);
  c.set('packed', events);
  return undefined;
}

/** Takes gzip apart, up to the limit of a push. */
export async function unpacked(
  packed: ArrayBuffer | Uint8Array,
): Promise<{ ok: true; bytes: Buffer } | { ok: false; tooLarge: boolean }> {
  try {
    return { ok: true, bytes: await unpack(packed, { maxOutputLength: maxPushBytes }) };
  } catch (error) {
    return { ok: false, tooLarge: error instanceof RangeError };
  }
}

/** Unpacks gzip within the same limit, and refuses what is not JSON of sane depth. Bodies stay readable for the route. */
export const readBody = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || hasNoBody(c)) return next();
  const encoding = c.req.header('Content-Encoding');
  if (encoding !== undefined && encoding !== 'identity') {
    if (encoding !== 'gzip') return problem(c, 'unsupported', 'Send the body plain or as gzip (Content-Encoding).');
    const result = await unpacked(await c.req.arrayBuffer());
    if (!result.ok) {
      return result.tooLarge
        ? problem(c, 'too-large', tooLarge)
        : problem(c, 'invalid', 'The body is not the gzip that Content-Encoding promises.');
    }
    if (isPacked(c)) return (await readPacked(c, result.bytes)) ?? next();
    const headers = new Headers(c.req.raw.headers);
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers, body: new Uint8Array(result.bytes) });
    c.req.bodyCache = {};
  }
  if (isPacked(c)) return (await readPacked(c, new Uint8Array(await c.req.arrayBuffer()))) ?? next();
  const text = await c.req.text();
  if (text === '') return next();
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) {
    return problem(c, 'unsupported', `Send JSON, with Content-Type: application/json (or events as ${packedType}).`);
  }
  if (nestingOf(text) > maxNesting) {
    return problem(c, 'invalid', `The JSON is nested more than ${maxNesting} levels deep.`);
  }
  // PostgreSQL refuses NUL in a text. Events are taken one by one, so that one of them never blocks the rest.
  if (text.includes('\\u0000') && !c.req.path.endsWith('/events')) {
    return problem(c, 'invalid', 'The content holds a NUL character (\\u0000): leave it out.');
  }
  return next();
});
