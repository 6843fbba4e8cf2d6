/** The feeds that a web page names: by `<link rel="alternate">`, else by a link whose address says it. */
import { webAddress } from './feed.ts';
import { plainText } from './plain-text.ts';
import { parseShallow } from './shallow.ts';

export interface NamedFeed {
  readonly url: string;
  readonly title: string;
}

/** As many are offered for a page. */
const mostNamed = 20;
/** A page's head and the beginning of its body; heads of 300 KB are met. */
const mostPage = 1_000_000;
const feedTypes = /^(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|x-rss)|text\/(?:rss|atom)\+xml)$/;
const feedPath = /(?:^|[/._-])(?:feeds?|rss|atom)(?:\.(?:xml|rss|atom|json|php))?\/?$|\.(?:rss|atom)$/i;

/** Every address once, those that the page declares before those that only look like feeds. No input makes it throw. `base`: the page's address. */
export function discoverFeeds(html: string, base: string): NamedFeed[] {
  const declared = new Map<string, NamedFeed>();
  const likely = new Map<string, NamedFeed>();
  let against = base;
  const add = (found: Map<string, NamedFeed>, href: string | undefined, title: string | undefined) => {
    const url = webAddress(href, against);
    if (url !== null && !found.has(url)) found.set(url, { url, title: plainText(title ?? '', 120) });
  };
  parseShallow(
    html.slice(0, mostPage),
    {
      onopentag(name, { rel, type, href, title, ...rest }) {
        if (name === 'base' && href !== undefined) against = webAddress(href, base) ?? against;
        const kind = type?.split(';')[0]?.trim().toLowerCase() ?? '';
        const isAlternate = (rel ?? '').toLowerCase().split(/\s+/).includes('alternate');
        if (name === 'link' && isAlternate && feedTypes.test(kind)) add(declared, href, title);
        if (name === 'a' && href !== undefined && feedPath.test(href.split(/[?#]/)[0] ?? '')) {
          add(likely, href, title ?? rest['aria-label']);
        }
      },
    },
    {},
    () => declared.size + likely.size >= 10 * mostNamed,
  );
  return [...new Map([...declared, ...likely]).values()].slice(0, mostNamed);
}
