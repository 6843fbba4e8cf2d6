/** Turns pushes away while more are in hand than can be stored soon: a clear "later" instead of an answer that never comes. */
import type { Context } from 'hono';
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

function bytesOf(c: Context<Env>): number {
  const length = Number(c.req.header('Content-Length') ?? maxPushBytes);
  const unpacked = c.req.header('Content-Encoding') === undefined ? length : length * growth;
  return Math.min(unpacked, maxPushBytes);
}

export interface Bounds {
  readonly pushes: number;
  readonly bytes: number;
}

/** Goes before anything reads a body. What was let in is finished, whatever comes after it. */
export const shedPushes = (bounds: Bounds = { pushes: mostPushes, bytes: mostBytes }) => {
  const inHand = { pushes: 0, bytes: 0 };
  return createMiddleware<Env>(async (c, next) => {
    const bytes = bytesOf(c);
    if (inHand.pushes >= bounds.pushes || (inHand.pushes > 0 && inHand.bytes + bytes > bounds.bytes)) {
      c.header('Retry-After', String(soonest + Math.floor(Math.random() * (latest - soonest))));
      return problem(c, 'busy', 'Wait for as many seconds as Retry-After says, then send the same again.');
    }
    inHand.pushes++;
    inHand.bytes += bytes;
    try {
      return await next();
    } finally {
      inHand.pushes--;
      inHand.bytes -= bytes;
    }
  });
};
