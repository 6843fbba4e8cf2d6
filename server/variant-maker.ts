/** Has variants made in a thread of their own, which starts with the first wish and ends when none came for a while. */
import { Worker } from 'node:worker_threads';
import type { EngineId, Wording } from '../shared/variants/engine.ts';
import type { OfficialPost, Suggested } from '../shared/variants/suggest.ts';

/** The lexicons take some 150 MB: given back when nobody writes posts. */
const idleMs = 5 * 60_000;
/** The grammar is linear and takes milliseconds; its first reading a second or two. One that takes this long is stuck. */
const answerMs = 15_000;
/** More than a whole team of communicators asks for at once. */
const mostWaiting = 20;

/** What a model wrote, to be examined rather than made here. */
export interface Worded {
  readonly engine: EngineId;
  readonly wordings: readonly Wording[];
}
/** What the thread is sent. */
export interface Wish {
  readonly id: number;
  readonly post: OfficialPost;
  readonly worded: Worded | null;
}

interface Waiting {
  readonly settle: (suggested: Suggested | 'failed') => void;
  readonly late: NodeJS.Timeout;
}

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function settle(id: number, suggested: Suggested | 'failed'): void {
  const one = waiting.get(id);
  if (!one) return;
  waiting.delete(id);
  clearTimeout(one.late);
  one.settle(suggested);
}

/** Ends the thread; whoever waits is told. */
function end(of: Worker): void {
  if (worker === of) worker = null;
  for (const id of waiting.keys()) settle(id, 'failed');
  void of.terminate();
}

function started(): Worker {
  if (worker) return worker;
  const fresh = new Worker(new URL('./variant-thread.ts', import.meta.url));
  fresh.on('message', ({ id, suggested }: { id: number; suggested: Suggested }) => settle(id, suggested));
  fresh.on('error', () => end(fresh));
  // The server may end while the thread waits for work.
  fresh.unref();
  worker = fresh;
  return fresh;
}

/** Makes the variants of a post, or examines what a model `worded`. `busy`: too many wait already; `failed`: the thread ended or took too long. */
export function makeVariants(post: OfficialPost, worded: Worded | null = null): Promise<Suggested | 'busy' | 'failed'> {
  if (waiting.size >= mostWaiting) return Promise.resolve('busy');
  const { promise, resolve } = Promise.withResolvers<Suggested | 'failed'>();
  const thread = started();
  const id = ++last;
  waiting.set(id, { settle: resolve, late: setTimeout(() => end(thread), answerMs) });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  thread.postMessage({ id, post, worded } satisfies Wish);
  clearTimeout(idle);
  idle = setTimeout(() => end(thread), idleMs);
  idle.unref();
  return promise;
}
