/** Notices the page's own message that a post is out, and the link in it: a hint for the person, not a proof. */
import { cleanPermalink } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';

/** Gives a look that tells each new link once; links that are there from the start belong to an earlier post. */
export function publishedLinks(network: Network): () => string[] {
  const css = network.published.map((each) => each.css).join(',');
  const all = () =>
    [...document.querySelectorAll<HTMLAnchorElement>(css)].flatMap((link) => cleanPermalink(network, link.href) ?? []);
  const known = new Set(all());
  return () => {
    const fresh = new Set(all().filter((link) => !known.has(link)));
    for (const link of fresh) known.add(link);
    return [...fresh];
  };
}
