/** What a page says of itself becomes a clip that can be believed: bounded, cleaned, and the article's own text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippedPageSchema } from '../../shared/clip.ts';
import { fittingPage, toClip, type PageFacts } from '../../shared/clipping/index.ts';

const facts: PageFacts = {
  url: 'https://a.example/steel?utm_source=n',
  contentType: 'text/html',
  title: 'Steel made with hydrogen | The Example',
  heading: 'Steel made with hydrogen',
  language: 'en-GB',
  metas: [],
  jsonLd: [],
  canonical: '',
  dates: [],
  bylines: [],
  image: null,
  quote: '',
  blocks: [],
};
const p = (text: string, linked = 0) => ({ kind: 'p' as const, text, linked });
const long = (word: string) => `${word} ${'makes steel with hydrogen and says how that goes, '.repeat(6)}at last.`;
const textOf = (blocks: PageFacts['blocks'], more: Partial<PageFacts> = {}) =>
  toClip({ ...facts, ...more, blocks })?.text?.map(({ text }) => text) ?? [];

describe('what a page says of itself', () => {
  it('comes from its data first, then its metas, then what it shows', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'Site' },
        { '@type': 'Person', '@id': '#inès', name: 'Inès Laurent' },
        {
          '@type': ['NewsArticle'],
          headline: 'Steel &amp; hydrogen',
          author: [{ '@id': '#inès' }, { '@type': 'Person', name: 'Ada Byron' }],
          publisher: { name: 'The Example' },
          datePublished: '2026-03-01T08:00:00+0100',
          image: [{ url: '/a.jpg' }],
        },
      ],
    };
    const metas: PageFacts['metas'] = [
      ['og:title', 'Another'],
      ['author', 'Nobody'],
      ['og:description', 'A plant &#233;t&eacute; &lt;b&gt;bold&lt;/b&gt;'],
      ['og:image', 'javascript:alert(1)'],
    ];
    expect(toClip({ ...facts, metas, jsonLd: [JSON.stringify(data)], canonical: '/steel' })).toEqual({
      url: 'https://a.example/steel?utm_source=n',
      canonical: 'https://a.example/steel',
      title: 'Steel & hydrogen',
      site: 'The Example',
      author: 'Inès Laurent, Ada Byron',
      published: '2026-03-01T08:00:00+01:00',
      language: 'en-GB',
      image: { url: 'https://a.example/a.jpg' },
      excerpt: 'A plant été bold',
    });
  });

  it.each([
    ['', facts.title, 'Steel made with hydrogen'],
    ['', 'A long title - of its own - Site', 'A long title - of its own'],
    ['Steel made with hydrogen - The Example', facts.title, 'Steel made with hydrogen'],
    ['An anti-hero | part two', 'x', 'An anti-hero | part two'],
  ])('a title declared as "%s" of "%s" is "%s"', (declared, title, wanted) => {
    const heading = title === facts.title ? facts.heading : '';
    expect(toClip({ ...facts, title, heading, metas: [['og:title', declared]] })?.title).toBe(wanted);
  });

  it.each([
    ['<!-- {"@type":"Article","headline":"In a comment"} -->', 'In a comment'],
    ['{"@type":"Article","headline":"Line\nend",}', 'Line end'],
    ['[[{"@type":"schema:BlogPosting","name":"In lists"}]];', 'In lists'],
    ['{"@type":"Article","headline":', 'Steel made with hydrogen'],
    ['{"__proto__":{"headline":"x"},"@type":"Article"}', 'Steel made with hydrogen'],
    ['null', 'Steel made with hydrogen'],
  ])('data written as %s gives the title %s', (script, title) => {
    expect(toClip({ ...facts, jsonLd: [script] })?.title).toBe(title);
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });

  it.each([
    ['By Ada Byron', 'Ada Byron'],
    ['Par Inès Laurent | Publié le 3 mars 2026', 'Inès Laurent'],
    ['Written by: Ada Byron on March 3, 2026', 'Ada Byron'],
    ['admin', undefined],
    ['https://facebook.com/ada', undefined],
  ])('the author of "%s" is %s', (line, author) => {
    expect(toClip({ ...facts, bylines: [line] })?.author).toBe(author);
  });

  it.each([
    ['2026-03-01 08:00:00', '2026-03-01T08:00:00'],
    ['20260301', '2026-03-01'],
    ['Sun, 01 Mar 2026 08:00:00 GMT', '2026-03-01T08:00:00Z'],
    ['Publié le 1er mars 2026 à 8 h', '2026-03-01'],
    ['March 1st, 2026', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['03/04/2026', undefined],
    ['2026-02-31', undefined],
    ['yesterday', undefined],
  ])('the day of "%s" is %s', (written, published) => {
    expect(toClip({ ...facts, dates: [written] })?.published).toBe(published);
  });
});

describe('the text', () => {
  it('is without title, imprint, buttons, credits, calls and links to others', () => {
    const blocks = [
      p('Economy'),
      { ...p('Steel made with hydrogen'), kind: 'h' as const },
      p('By Ada Byron'),
      p('March 3, 2026 at 8:00'),
      p('5 min read'),
      p('Share on Facebook'),
      p(long('Alpha')),
      p('Photo: Ada Byron / Getty Images'),
      p('Lire aussi : Le plomb, autre histoire', 29),
      p(long('Beta')),
      p('Subscribe to our newsletter'),
      { ...p('Related articles'), kind: 'h' as const },
      { ...p('Gold, at last', 13), kind: 'li' as const },
    ];
    expect(textOf(blocks)).toEqual([long('Alpha'), long('Beta')]);
  });

  it('has a passage once that is set in large beside its paragraph, and quotations that stand nowhere else', () => {
    const quote = (text: string) => ({ ...p(text), kind: 'quote' as const });
    const paragraph = `${long('Alpha')} Because nobody had counted the screws before, she says.`;
    const other = quote('Count them, then make coffee.');
    const blocks = [p(paragraph), quote('“Nobody had counted the screws before…”'), other, p(long('Beta'))];
    expect(textOf(blocks)).toEqual([paragraph, other.text, long('Beta')]);
  });

  it('keeps what only looks alike', () => {
    const blocks = [
      p('By 2030, half of it will be made so.'),
      p(long('Alpha')),
      p('Read the room, she said, and went on to the next plant with a smile.'),
      p(long('Beta')),
    ];
    expect(textOf(blocks)).toEqual(blocks.map(({ text }) => text));
  });

  it('comes from the data where the page shows hardly any, but not where it is sold', () => {
    const data = { '@type': 'Article', headline: 'x', articleBody: `${long('Alpha')}\n\n${long('Beta')}` };
    const asked = (more: object) =>
      textOf([p('Half of it, and no more')], { jsonLd: [JSON.stringify({ ...data, ...more })] });
    expect(asked({})).toEqual([long('Alpha'), long('Beta')]);
    expect(asked({ isAccessibleForFree: 'False' })).toEqual(['Half of it, and no more']);
  });

  it('says how long it takes, also without blanks between words', () => {
    expect(toClip({ ...facts, blocks: [p('word '.repeat(476))] })?.readingMinutes).toBe(2);
    expect(toClip({ ...facts, blocks: [p('鋼'.repeat(510))] })?.readingMinutes).toBe(2);
    expect(toClip(facts)?.readingMinutes).toBeUndefined();
  });
});

describe('whatever a page says', () => {
  const raw = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '\0',
      '\u202E',
      '\uD800',
      '<img src=x onerror=alert(1)>',
      '&#x202e;',
      'javascript:alert(1)',
      'data:,x',
    ),
  );
  const anyFacts: fc.Arbitrary<PageFacts> = fc.record({
    url: fc.oneof(raw, fc.webUrl({ withQueryParameters: true })),
    contentType: fc.constant('text/html'),
    title: raw,
    heading: raw,
    language: raw,
    metas: fc.array(
      fc.tuple(
        fc.constantFrom(
          'og:title',
          'author',
          'og:image',
          'date',
          'og:url',
          'og:locale',
          '__proto__',
          'description',
          'og:site_name',
        ),
        raw,
      ),
      { maxLength: 8 },
    ),
    jsonLd: fc.array(fc.oneof(raw, fc.json()), { maxLength: 2 }),
    canonical: raw,
    dates: fc.array(raw, { maxLength: 3 }),
    bylines: fc.array(raw, { maxLength: 3 }),
    image: fc.option(fc.record({ url: raw, alt: raw })),
    quote: raw,
    blocks: fc.array(
      fc.record({ kind: fc.constantFrom('p', 'h', 'li', 'quote', 'code'), text: raw, linked: fc.nat(300) }),
      { maxLength: 12 },
    ),
  });

  it('gives a clip that the schema takes, or none', () => {
    fc.assert(
      fc.property(anyFacts, (said) => {
        const clip = toClip(said);
        const isWeb = URL.canParse(said.url) && /^https?:$/.test(new URL(said.url).protocol);
        expect(clip === null).toBe(!isWeb);
        if (clip) expect(clippedPageSchema.parse(clip)).toEqual(clip);
      }),
    );
  });

  it('fits an event', () => {
    const blocks = Array.from({ length: 60 }, () => p('鋼鉄'.repeat(160)));
    const clip = toClip({ ...facts, blocks })!;
    const page = fittingPage(clip, 30_000);
    const bytes = new TextEncoder().encode(JSON.stringify(page)).length;
    expect(bytes).toBeLessThanOrEqual(30_000);
    expect(bytes).toBeGreaterThan(15_000);
    expect(page).not.toHaveProperty('url');
    expect(fittingPage(clip, 1000).text).toBeUndefined();
  });
});
