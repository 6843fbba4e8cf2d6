/** The thread in which variants are made: reading the grammar takes a second, and no request may wait for that. */
import { parentPort } from 'node:worker_threads';
import { type OfficialPost, suggest } from '../shared/variants/suggest.ts';

// Only `variant-maker.ts` speaks to this thread, with posts that the route has checked.
parentPort?.on('message', ({ id, post }: { id: number; post: OfficialPost }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort?.postMessage({ id, suggested: suggest(post) });
});
