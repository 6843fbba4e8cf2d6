/** RSS (0.9x, 1.0, 2.0), Atom (0.3, 1.0) and CDF: what is there is read, nothing is demanded. */
import {
  type Feed,
  type FeedEntry,
  longestKey,
  longestSummary,
  longestTitle,
  mostEntries,
  webAddress,
} from './feed.ts';
import { readDate } from './feed-date.ts';
import { plainText } from './plain-text.ts';
import { attribute, type Part, readParts } from './xml-parts.ts';

const first = ({ fields }: Part, ...names: readonly string[]): string => {
  for (const name of names) {
    const field = fields.get(name);
    if (field) return field.html;
  }
  return '';
};
const title = (part: Part) => plainText(first(part, 'title'), longestTitle);

/** An address may be written with entities once too often: none has `&amp;` in it. */
const written = (address: string | undefined) => address?.replaceAll('&amp;', '&');

/** Of Atom's links the one to read (`alternate`, or without a relation); RSS writes the address between the tags, CDF as an attribute. */
function addressOf(part: Part): string | null {
  const { links, base, fields, attributes } = part;
  const relation = (link: (typeof links)[number]) => attribute(link.attributes, 'rel')?.trim().toLowerCase();
  const atom = links.filter((link) => attribute(link.attributes, 'href') !== undefined);
  const alternate =
    atom.find((link) => relation(link) === undefined || relation(link) === 'alternate') ??
    atom.find((link) => !/^(?:self|edit|replies|enclosure|hub|next|license)$/.test(relation(link) ?? ''));
  const between = links.find(({ text }) => text !== '');
  const id = fields.get('guid') ?? fields.get('id');
  const isLink = id && attribute(id.attributes, 'ispermalink')?.toLowerCase() !== 'false' && /^https?:/i.test(id.html);
  const about = Object.entries(attributes).find(([name]) => /(?:^|:)about$/i.test(name))?.[1];
  return (
    webAddress(alternate && attribute(alternate.attributes, 'href'), alternate?.base ?? base) ??
    webAddress(written(between?.text), between?.base ?? base) ??
    webAddress(isLink ? written(id.html) : null, base) ??
    webAddress(about, base) ??
    webAddress(attribute(attributes, 'href'), base)
  );
}

function imageOf({ media }: Part): string | null {
  for (const { name, attributes, base } of media) {
    const address = attribute(attributes, 'url') ?? attribute(attributes, 'href');
    const isImage =
      /(?:^|:)thumbnail$/i.test(name) ||
      /:image$/i.test(name) ||
      attributes['medium'] === 'image' ||
      attributes['type']?.startsWith('image/') === true;
    const image = isImage ? webAddress(address, base) : null;
    if (image !== null) return image;
  }
  return null;
}

/** `person (mail)` and `mail (person)` of RSS name the person; a mail address alone is nobody's name. */
function authorOf(part: Part): string | null {
  const text = plainText(first(part, 'author', 'creator'), 120);
  const person = /\(([^()]+)\)\s*$/.exec(text)?.[1] ?? text.replace(/\S+@\S+/g, '').trim();
  return person === '' ? null : person;
}

const summaries = ['description', 'summary', 'abstract', 'encoded', 'content', 'body', 'fullitem', 'media'];

function entryOf(part: Part): FeedEntry {
  const url = addressOf(part);
  const summary = plainText(first(part, ...summaries), longestSummary);
  const name = title(part);
  const date = first(part, 'pubdate', 'published', 'date', 'issued', 'created', 'updated', 'modified');
  return {
    key: (first(part, 'guid', 'id') || url || name || summary).slice(0, longestKey),
    title: name || summary.slice(0, 120) || url || first(part, 'guid', 'id').slice(0, longestTitle),
    url,
    at: readDate(date || attribute(part.attributes, 'lastmod')),
    summary,
    author: authorOf(part),
    image: imageOf(part),
  };
}

const languageOf = (channel: Part) =>
  (first(channel, 'language') || channel.language || '').trim().replaceAll('_', '-') || null;

/** Reads a feed in XML, also a broken one, as far as it goes; null when nothing in it looks like one. `base`: its address. */
export function readXmlFeed(text: string, base: string): Feed | null {
  const parts = readParts(text, base);
  if (!parts) return null;
  const { channel, items, isAtom } = parts;
  return {
    format: isAtom ? 'atom' : 'rss',
    title: channel ? title(channel) : '',
    url: channel && addressOf(channel),
    language: channel ? languageOf(channel) : null,
    ttlMinutes: Number(/^\s*(\d{1,6})\s*$/.exec(channel ? first(channel, 'ttl') : '')?.[1]) || null,
    entries: items.slice(0, mostEntries).map(entryOf),
  };
}
