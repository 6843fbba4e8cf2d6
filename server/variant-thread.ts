/** The thread in which variants are made: reading the grammar takes a second, and no request may wait for that. */
import { parentPort } from 'node:worker_threads';
import { examine, suggest } from '../shared/variants/suggest.ts';
import type { Wish } from './variant-maker.ts';

// Only `variant-maker.ts` speaks to this thread, with posts that the route has checked.
parentPort?.on('message', ({ id, post, worded }: Wish) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort?.postMessage({ id, suggested: worded ? examine(post, worded.engine, worded.wordings) : suggest(post) });
});
