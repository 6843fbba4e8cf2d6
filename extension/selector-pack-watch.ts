/** What the sidebar watches for on a network: the programme's pack before the packaged selectors, and whether it proves itself. */
import { liveQuery } from 'dexie';
import type { NetworkId } from '../shared/networks/index.ts';
import type { Network } from '../shared/networks/network.ts';
import { kept } from './db.ts';
import type { FromPage, InsertOutcome, WatchWish } from './messages.ts';
import { countInsertion, keepProven, type KeptPack, keyIdsOf, repairOf, setPackAside } from './selector-pack.ts';
import { browserMeans, database } from './sync-means.ts';
import { isRepair, watchFor } from './watched.ts';

/** A composer that only the packaged selectors find must stay for so long before the pack has missed it; milliseconds. */
const missedAfter = 2000;
/** Insertions on end that may fail where the pack found the composer. */
const mostFailures = 3;

export interface RepairWatch {
  /** Resolves when it is known whether a pack serves. */
  readonly ready: Promise<void>;
  /** What to watch for now. */
  wish(): WatchWish;
  /** Every message of the page comes by here. */
  heard(message: FromPage): void;
  /** How an insertion into the composer of that variant ended. */
  inserted(variant: string, outcome: InsertOutcome | 'silent'): void;
}

/**
 * Follows the programme's pack for a network until `signal` aborts; `changed` gets each new wish after the first.
 * `packKeys`: the keys that this build pins.
 */
export function followRepairs(
  network: Network,
  signal: AbortSignal,
  changed: (wish: WatchWish) => void,
  packKeys: () => Promise<readonly string[]> = browserMeans.packKeys,
): RepairWatch {
  const id = network.id as NetworkId;
  const ready = Promise.withResolvers<void>();
  let held: KeptPack | undefined;
  let pinned: readonly string[] = [];
  let wish = watchFor(network);
  let missing: ReturnType<typeof setTimeout> | undefined;

  const aside = (version: number, reason: 'missed' | 'failed', detail: string) =>
    setPackAside(database, version, id, { reason, detail, at: new Date().toISOString() });

  const take = async (value: KeptPack | undefined) => {
    if (value?.pack && !value.tried) {
      // The scraps are read only when there is a pack to try on them. What this writes comes back here.
      const { tryPack } = await import('./selector-pack-trial.ts');
      return tryPack(database);
    }
    if (value?.pack && pinned.length === 0) pinned = await keyIdsOf(await packKeys());
    held = value;
    const next = watchFor(network, repairOf(value, id, pinned));
    if (JSON.stringify(next) !== JSON.stringify(wish)) {
      clearTimeout(missing);
      wish = next;
      if (!signal.aborted) changed(wish);
    }
    return ready.resolve();
  };
  const subscription = liveQuery(() => kept(database, 'selectorPack')).subscribe({
    // Without the database the packaged selectors serve; the sidebar says itself that its storage is closed.
    next: (value) => void take(value).catch(() => ready.resolve()),
    error: () => ready.resolve(),
  });
  signal.addEventListener('abort', () => {
    subscription.unsubscribe();
    clearTimeout(missing);
  });

  return {
    ready: ready.promise,
    wish: () => wish,
    heard(message) {
      if (message.type !== 'composer') return;
      clearTimeout(missing);
      const repair = repairOf(held, id, pinned);
      const found = wish.composers.find((variant) => variant.id === message.composer?.variant);
      if (!repair || !found || held?.proven.includes(`${id} ${found.kind}`)) return;
      const { version } = held?.pack ?? {};
      if (version === undefined) return;
      if (isRepair(found.id)) void keepProven(database, version, id, found.kind);
      // A pack may repair one variant alone: that it does not know another one is no failure of it.
      else if (repair.composers.some((variant) => variant.id === found.id)) {
        missing = setTimeout(() => void aside(version, 'missed', found.id), missedAfter);
      }
    },
    inserted(variant, outcome) {
      const version = held?.pack?.version;
      if (version === undefined || !isRepair(variant) || outcome === 'changed' || outcome === 'no-composer') return;
      void countInsertion(database, version, id, outcome === 'exact').then((failures) =>
        failures >= mostFailures ? aside(version, 'failed', variant) : undefined,
      );
    },
  };
}
