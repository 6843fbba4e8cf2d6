/** Turns pushes away while more are in hand than can be stored soon: a clear "later" instead of an answer that never comes. */
import { createMiddleware } from 'hono/factory';
import { maxPushBytes } from '../shared/api.ts';
import type { Env } from './context.ts';
import { problem } from './problem.ts';

/** Some seconds of single events; the answer's own limit of time lies well beyond (measured, `npm run bench`). */
const mostPushes = 2000;
/** Bytes after unpacking, about: what is being read and stored lies in memory. */
const mostBytes = 64_000_000;
/** How much a body may grow by unpacking, as batches of events do. */
const growth = 12;
/** Seconds: all who are turned away come again spread over this long, or they would all be back at once. */
const [soonest, latest] = [5, 35];

/** An answer takes milliseconds; one that takes this long is stuck. */
export const answerMs = 30_000;

/** How much memory a push will take, about, by what its head says. */
export function expectedBytes(length: string | undefined, encoding: string | undefined): number {
  const bytes = Number(length ?? maxPushBytes);
  return Math.min(encoding === undefined ? bytes : bytes * growth, maxPushBytes);
}

export interface Bounds {
  readonly pushes: number;
  readonly bytes: number;
}

/** Counts the pushes that are being read and stored. */
export class InHand {
  readonly #bounds: Bounds;
  #pushes = 0;
  #bytes = 0;

  constructor(bounds: Bounds = { pushes: mostPushes, bytes: mostBytes }) {
    this.#bounds = bounds;
  }

  /** Lets a push in, or says that it is one too many. What was let in must `leave`. */
  enter(bytes: number): boolean {
    const { pushes, bytes: most } = this.#bounds;
    if (this.#pushes >= pushes || (this.#pushes > 0 && this.#bytes + bytes > most)) return false;
    this.#pushes++;
    this.#bytes += bytes;
    return true;
  }

  leave(bytes: number): void {
    this.#pushes--;
    this.#bytes -= bytes;
  }
}

/** Goes before anything reads a body. What was let in is finished, whatever comes after it. */
export const shedPushes = (inHand: InHand) =>
  createMiddleware<Env>(async (c, next) => {
    const bytes = expectedBytes(c.req.header('Content-Length'), c.req.header('Content-Encoding'));
    if (!inHand.enter(bytes)) {
      c.header('Retry-After', String(soonest + Math.floor(Math.random() * (latest - soonest))));
      return problem(c, 'busy', 'Wait for as many seconds as Retry-After says, then send the same again.');
    }
    try {
      return await next();
    } finally {
      inHand.leave(bytes);
    }
  });
