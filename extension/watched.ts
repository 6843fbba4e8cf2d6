/** What the page's script is told to look for: a network's data as CSS alone, a pack's repair of it first. */
import type { ComposerVariant, DatedSelector, Network } from '../shared/networks/network.ts';
import type { PackNetwork } from '../shared/selector-pack.ts';
import type { PageVariant, WatchWish } from './messages.ts';

/** Goes before the ids of a pack's variants, so that what it found is told from what the packaged selectors find. */
const repairPrefix = 'pack:';

/** Whether the variant is one of a selector pack. */
export const isRepair = (variant: string): boolean => variant.startsWith(repairPrefix);

/** The id that a pack's variant has in the pack, and often in the packaged data. */
export const repairedId = (variant: string): string => variant.slice(repairPrefix.length);

const css = (selectors: readonly DatedSelector[]) => selectors.map((each) => each.css);

const pageVariant = ({ id, kind, engine, shadowHost, inside, editor, never }: ComposerVariant): PageVariant => ({
  id,
  kind,
  engine,
  shadowHost: shadowHost ? css(shadowHost) : null,
  inside: css(inside),
  editor: css(editor),
  never: css(never),
});

const sameSelectors = (a: PageVariant, b: PageVariant) =>
  JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });

/** All variants of a network, the pack's first, under the ids that the page tells them by. */
export function variantsOf(network: Network, repair: PackNetwork | null = null): readonly ComposerVariant[] {
  const repaired = (repair?.composers ?? []).map((each) => ({ ...each, id: `${repairPrefix}${each.id}` }));
  // What a pack leaves as it was is looked for once.
  const others = network.composers.filter(
    (each) => !repaired.some((one) => sameSelectors(pageVariant(one), pageVariant(each))),
  );
  return [...repaired, ...others];
}

/** The wish that opens the port to a page of that network. `repair`: what the programme's selector pack says of it. */
export function watchFor(network: Network, repair: PackNetwork | null = null): WatchWish {
  const published = [...css(repair?.published ?? []), ...css(network.published)];
  return {
    type: 'watch',
    composers: variantsOf(network, repair).map(pageVariant),
    published: [...new Set(published)],
  };
}
