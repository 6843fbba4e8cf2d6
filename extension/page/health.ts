/** Says which selectors still find something, and whether the person writes where none does. Reads no text, no attribute's value. */
import type { FromPage, PageVariant, Sighting } from '../messages.ts';
import { isPlaceOf, type Sight } from './find.ts';
import { all, isSeen } from './trees.ts';

/** A page in the making is not broken: how long a composer may stay without its editor, in milliseconds. */
const opens = 2000;
/** LinkedIn A swaps a placeholder after half a second, so a first focus may be in what is about to go; milliseconds. */
const settles = 700;

const { matches } = Element.prototype;
type Health = Extract<FromPage, { type: 'health' }>;

/** Index of the first selector that one of the elements matches; -1 for none, null when there are no selectors. */
function hit(selectors: readonly string[] | null, isFound: (css: string) => boolean): number | null {
  return selectors?.length ? selectors.findIndex(isFound) : null;
}

function sightingOf(variant: PageVariant, { trees, found }: Sight): Sighting | null {
  const places = trees.filter((tree) => isPlaceOf(variant, tree));
  const hosts = new Set(trees.flatMap((tree) => tree.hosts));
  const indexes = found.filter((each) => each.variant === variant).map(({ index }) => index);
  const sighting = {
    variant: variant.id,
    shadowHost: hit(variant.shadowHost, (css) => [...hosts].some((host) => matches.call(host, css))),
    inside: hit(variant.inside, (css) =>
      places.some((tree) => all(tree, css).some((element) => isSeen(tree, element))),
    ),
    editor: indexes.length ? Math.min(...indexes) : -1,
  };
  const isThere = [sighting.shadowHost, sighting.inside, sighting.editor].some((index) => (index ?? -1) >= 0);
  return isThere ? sighting : null;
}

/**
 * Gives a look that tells the health when it is another one than last told, else null. What is missing, or unknown, is told
 * only once it has been so for a while.
 */
export function healthOf(variants: readonly PageVariant[]): (sight: Sight) => Health | null {
  const missing = new Map<string, number>();
  let strangeSince: number | null = null;
  let told = '';
  return (sight) => {
    const now = performance.now();
    const sightings = variants.flatMap((variant) => {
      const sighting = sightingOf(variant, sight);
      if (!sighting || sighting.editor !== -1) {
        missing.delete(variant.id);
        return sighting ?? [];
      }
      const since = missing.get(variant.id) ?? now;
      missing.set(variant.id, since);
      return now - since > opens ? sighting : [];
    });
    strangeSince = sight.stranger ? (strangeSince ?? now) : null;
    const stranger = strangeSince !== null && now - strangeSince > settles;
    const health: Health = { type: 'health', variants: sightings, stranger };
    const key = JSON.stringify(health);
    if (key === told) return null;
    told = key;
    return health;
  };
}
