/** What a page says of itself: title, site, author, date, language, picture and description, the most trustworthy source first. */
import { canonicalAddress } from '../text/clean-address.ts';
import { cleanLine } from '../text/clean-text.ts';
import { longestClipExcerpt, longestClipName, longestClipTitle, longestAddress, type ClippedPage } from '../clip.ts';
import { isoMoment } from './iso-moment.ts';
import { linkedData, type LinkedData } from './linked-data.ts';
import { plainOf } from './plain-of.ts';
import type { PageFacts } from './page-facts.ts';
import { authorOf } from './who.ts';

/** All but the text. */
export type Said = Omit<ClippedPage, 'url' | 'quote' | 'text' | 'signature' | 'readingMinutes'>;

/** Names of `meta`: schema of Open Graph, Twitter, Dublin Core, Parse.ly, Highwire (Google Scholar) and of old times. */
const named = {
  title: [
    'og:title',
    'dc:title',
    'dcterm:title',
    'dcterms:title',
    'dc.title',
    'citation_title',
    'twitter:title',
    'parsely-title',
    'title',
  ],
  site: ['og:site_name', 'application-name', 'citation_journal_title', 'dc.publisher', 'twitter:app:name:iphone'],
  author: [
    'author',
    'article:author_name',
    'dc:creator',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'citation_author',
    'article:author',
    'byl',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'citation_publication_date',
    'citation_date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish_date',
    'publish-date',
    'article.published',
    'og:published_time',
    'date',
  ],
  description: [
    'og:description',
    'description',
    'dc:description',
    'dc.description',
    'dcterms.abstract',
    'twitter:description',
  ],
  language: ['og:locale', 'dc.language', 'language', 'content-language'],
  image: ['og:image:secure_url', 'og:image:url', 'og:image', 'twitter:image', 'twitter:image:src', 'thumbnail'],
  alt: ['og:image:alt', 'twitter:image:alt'],
} as const;

/** `address`: of the page, http or https. */
export function saidOf(facts: PageFacts, address: string): { said: Said; data: LinkedData | null } {
  const meta = metaOf(facts);
  const canonical = canonicalAddress(address, [facts.canonical, meta(['og:url'])]);
  const data = linkedData(facts.jsonLd, [address, canonical, facts.canonical, meta(['og:url'])]);
  const site =
    cleanLine(plainOf(data?.publisher || meta(named.site)), longestClipName) ||
    cleanLine(plainOf(meta(['og:site_name'])), longestClipName);
  const author = authorOf(
    [
      ...(data?.authors.length ? [data.authors] : []),
      ...named.author.map((name) => meta.all(name)),
      ...facts.bylines.map((each) => [each]),
    ],
    site,
  );
  const published = [data?.published ?? '', ...named.published.map((name) => meta([name])), ...facts.dates]
    .map(isoMoment)
    .find((each) => each !== null);
  const excerpt = cleanLine(plainOf(meta(named.description) || (data?.description ?? '')), longestClipExcerpt);
  const language = languageOf([facts.language, data?.language ?? '', meta(named.language)]);
  const image = imageOf(facts, [meta(named.image), data?.image ?? '', facts.image?.url ?? ''], meta(named.alt));
  return {
    data,
    said: {
      canonical,
      title: titleOf(facts, [data?.headline ?? '', meta(named.title)], site) || canonical.slice(0, longestClipTitle),
      ...(site !== '' && { site }),
      ...(author !== '' && { author }),
      ...(published && { published }),
      ...(language && { language }),
      ...(image && { image }),
      ...(excerpt !== '' && { excerpt }),
    },
  };
}

function metaOf({ metas }: PageFacts) {
  const byName = new Map<string, string[]>();
  for (const [name, content] of metas) {
    // Twice the same name of two vocabularies is one; `name="a b"` is two (RDFa).
    for (const each of name.toLowerCase().split(/\s+/).slice(0, 5)) {
      if (content !== '') byName.set(each, [...(byName.get(each) ?? []), content]);
    }
  }
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const [found] = byName.get(name) ?? [];
      if (found) return found;
    }
    return '';
  };
  return Object.assign(first, { all: (name: string) => byName.get(name) ?? [] });
}

/** Between a title and its site's name. */
const separators = /\s+[|\-–—\\/>»·•:]+\s+/;

/**
 * What the page declares; without the site's name at its end where the main heading agrees. A page that declares nothing has its own
 * title cut at the separators, or its main heading.
 */
function titleOf(facts: PageFacts, declared: readonly string[], site: string): string {
  const clean = (text: string) => cleanLine(plainOf(text), longestClipTitle);
  const heading = clean(facts.heading);
  for (const each of declared.map(clean)) {
    if (each === '' || each.toLowerCase() === site.toLowerCase()) continue;
    return heading !== '' &&
      heading.length >= 10 &&
      each.startsWith(heading) &&
      separators.test(each.slice(heading.length))
      ? heading
      : each;
  }
  const title = clean(facts.title);
  const parts = title.split(separators);
  if (heading !== '' && parts.some((part) => part.toLowerCase() === heading.toLowerCase())) return heading;
  if (title === '' || title.toLowerCase() === site.toLowerCase()) return heading || title;
  if (parts.length > 1) {
    // The site's name is at the end nearly always; never leave a word of a title that is full of dashes.
    const longest = parts.slice(0, -1).join(title.match(separators)?.[0] ?? ' ');
    return longest.split(' ').length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}]{6}/u.test(longest) ? longest : title;
  }
  return title;
}

function languageOf(declared: readonly string[]): string | undefined {
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;
  return declared.map((each) => each.trim().replaceAll('_', '-')).find((each) => each.length <= 35 && tag.test(each));
}

function imageOf(facts: PageFacts, candidates: readonly string[], alt: string): ClippedPage['image'] {
  for (const each of candidates) {
    if (each === '' || each.length > longestAddress || !URL.canParse(each, facts.url)) continue;
    const { protocol, href } = new URL(each, facts.url);
    if (!/^https?:$/.test(protocol) || href.length > longestAddress) continue;
    const words = cleanLine(plainOf(alt || (each === facts.image?.url ? facts.image.alt : '')), longestClipName);
    return { url: href, ...(words !== '' && { alt: words }) };
  }
  return undefined;
}
