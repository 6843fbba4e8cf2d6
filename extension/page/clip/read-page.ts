/** Reads a page for a clip: what it says of itself, and its article as text. Nothing of the page is changed. */
import Readability from '@mozilla/readability/Readability.js';
import { bounds } from '../../../shared/clipping/bounds.ts';
import type { PageFacts, RawBlock } from '../../../shared/clipping/page-facts.ts';
import { blocksOf } from './blocks.ts';
import { copyPage, type PageCopy } from './copy-page.ts';
import { attribute, findAll, rootOf, textOf, titleOf, typeOf } from './plain.ts';
import { weightOf } from './unwanted.ts';

/** Shorter than that, what was found is probably not the article, and what the page hides is looked at too; characters. */
const suspicious = 400;

const line = (text: string | null) =>
  (text ?? '')
    .slice(0, bounds.line * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, bounds.line);

const lengthOf = (blocks: readonly RawBlock[]) => blocks.reduce((sum, { text }) => sum + weightOf(text), 0);

/** What the page says. `quote`: what the person selected. */
export function readPage(page: Document, address: string, quote: string): PageFacts {
  const { blocks, bylines, image, more } = articleOf(page);
  const metas = findAll(page, 'meta[content]', 1000).flatMap((meta): [string, string][] => {
    const name = attribute(meta, 'property') || attribute(meta, 'name') || attribute(meta, 'itemprop');
    return name === '' ? [] : [[line(name), line(attribute(meta, 'content'))]];
  });
  const dates = findAll(page, '[itemprop*="datePublished"],time[pubdate],article time[datetime],time[datetime]', 10);
  const root = rootOf(page) as Element | null;
  const canonical = findAll(page, 'link[rel~="canonical" i]', 1)[0];
  return {
    url: address,
    contentType: typeOf(page),
    title: line(titleOf(page)),
    heading: line(textOf(findAll(page, 'h1', 1)[0] ?? page)),
    language: root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : '',
    metas: metas.slice(0, bounds.mostMetas),
    jsonLd: findAll(page, 'script[type="application/ld+json" i]', 20)
      .map((script) => textOf(script) ?? '')
      .filter((json) => json.length <= bounds.jsonLd),
    canonical: line(canonical ? attribute(canonical, 'href') : ''),
    dates: dates.map((each) => line(attribute(each, 'datetime') || attribute(each, 'content') || textOf(each))),
    bylines: [...more, ...bylines].map(line).slice(0, 10),
    image,
    quote: quote.slice(0, 10_000),
    blocks,
  };
}

interface Article extends Omit<PageCopy, 'copy'> {
  readonly blocks: RawBlock[];
  readonly more: string[];
}

function articleOf(page: Document): Article {
  const seen = extract(page, false);
  if (lengthOf(seen.blocks) >= suspicious) return seen;
  const all = extract(page, true);
  return lengthOf(all.blocks) > 2 * lengthOf(seen.blocks) + 200 ? all : seen;
}

function extract(page: Document, withHidden: boolean): Article {
  const { copy, bylines, image } = copyPage(page, withHidden);
  const all = blocksOf(copy.body);
  const heading = textOf(copy.querySelector('h1') ?? copy);
  const found = new Readability<Element>(copy, {
    serializer: (element) => element as Element,
    disableJSONLD: true,
  }).parse();
  return {
    bylines,
    image,
    more: found?.byline ? [found.byline] : [],
    blocks: found?.content ? withLead(blocksOf(found.content), all, line(heading)) : [],
  };
}

/** Prose in one paragraph, characters: what is shorter may be anything. */
const prose = 80;
const isProse = ({ kind, text, linked }: RawBlock) =>
  kind !== 'h' && text.length >= prose && linked < text.length * 0.3;

/** The library takes one part of a page: what stands between the heading and that part is of the article when it is prose. */
function withLead(found: RawBlock[], all: readonly RawBlock[], heading: string): RawBlock[] {
  const first = found.find(isProse);
  const top = all.findIndex(({ text }) => line(text) === heading);
  const start = first && top >= 0 ? all.findIndex(({ text }) => text === first.text) : -1;
  const known = new Set(found.map(({ text }) => text));
  const between = all.slice(top + 1, Math.max(start, 0));
  const begin = between.findIndex((block) => isProse(block) && !known.has(block.text));
  if (begin < 0) return found;
  const lead = between.slice(begin).filter(({ text, linked }) => !known.has(text) && linked < text.length * 0.3);
  return lengthOf(lead) > lengthOf(found) ? found : [...lead, ...found];
}
