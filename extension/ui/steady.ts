/** Keeps the places of a list's items while the pointer is over it: nobody presses what has just moved under it. */
import { useLayoutEffect, useState } from 'preact/hooks';

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

/** The items as they are to be shown, and what the list's element listens to. Keys must differ within a list. */
export function useSteady<Item>(now: readonly { readonly key: string; readonly item: Item }[]) {
  /** What stood there when the pointer came, and what has come since; null while it is elsewhere. */
  const [held, setHeld] = useState<readonly Steady<Item>[] | null>(null);
  const items = steadied(held ?? [], now, held !== null);
  useLayoutEffect(() => {
    if (held !== null && items.length > held.length) setHeld(items);
  });
  return { items, onPointerEnter: () => setHeld(items), onPointerLeave: () => setHeld(null) };
}
