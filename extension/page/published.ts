/** Notices the page's own message that a post is out, and the link in it: a hint for the person, not a proof. */
import { all, type Tree } from './trees.ts';

export interface PublishedLink {
  readonly href: string;
  /** Index of the selector that found it. */
  readonly selector: number;
}

/** As the protocol has it. */
const longest = 2000;
/** More links than that at once are no message to one person. */
const most = 20;

/** What was there or was told before, also to a former sidebar: a message that stays, or comes again, is of the same post. */
const known = new Set<string>();
let isSeeded = false;

function linksIn(selectors: readonly string[], trees: readonly Tree[]): PublishedLink[] {
  return selectors.flatMap((css, selector) =>
    trees
      .flatMap((tree) => all(tree, css) as HTMLAnchorElement[])
      .slice(0, most)
      // A drawing's link is no text; one that still leads nowhere gets its address later.
      .flatMap(({ href }) => (typeof href === 'string' && href.length <= longest ? { href, selector } : [])),
  );
}

/** Gives a look that tells each new link once; links that are there from the start belong to an earlier post. */
export function publishedLinks(
  selectors: readonly string[],
  trees: readonly Tree[],
): (trees: readonly Tree[]) => PublishedLink[] {
  // Only the first time: a watch that begins anew must not swallow a message that nobody has told yet.
  if (!isSeeded) for (const { href } of linksIn(selectors, trees)) known.add(href);
  isSeeded = true;
  return (now) =>
    linksIn(selectors, now).filter(({ href }) => {
      if (known.has(href)) return false;
      known.add(href);
      return true;
    });
}
