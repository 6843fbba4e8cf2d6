/** OPML (opml.org, 2.0): reads and writes the lists of feeds that readers exchange. */
import type { DomHandler } from 'htmlparser2';
import { webAddress } from './feed.ts';
import { plainText } from './plain-text.ts';
import { parseXml } from './shallow.ts';

export interface OutlinedFeed {
  readonly url: string;
  readonly title: string;
}

type AnyNode = DomHandler['dom'][number];

/** Feeds that are taken from one list. */
export const mostOutlined = 1000;

/** The feeds of a list, in its order, each address once; none when it is no such list. No input makes it throw. */
export function readOpml(text: string): OutlinedFeed[] {
  const found = new Map<string, OutlinedFeed>();
  const todo: AnyNode[] = parseXml(text, { lowerCaseTags: true, lowerCaseAttributeNames: true });
  todo.reverse();
  for (let node = todo.pop(); node && found.size < mostOutlined; node = todo.pop()) {
    if ('attribs' in node && node.name === 'outline') {
      const { xmlurl, title, text: words } = node.attribs;
      const url = webAddress(xmlurl, 'about:blank');
      if (url !== null && !found.has(url)) found.set(url, { url, title: plainText(title || words || url, 120) });
    }
    if ('children' in node) todo.push(...node.children.toReversed());
  }
  return [...found.values()];
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all is left out. */
const escape = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? '');

/** A list that `readOpml` and every reader of feeds take. */
export function writeOpml(title: string, feeds: readonly (OutlinedFeed & { readonly site: string | null })[]): string {
  const outlines = feeds.map(({ url, title: words, site }) => {
    const page = site === null ? '' : ` htmlUrl="${escape(site)}"`;
    return `    <outline type="rss" text="${escape(words)}" title="${escape(words)}" xmlUrl="${escape(url)}"${page}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `  <head>\n    <title>${escape(title)}</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}
