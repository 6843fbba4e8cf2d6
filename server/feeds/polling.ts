/** Polls what is due, a few hosts at once and each of them one feed after the other, until the server stops. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../context.ts';
import { type Claim, claimDue, release } from './claim.ts';
import { pollFeed } from './poll-feed.ts';

/** How often it is looked whether something is due. */
const everyMs = 15_000;
/** Hosts asked at once. */
const mostAtOnce = 4;

export interface Polling {
  /** Polls all that is due; resolves when nothing is any more. */
  run(): Promise<void>;
  /** Breaks off what is going on, gives it back, and resolves when nothing runs. */
  stop(): Promise<void>;
}

type ProgramClaim = Claim & { readonly programId: string };

/** `spacingMs`: between two feeds of one host. Nothing runs before `run` is called. */
export function makePolling(deps: Deps, { spacingMs = 1000 }: { readonly spacingMs?: number } = {}): Polling {
  const { db, now, log } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  const busy = new Set<string>();
  const workers = new Set<Promise<void>>();

  const claim = async (): Promise<ProgramClaim | null> => {
    for (const { id: programId } of await db.selectFrom('program').select('id').execute()) {
      if (signal.aborted) return null;
      const claimed = await claimDue(db, programId, now(), [...busy]);
      if (claimed === null) continue;
      busy.add(claimed.host);
      return { ...claimed, programId };
    }
    return null;
  };
  // One after the other, so that programmes do not ask the same host at once.
  let claiming: Promise<unknown> = Promise.resolve();
  const next = (): Promise<ProgramClaim | null> => {
    const mine = claiming.then(claim);
    claiming = mine.catch(() => {});
    return mine;
  };
  const pollHost = async ({ feeds, lease, host, programId }: ProgramClaim) => {
    try {
      for (const row of feeds) {
        if (signal.aborted) break;
        const taken = await pollFeed(deps, { row, lease, signal });
        if (taken > 0) log.info({ feed: row.id, taken }, 'feed');
        await wait(spacingMs, undefined, { signal }).catch(() => {});
      }
    } finally {
      busy.delete(host);
      await release(db, programId, lease);
    }
  };
  const work = async () => {
    for (let claimed = await next(); claimed; claimed = await next()) {
      start();
      await pollHost(claimed);
    }
  };
  /** Another worker begins only where the former found something to do. */
  const start = () => {
    if (signal.aborted || workers.size >= mostAtOnce) return;
    const worker: Promise<void> = work()
      .catch((error: unknown) => log.error({ err: error }, 'polling feeds failed; it is tried again'))
      .finally(() => workers.delete(worker));
    workers.add(worker);
  };
  const settled = async () => {
    while (workers.size > 0) await Promise.all(workers);
  };
  return {
    run() {
      start();
      return settled();
    },
    stop() {
      stopping.abort();
      return settled();
    },
  };
}

/** Polls from now on, whenever something is due. */
export function keepPolling(deps: Deps): Pick<Polling, 'stop'> {
  const polling = makePolling(deps);
  void polling.run();
  const timer = setInterval(() => void polling.run(), everyMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return polling.stop();
    },
  };
}
