/**
 * The short way of a push: from Node's request to the queue and back. It takes what a joined browser sends day after day;
 * everything else, and every refusal, goes the framework's way with the body that was read, so that each rule has one place.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { maxPushBytes, type Problem, type Pushed, pushSchema } from '../shared/api.ts';
import { protocolVersion } from '../shared/events/event.ts';
import { packedType } from '../shared/events/pack.ts';
import type { Deps } from './context.ts';
import { actorOf, dayOfSight, type KnownDevice } from './device-tokens.ts';
import { tokenOf } from './guards.ts';
import { markHeader, readMark } from './marks.ts';
import { maxNesting, nestingOf, packedEvents, unpacked } from './incoming.ts';
import type { Intake } from './intake.ts';
import { failedDetail, problemBody, problemType } from './problem.ts';
import { hashSecret } from './secrets.ts';
import { answerMs, expectedBytes } from './shedding.ts';

const path = '/api/v1/events';
const jsonType = /^application\/json\b/i;

/** Takes a request, or leaves it to `otherwise`. */
export type Lane = (request: IncomingMessage, response: ServerResponse, otherwise: RequestListener) => void;

/** The hash of the token when all that the head says is as usual. */
function usualToken({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'POST' || url !== path) return undefined;
  const { authorization, host } = headers;
  const [length, type, encoding] = [headers['content-length'], headers['content-type'], headers['content-encoding']];
  const usual =
    host !== undefined &&
    length !== undefined &&
    Number(length) <= maxPushBytes &&
    headers['transfer-encoding'] === undefined &&
    headers['x-request-id'] === undefined &&
    [undefined, String(protocolVersion)].includes(headers['portevoix-protocol'] as string | undefined) &&
    (encoding === undefined || encoding === 'gzip') &&
    type !== undefined &&
    (type === packedType || jsonType.test(type));
  if (!usual) return undefined;
  const token = tokenOf(authorization);
  return token === undefined ? undefined : hashSecret(token);
}

/** The events that a plain body holds, or null for anything that is to be refused. */
function eventsOf(bytes: Buffer, type: string, device: string): readonly unknown[] | null {
  if (type === packedType) return packedEvents(bytes);
  const text = bytes.toString();
  if (nestingOf(text) > maxNesting) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const push = z.safeParse(pushSchema, json);
  return push.success && push.data.device === device ? push.data.events : null;
}

/** A request on the short way. */
class Trip {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly #otherwise: RequestListener;
  readonly id = randomUUID();
  readonly began = performance.now();

  constructor(request: IncomingMessage, response: ServerResponse, otherwise: RequestListener) {
    this.request = request;
    this.response = response;
    this.#otherwise = otherwise;
  }

  /** Leaves the request to the framework, which finds the body here when it was read. */
  leave(body?: Buffer): void {
    if (body !== undefined) Object.assign(this.request, { rawBody: body });
    this.#otherwise(this.request, this.response);
  }
}

/** Makes the way. `headers`: names and values in turn, which every answer carries. */
export function pushLane({ now, log }: Deps, intake: Intake, headers: readonly string[]): Lane {
  const { pushes, tokens, accounts, inHand } = intake;
  const common = [...headers, 'Portevoix-Protocol', String(protocolVersion), 'Cache-Control', 'no-store'];

  function answer({ id, began, response }: Trip, status: number, type: string, content: Pushed | Problem): void {
    if (response.headersSent) return;
    const text = JSON.stringify(content);
    const own = ['X-Request-Id', id, 'Content-Type', type, 'Content-Length', String(Buffer.byteLength(text))];
    response.writeHead(status, [...common, ...own]).end(text);
    const ms = Math.round(performance.now() - began);
    log.info({ request: id, method: 'POST', path, status, ms }, 'request');
  }

  function fail(trip: Trip, error: unknown): void {
    log.error({ request: trip.id, method: 'POST', path, err: error }, 'failed');
    answer(trip, 500, problemType, problemBody('server-error', failedDetail(trip.id)));
  }

  /** Stores what a body holds and answers; rejects only by a fault of ours. */
  async function take(trip: Trip, body: Buffer, sender: KnownDevice): Promise<void> {
    const { headers: head } = trip.request;
    const plain = head['content-encoding'] === 'gzip' ? await unpacked(body) : { ok: true as const, bytes: body };
    const events = plain.ok ? eventsOf(plain.bytes, head['content-type'] ?? '', sender.id) : null;
    if (events === null) return trip.leave(body);
    const late = setTimeout(() => fail(trip, new Error(`A push took longer than ${answerMs} ms.`)), answerMs);
    try {
      const pushed = await pushes.take({ actor: actorOf(sender), events, mark: readMark(head[markHeader]) }, now());
      if (pushed === null) return trip.leave(body);
      accounts.count(sender.token_hash);
      answer(trip, 200, 'application/json', pushed);
    } finally {
      clearTimeout(late);
    }
  }

  return (request, response, otherwise) => {
    const trip = new Trip(request, response, otherwise);
    const hash = usualToken(request);
    const sender = hash === undefined ? undefined : tokens.remembered(hash);
    if (sender === undefined || sender.seen_at !== dayOfSight(now()) || accounts.isSpent(sender.token_hash)) {
      return trip.leave();
    }
    const bytes = expectedBytes(request.headers['content-length'], request.headers['content-encoding']);
    if (!inHand.enter(bytes)) return trip.leave();
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.once('end', () => {
      const body = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      void take(trip, body, sender)
        .catch((error: unknown) => fail(trip, error))
        .finally(() => inHand.leave(bytes));
    });
    // Gone before it had said everything.
    request.once('close', () => {
      if (!request.complete) inHand.leave(bytes);
    });
    request.on('error', () => {});
  };
}
