/** Keeps work that the page can set off to a small share of the page's time, whatever the page does. */
import { ofDocument } from './trees.ts';

/** The work rests for at least this many times as long as it took, but never so long that the person takes it for dead; milliseconds. */
const rest = 20;
const longestRest = 4000;
const frame = 16;
/** A window behind others may draw no frames though it is not hidden; milliseconds. */
const frameless = 100;

/**
 * Gives a function that has `work` done in the next frame, once for all calls until then, later when it was costly before.
 * `work` gives the least rest that it wants, in milliseconds. `drawn`: behind the frame and not before it, for work that asks
 * where things are; the page has just laid them out then, and asking costs nothing.
 */
export function paced(work: () => number, signal: AbortSignal, drawn = false): () => void {
  let isDue = false;
  let free = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    if (!isDue || signal.aborted) return;
    isDue = false;
    const begin = performance.now();
    let least = 0;
    try {
      least = work();
    } finally {
      const end = performance.now();
      free = end + Math.max(least, Math.min((end - begin) * rest, longestRest));
    }
  };
  return () => {
    if (isDue) return;
    isDue = true;
    const wait = free - performance.now();
    const hasFrames = wait <= frame && !ofDocument(document, 'hidden');
    timer = setTimeout(run, hasFrames ? frameless : Math.max(wait, frame));
    if (hasFrames) requestAnimationFrame(drawn ? () => setTimeout(run) : run);
  };
}
