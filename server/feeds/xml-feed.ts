/** RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0) out of a tree that a tolerant parser made: what is there is read, nothing is demanded. */
import type { DomHandler } from 'htmlparser2';
import { distinct, type Feed, type FeedEntry, longestSummary, longestTitle, readDate, webAddress } from './feed.ts';
import { plainText } from './plain-text.ts';
import { parseXml } from './shallow.ts';

type AnyNode = DomHandler['dom'][number];
type Element = Extract<AnyNode, { attribs: unknown }>;
const isElement = (node: AnyNode): node is Element => 'attribs' in node;

/** A name without its prefix: feeds bind the same namespace to many. */
const localName = ({ name }: Element) => name.slice(name.lastIndexOf(':') + 1).toLowerCase();
const childrenOf = (parent: Element, ...names: readonly string[]): Element[] =>
  parent.children.filter(isElement).filter((child) => names.includes(localName(child)));

/** What stands between the tags, inner tags too when somebody forgot to escape them. No recursion: feeds may be nested deeper than the stack. */
function contentOf(element: Element | undefined): string {
  if (!element) return '';
  let content = '';
  const todo: (AnyNode | string)[] = element.children.toReversed();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node === 'string') content += node;
    else if (isElement(node)) {
      content += `<${node.name}>`;
      todo.push(`</${node.name}>`, ...node.children.toReversed());
    } else if ('children' in node) todo.push(...node.children.toReversed());
    else if (node.type !== 'comment') content += node.data;
  }
  return content;
}

const first = (parent: Element, ...names: readonly string[]): string => {
  for (const name of names) {
    const content = contentOf(childrenOf(parent, name)[0]).trim();
    if (content !== '') return content;
  }
  return '';
};
const title = (parent: Element) => plainText(first(parent, 'title'), longestTitle);

/** Of Atom's links the one to read (`alternate`, or without a relation); RSS writes the address between the tags. */
function addressOf(entry: Element, base: string): string | null {
  const links = childrenOf(entry, 'link');
  const own = xmlBase(entry, base);
  const atom = links.filter(({ attribs }) => attribs['href'] !== undefined);
  const alternate =
    atom.find(({ attribs }) => attribs['rel'] === undefined || attribs['rel'].trim().toLowerCase() === 'alternate') ??
    atom.find(({ attribs }) => !/^(?:self|edit|replies|enclosure|hub|next|license)$/i.test(attribs['rel'] ?? ''));
  const written = links.map((link) => contentOf(link).trim()).find((text) => text !== '');
  const id = childrenOf(entry, 'guid', 'id')[0];
  const isLink = id && id.attribs['ispermalink']?.toLowerCase() !== 'false' && /^https?:/i.test(contentOf(id).trim());
  const about = Object.entries(entry.attribs).find(([name]) => /(?:^|:)about$/i.test(name))?.[1];
  return (
    webAddress(alternate?.attribs['href'], own) ??
    webAddress(written, own) ??
    webAddress(isLink ? contentOf(id) : null, own) ??
    webAddress(about, own)
  );
}

function xmlBase(element: Element, base: string): string {
  const own = element.attribs['xml:base'];
  return own !== undefined && URL.canParse(own, base) ? new URL(own, base).href : base;
}

function imageOf(entry: Element, base: string): string | null {
  const media = [entry, ...childrenOf(entry, 'group')].flatMap((parent) =>
    childrenOf(parent, 'content', 'thumbnail', 'enclosure', 'link', 'image'),
  );
  const image = media.find(({ attribs, name }) => {
    const type = attribs['type'] ?? '';
    const isMedia = /(?:^|:)thumbnail$/i.test(name) || attribs['medium'] === 'image' || type.startsWith('image/');
    return isMedia && (attribs['url'] ?? attribs['href']) !== undefined;
  });
  return webAddress(image?.attribs['url'] ?? image?.attribs['href'], base);
}

/** `person (mail)` and `mail (person)` of RSS name the person; a mail address alone is nobody's name. */
function authorOf(entry: Element): string | null {
  const [author] = childrenOf(entry, 'author', 'creator');
  if (!author) return null;
  const named = childrenOf(author, 'name')[0];
  const text = plainText(contentOf(named ?? author), 120);
  const person = /\(([^()]+)\)\s*$/.exec(text)?.[1] ?? text.replace(/\S+@\S+/g, '').trim();
  return person === '' ? null : person;
}

function entryOf(entry: Element, base: string): FeedEntry | null {
  const url = addressOf(entry, base);
  const summary = plainText(first(entry, 'description', 'summary', 'encoded', 'content'), longestSummary);
  const name = title(entry);
  const key = first(entry, 'guid', 'id') || url || name;
  if (key === '' || (url === null && name === '' && summary === '')) return null;
  return {
    key: key.slice(0, 1000),
    title: name || summary.slice(0, 120) || url || key,
    url,
    at: readDate(first(entry, 'pubdate', 'published', 'date', 'issued', 'updated', 'modified')),
    summary,
    author: authorOf(entry),
    image: imageOf(entry, base),
  };
}

/** Every element of these names, in the document's order; nothing is looked for inside one of them. */
function all(roots: readonly AnyNode[], names: readonly string[]): Element[] {
  const found: Element[] = [];
  const todo: AnyNode[] = roots.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (isElement(node) && names.includes(localName(node))) found.push(node);
    else if ('children' in node) todo.push(...node.children.toReversed());
  }
  return found;
}

/** Reads a feed in XML, also a broken one, as far as it goes; null when nothing in it looks like one. `base`: its address. */
export function readXmlFeed(text: string, base: string): Feed | null {
  const children = parseXml(text, { lowerCaseAttributeNames: true });
  const [root] = all(children, ['rss', 'rdf', 'feed', 'channel']);
  const entries = all(children, ['item', 'entry']);
  if (!root && entries.length === 0) return null;
  const channel = root && (all(root.children, ['channel'])[0] ?? root);
  const own = channel ? xmlBase(channel, base) : base;
  return {
    format: root && localName(root) === 'feed' ? 'atom' : 'rss',
    title: channel ? title(channel) : '',
    url: channel ? addressOf(channel, own) : null,
    language: channel ? first(channel, 'language') || channel.attribs['xml:lang']?.trim() || null : null,
    entries: distinct(entries.flatMap((entry) => entryOf(entry, own) ?? [])),
  };
}
