/** Keeps the places of a list's items while the pointer is over it: nobody presses what has just moved under it. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface Steady<Item> {
  readonly key: string;
  readonly item: Item;
  /** It is no longer in the list; its place stays empty until the pointer leaves. */
  readonly gone: boolean;
}

/** The list for a moment: as it is, or, while it is `held`, each former item in its place and what is new at the end. */
export function steadied<Item>(
  before: readonly Steady<Item>[],
  now: readonly { readonly key: string; readonly item: Item }[],
  held: boolean,
): Steady<Item>[] {
  if (!held) return now.map((each) => ({ ...each, gone: false }));
  const left = new Map(now.map((each) => [each.key, each.item]));
  const kept = before.map(({ key, item }) => {
    const found = left.get(key);
    left.delete(key);
    return found === undefined ? { key, item, gone: true } : { key, item: found, gone: false };
  });
  return [...kept, ...[...left].map(([key, item]) => ({ key, item, gone: false }))];
}

/** A pointer that has not moved for so long only rests there while its person writes; milliseconds. */
const resting = 10_000;

/** The items as they are to be shown, and what the list's element listens to. Keys must differ within a list. */
export function useSteady<Item>(now: readonly { readonly key: string; readonly item: Item }[]) {
  /** What stood there when the pointer came, and what has come since; null while it is elsewhere or rests. */
  const [held, setHeld] = useState<readonly Steady<Item>[] | null>(null);
  const [moved, setMoved] = useState(0);
  const items = steadied(held ?? [], now, held !== null);
  useLayoutEffect(() => {
    if (held !== null && items.length > held.length) setHeld(items);
  });
  useEffect(() => {
    if (moved === 0) return undefined;
    const due = setTimeout(() => setHeld(null), resting);
    return () => clearTimeout(due);
  }, [moved]);
  return {
    items,
    onPointerMove({ timeStamp, movementX, movementY }: PointerEvent) {
      // A list that appears beneath a still pointer is no reason: that pointer is on its way nowhere.
      if (movementX === 0 && movementY === 0) return;
      setHeld((before) => before ?? items);
      setMoved(timeStamp);
    },
    onPointerLeave: () => setHeld(null),
  };
}
