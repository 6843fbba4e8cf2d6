/** Talks to a programme's server: every answer is either what its schema says or a failure with a reason; nothing throws. */
import * as z from 'zod/mini';
import { problemSchema, type ProblemCode } from '../shared/api.ts';
import { protocolVersion } from '../shared/events/event.ts';

/** Why a request gave nothing. Each is worded in the language files under `sidebar.failure`. */
export type FailureReason =
  /** No answer at all: no network, no such server, a redirect to somewhere else. */
  | 'unreachable'
  /** An answer that is not ours: a captive portal's page, a cut body, another program. */
  | 'unreadable'
  | 'unauthorized'
  | 'update-required'
  | 'too-large'
  | 'too-many'
  | 'server-error'
  /** The server refused for a reason of its own: see `code`. */
  | 'refused';
export interface Failure {
  ok: false;
  reason: FailureReason;
  code: ProblemCode | null;
  /** How long the server asks to be left alone, in ms, or null. */
  retryAfter: number | null;
}
export type Answer<T> = { ok: true; value: T; etag: string | null } | Failure;

export interface Request<Schema extends z.ZodMiniType> {
  server: string;
  path: string;
  schema: Schema;
  method?: 'GET' | 'POST';
  token?: string;
  body?: unknown;
  /** A body that is packed and compressed (`gzip`) already, and its media type. */
  packed?: { type: string; gzipped: ArrayBuffer };
  /** ETag of what we hold; a 304 then gives `unchanged`. */
  etag?: string | null;
  /** The point in the log's history that we know. */
  mark?: string | undefined;
  fetch: typeof fetch;
}

/** Longest wait for a whole answer. Chrome ends a worker whose fetch takes longer than 30 s. */
const patience = 25_000;
/** Smaller bodies are not worth compressing. */
const gzipFrom = 1024;

/** Sends one request. `unchanged` is given for a 304, which only a request with an `etag` can get. */
export async function ask<Schema extends z.ZodMiniType>(
  request: Request<Schema>,
): Promise<Answer<z.infer<Schema>> | { ok: true; unchanged: true }> {
  let response: Response;
  let text: string;
  try {
    response = await send(request);
    text = await response.text();
  } catch {
    // fetch and the body's stream throw alike when the line is cut, whatever the browser calls it.
    return failure('unreachable');
  }
  if (response.status === 304 && request.etag) return { ok: true, unchanged: true };
  const json = response.headers.get('content-type')?.includes('json') ? readJson(text) : undefined;
  if (!response.ok) return refusal(response, json);
  const parsed = z.safeParse(request.schema, json);
  if (!parsed.success) return failure('unreadable');
  return { ok: true, value: parsed.data, etag: response.headers.get('etag') };
}

/** Like `ask`, for requests that cannot be answered by "unchanged". */
export async function askAnew<Schema extends z.ZodMiniType>(
  request: Omit<Request<Schema>, 'etag'>,
): Promise<Answer<z.infer<Schema>>> {
  const answer = await ask(request);
  return 'unchanged' in answer ? failure('unreadable') : answer;
}

async function send(request: Request<z.ZodMiniType>): Promise<Response> {
  const headers = new Headers({ accept: 'application/json', 'portevoix-protocol': String(protocolVersion) });
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`);
  if (request.etag) headers.set('if-none-match', request.etag);
  if (request.mark !== undefined) headers.set('portevoix-mark', request.mark);
  let body: BodyInit | null = null;
  if (request.packed) {
    headers.set('content-type', request.packed.type);
    headers.set('content-encoding', 'gzip');
    body = request.packed.gzipped;
  } else if (request.body !== undefined) {
    headers.set('content-type', 'application/json');
    const json = JSON.stringify(request.body);
    if (json.length < gzipFrom) body = json;
    else {
      headers.set('content-encoding', 'gzip');
      body = await gzip(json);
    }
  }
  return request.fetch(`${request.server}${request.path}`, {
    method: request.method ?? (body === null ? 'GET' : 'POST'),
    headers,
    body,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  });
}

/** Compresses a body. */
export function gzip(text: string | Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(reason: FailureReason, code: ProblemCode | null = null, retryAfter: number | null = null): Failure {
  return { ok: false, reason, code, retryAfter };
}

const reasonOfStatus: Readonly<Record<number, FailureReason>> = {
  401: 'unauthorized',
  413: 'too-large',
  426: 'update-required',
  429: 'too-many',
};

function refusal(response: Response, json: unknown): Failure {
  const problem = z.safeParse(problemSchema, json);
  const code = problem.success ? problem.data.code : null;
  const retryAfter = readRetryAfter(response.headers.get('retry-after'));
  // A proxy's own 413, 429 and 5xx carry no problem of ours and mean the same.
  const known = reasonOfStatus[response.status];
  if (known && (code !== null || known === 'too-large' || known === 'too-many'))
    return failure(known, code, retryAfter);
  if (code === 'busy') return failure('too-many', code, retryAfter);
  if (response.status >= 500) return failure('server-error', code, retryAfter);
  return failure(code === null ? 'unreadable' : 'refused', code, retryAfter);
}

/** RFC 9110 §10.2.3: seconds, or a date. At most a day is believed. */
function readRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), 86_400_000);
}
