/** The parts of a feed in XML as they stand in it, in one pass and without a tree: what is not asked for is not kept. */
import { mostHtml } from './plain-text.ts';
import { parseShallow } from './shallow.ts';

export type Attributes = Readonly<Record<string, string>>;

/** A channel or an item. */
export interface Part {
  /** Its name without a prefix, in small letters. */
  readonly name: string;
  readonly attributes: Attributes;
  /** What addresses in it stand against. */
  readonly base: string;
  readonly language: string | null;
  /** HTML of its elements by name, of each the first one with something in it; the part's own namespace goes first. */
  readonly fields: Map<string, { html: string; isOwn: boolean; attributes: Attributes }>;
  readonly links: { readonly attributes: Attributes; readonly base: string; text: string }[];
  /** Elements that may say an image. */
  readonly media: { readonly name: string; readonly attributes: Attributes; readonly base: string }[];
}

export interface Parts {
  readonly isAtom: boolean;
  /** Null: there are only items. */
  readonly channel: Part | null;
  readonly items: readonly Part[];
}

const partNames = new Set(['channel', 'feed', 'item', 'entry']);
const rootNames = new Set(['rss', 'rdf', 'html', ...partNames]);
/** These hold words alone: another field inside one of them means that its end was forgotten. */
const wordFields = new Set(
  'title link guid id language author creator pubdate published date issued created updated modified lastbuilddate ttl'.split(
    ' ',
  ),
);
const textFields = new Set([
  ...wordFields,
  'description',
  'summary',
  'encoded',
  'content',
  'body',
  // CDF's summary; the whole text in weblogs of 2003.
  'abstract',
  'fullitem',
]);
/** What Media RSS says of a whole item stands one level deeper: YouTube's channels have no other words. */
const isMediaWords = (prefix: string, name: string) => prefix === 'media' && name === 'description';
const mediaNames = new Set(['content', 'thumbnail', 'enclosure', 'link', 'image']);

/** An attribute by its name in small letters, however it is written. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const written in attributes) if (written.toLowerCase() === name) return attributes[written];
  return undefined;
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Capture {
  readonly name: string;
  readonly prefix: string;
  readonly depth: number;
  readonly attributes: Attributes;
  readonly link: { text: string } | null;
  /** What is between its tags is text as it stands, or markup that was written out. */
  readonly isText: boolean;
  html: string;
  /** Of a person, what `name` says in it. */
  person: string | null;
  inName: boolean;
}

class Collector {
  isAtom = false;
  channel: Part | null = null;
  readonly items: Part[] = [];
  /** Whether the first element says so; a web page is none, whatever its scripts hold. */
  isFeed: boolean | undefined;
  #depth = 0;
  readonly #open: { part: Part; prefix: string; depth: number }[] = [];
  readonly #bases: { base: string; depth: number }[];
  readonly #languages: { language: string; depth: number }[] = [];
  #capture: Capture | null = null;

  constructor(base: string) {
    this.#bases = [{ base, depth: 0 }];
  }

  get #base(): string {
    return this.#bases.at(-1)?.base ?? '';
  }

  onopentag(written: string, attributes: Attributes): void {
    const depth = ++this.#depth;
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const name = written.slice(colon + 1).toLowerCase();
    if (rootNames.has(name)) this.isFeed ??= name !== 'html';
    const base = attributes['xml:base'];
    if (base !== undefined && URL.canParse(base, this.#base)) {
      this.#bases.push({ base: new URL(base, this.#base).href, depth });
    }
    const language = attributes['xml:lang'];
    if (language !== undefined) this.#languages.push({ language, depth });
    const current = this.#open.at(-1);
    if (partNames.has(name) && this.#startsPart(name, prefix, current)) this.#startPart(name, prefix, attributes);
    else if (this.#capture && !(wordFields.has(this.#capture.name) && textFields.has(name))) {
      this.#inside(this.#capture, name, written);
    } else if (current) this.#inPart(current, name, prefix, attributes);
  }

  /** In a part, one of the same name starts where the end of the former was forgotten; of other names it is its content. */
  #startsPart(name: string, prefix: string, current: { part: Part; prefix: string } | undefined): boolean {
    if (!current) return true;
    const isItem = name === 'item' || name === 'entry';
    if (current.part.name === 'channel' || current.part.name === 'feed') return isItem;
    return isItem && current.part.name === name && current.prefix === prefix;
  }

  #startPart(name: string, prefix: string, attributes: Attributes): void {
    this.#endCapture();
    const part: Part = {
      name,
      attributes,
      base: this.#base,
      language: this.#languages.at(-1)?.language ?? null,
      fields: new Map(),
      links: [],
      media: [],
    };
    if (name === 'item' || name === 'entry') {
      const last = this.#open.at(-1);
      if (last && last.part.name === name) this.#open.pop();
      this.items.push(part);
    } else if (this.channel === null) {
      this.isAtom = name === 'feed';
      this.channel = part;
    }
    this.#open.push({ part, prefix, depth: this.#depth });
  }

  #inside(capture: Capture, name: string, written: string): void {
    if (capture.name === 'author' && name === 'name') {
      capture.person ??= '';
      capture.inName = true;
    }
    if (capture.html.length < mostHtml) capture.html += `<${written}>`;
  }

  #inPart(
    { part, prefix: own, depth }: { part: Part; prefix: string; depth: number },
    name: string,
    prefix: string,
    attributes: Attributes,
  ): void {
    if (mediaNames.has(name)) {
      const isItem = part.name === 'item' || part.name === 'entry';
      if (isItem) part.media.push({ name: prefix === '' ? name : `${prefix}:${name}`, attributes, base: this.#base });
    }
    const isMedia = isMediaWords(prefix, name);
    const isDirect = this.#depth === depth + 1 || this.#capture !== null || isMedia;
    if (!isDirect || !textFields.has(name)) return;
    this.#endCapture();
    const link = name === 'link' ? { attributes, base: this.#base, text: '' } : null;
    if (link) part.links.push(link);
    const type = attributes['type'] ?? '';
    this.#capture = {
      name: isMedia ? 'media' : name,
      prefix: prefix === own ? '' : `${prefix}:`,
      depth: this.#depth,
      attributes,
      link,
      isText: (type === 'text' || type === 'text/plain' || /xhtml/.test(type)) && attributes['mode'] === undefined,
      html: '',
      person: null,
      inName: false,
    };
  }

  ontext(text: string): void {
    const capture = this.#capture;
    if (!capture) return;
    if (capture.inName && capture.person !== null) capture.person += text;
    if (capture.html.length < mostHtml) capture.html += capture.isText ? escapeText(text) : text;
  }

  onclosetag(written: string): void {
    const depth = this.#depth--;
    const capture = this.#capture;
    if (capture && depth <= capture.depth) this.#endCapture();
    else if (capture) {
      capture.inName = false;
      if (capture.html.length < mostHtml) capture.html += `</${written}>`;
    }
    if (this.#bases.length > 1 && this.#bases.at(-1)?.depth === depth) this.#bases.pop();
    if (this.#languages.at(-1)?.depth === depth) this.#languages.pop();
    if (this.#open.at(-1)?.depth === depth) this.#open.pop();
  }

  onend(): void {
    this.#endCapture();
  }

  #endCapture(): void {
    const capture = this.#capture;
    this.#capture = null;
    const part = this.#open.at(-1)?.part;
    if (!capture || !part) return;
    const written = (capture.person ?? capture.html).trim();
    if (capture.link) capture.link.text = written;
    if (written === '') return;
    const { name, attributes } = capture;
    const html = isBase64(attributes, written) ? Buffer.from(written, 'base64').toString() : written;
    const isOwn = capture.prefix === '';
    const former = part.fields.get(name);
    if (!former || (isOwn && !former.isOwn)) part.fields.set(name, { html, isOwn, attributes });
  }
}

/** Atom 0.3 says so; Atom 1.0 has it of every media type but text and XML (RFC 4287, 4.1.3.3). */
function isBase64({ mode, type = '' }: Attributes, written: string): boolean {
  if (mode !== undefined) return mode === 'base64';
  return /^[\w.-]+\/[\w.-]+$/.test(type) && !/^text\/|xml/i.test(type) && /^[A-Za-z\d+/\s]+={0,2}$/.test(written);
}

/** An internal subset declares entities, which are not expanded here, and would be read as content. */
function withoutSubset(xml: string): string {
  const start = xml.slice(0, 4096).search(/<!DOCTYPE[^>[]*\[/i);
  if (start < 0) return xml;
  const end = /\]\s*>/g;
  end.lastIndex = start;
  const found = end.exec(xml);
  return found ? xml.slice(0, start) + xml.slice(found.index + found[0].length) : xml;
}

/** The channel and the items of a text in XML, as far as it goes; null when nothing in it looks like a feed. `base`: its address. */
export function readParts(xml: string, base: string): Parts | null {
  const collector = new Collector(base);
  parseShallow(
    withoutSubset(xml),
    {
      onopentag: (name, attributes) => collector.onopentag(name, attributes),
      onclosetag: (name) => collector.onclosetag(name),
      ontext: (text) => collector.ontext(text),
      onend: () => collector.onend(),
    },
    { xmlMode: true },
  );
  const { isFeed, isAtom, channel, items } = collector;
  return isFeed ? { isAtom, channel, items } : null;
}
