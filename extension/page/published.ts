/** Notices the page's own message that a post is out, and the link in it: a hint for the person, not a proof. */

export interface PublishedLink {
  readonly href: string;
  /** Index of the selector that found it. */
  readonly selector: number;
}

/** Gives a look that tells each new link once; links that are there from the start belong to an earlier post. */
export function publishedLinks(selectors: readonly string[]): () => PublishedLink[] {
  const all = () =>
    selectors.flatMap((css, selector) =>
      [...document.querySelectorAll<HTMLAnchorElement>(css)].map(({ href }) => ({ href, selector })),
    );
  const known = new Set(all().map(({ href }) => href));
  return () => {
    const fresh = all().filter(({ href }) => !known.has(href));
    for (const { href } of fresh) known.add(href);
    return fresh.filter(({ href }, index) => fresh.findIndex((each) => each.href === href) === index);
  };
}
