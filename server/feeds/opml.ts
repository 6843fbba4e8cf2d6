/** OPML (opml.org, 2.0): the lists of feeds that readers exchange. */
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
