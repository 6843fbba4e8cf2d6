/** Feeds are read as far as they go, whatever their format, charset and faults; no input makes the reader throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../shared/text/decode-text.ts';
import { longestSummary, mostEntries } from '../../server/feeds/feed.ts';
import { mostOutlined, readOpml } from '../../server/feeds/opml.ts';
import { plainText } from '../../server/feeds/plain-text.ts';
import { readFeed } from '../../server/feeds/read-feed.ts';

const url = 'https://www.example.org/blog/feed.xml';
const read = (text: string | Uint8Array, contentType?: string) =>
  readFeed(typeof text === 'string' ? Buffer.from(text) : text, {
    url,
    ...(contentType !== undefined && { contentType }),
  });

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Énergie &amp; chaleur</title><atom:link rel="self" href="https://www.example.org/feed"/><link>https://www.example.org/</link><language>fr-FR</language>
<item><title><![CDATA[640 logements <b>chauffés</b>]]></title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">a-1</guid>
<pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate><dc:creator>Inès Roy</dc:creator>
<description>&lt;p&gt;Un &lt;em&gt;centre&lt;/em&gt; de donn&amp;eacute;es.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>
<media:thumbnail url="https://www.example.org/a.jpg"/></item>
<item><title>Ohne Adresse</title><guid>https://www.example.org/b</guid><author>mail@example.org (Karl)</author><pubDate>not a date</pubDate></item>
<item><title>640 again</title><guid isPermaLink="false">a-1</guid></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example.org/">
<title type="html">News &amp;amp; views</title><link rel="self" href="feed.atom"/><link href="./"/>
<entry><id>urn:1</id><title>One</title><link rel="replies" href="c"/><link rel="alternate" href="one"/>
<updated>2026-11-21T10:00:00Z</updated><published>2026-11-20T10:00:00Z</published>
<author><name>Ana</name><email>a@example.org</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">First <script>no</script>words</div></content></entry></feed>`;

describe('a feed', () => {
  it('in RSS', () => {
    expect(read(rss)).toEqual({
      format: 'rss',
      ttlMinutes: null,
      title: 'Énergie & chaleur',
      url: 'https://www.example.org/',
      language: 'fr-FR',
      entries: [
        {
          key: 'a-1',
          title: '640 logements chauffés',
          url: 'https://www.example.org/a?x=1&y=2',
          at: Date.parse('2026-11-21T09:00:00Z'),
          summary: 'Un centre de données.',
          author: 'Inès Roy',
          image: 'https://www.example.org/a.jpg',
        },
        {
          key: 'https://www.example.org/b',
          title: 'Ohne Adresse',
          url: 'https://www.example.org/b',
          at: null,
          summary: '',
          author: 'Karl',
          image: null,
        },
        {
          key: 'a-1',
          title: '640 again',
          url: null,
          at: null,
          summary: '',
          author: null,
          image: null,
        },
      ],
    });
  });

  it('in Atom', () => {
    expect(read(atom)).toEqual({
      format: 'atom',
      ttlMinutes: null,
      title: 'News & views',
      url: 'https://news.example.org/',
      language: 'en',
      entries: [
        {
          key: 'urn:1',
          title: 'One',
          url: 'https://news.example.org/one',
          at: Date.parse('2026-11-20T10:00:00Z'),
          summary: 'First words',
          author: 'Ana',
          image: null,
        },
      ],
    });
  });

  it('in RSS 1.0, whose items stand beside their channel', () => {
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns="p"><channel rdf:about="https://www.example.org/"><title>T</title></channel>
      <item rdf:about="https://www.example.org/1"><title>One</title><dc:date>2026-11-20</dc:date></item></rdf:RDF>`;
    expect(read(rdf)).toMatchObject({ title: 'T', entries: [{ url: 'https://www.example.org/1', title: 'One' }] });
  });

  it('in JSON, item by item', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: 7, url: '/seven', title: 'Seven', content_html: '<p>Long <b>text</b></p>', authors: [{ name: ' Zoé ' }] },
        'nonsense',
        { id: 'x', title: 42, content_text: 'Only a text', date_published: 'soon', url: 'javascript:alert(1)' },
      ],
    };
    expect(read(JSON.stringify(json))).toMatchObject({
      format: 'json',
      entries: [
        { key: '7', url: 'https://www.example.org/seven', summary: 'Long text', author: 'Zoé' },
        { key: 'x', title: 'Only a text', url: null, at: null },
      ],
    });
  });

  it('is read as far as it goes when it is broken', () => {
    expect(read(rss.slice(0, rss.indexOf('<item><title>Ohne')))?.entries).toHaveLength(1);
    expect(read(rss.replace('</title><link>/a', '<link>/a'))?.entries.length).toBeGreaterThan(0);
    expect(read(rss.replaceAll('&amp;', '&'))?.entries).toHaveLength(3);
    expect(read(`\n\n<!-- late -->${rss.replace('<?xml version="1.0"?>', '')}`)?.entries).toHaveLength(3);
  });

  it('is not seen where there is none', () => {
    for (const none of ['', ' ', '<html><body><p>Not found</p></body></html>', '[]', '{"items":3}', '{', 'plain text'])
      expect(read(none)).toBeNull();
  });

  it('comes in the charset that it says, or that its bytes are', () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>Été</title></channel></rss>',
      'latin1',
    );
    expect(read(latin)?.title).toBe('Été');
    const silent = Buffer.from('<rss><channel><title>Été</title></channel></rss>', 'latin1');
    expect(read(silent)?.title).toBe('Été');
    expect(read(silent, 'application/xml; charset=iso-8859-15')?.title).toBe('Été');
    const wide = Buffer.from('\uFEFF<rss><channel><title>Été</title></channel></rss>', 'utf16le');
    expect(read(wide)?.title).toBe('Été');
    // A declaration that single bytes could be read by is wrong about two.
    expect(read('<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Été</title></channel></rss>')?.title).toBe(
      'Été',
    );
    expect(decodeText(Buffer.from('é'), 'text/xml; charset=klingon')).toBe('é');
  });

  it('is bounded in entries and texts', () => {
    const item = (n: number) =>
      `<item><guid>${n}</guid><title>${'t'.repeat(5000)}</title><description>${'word '.repeat(900)}</description></item>`;
    const feed = read(
      `<rss><channel>${Array.from({ length: mostEntries + 50 }, (_, n) => item(n)).join('')}</channel></rss>`,
    );
    expect(feed?.entries).toHaveLength(mostEntries);
    expect(feed?.entries[0]?.summary.length).toBeLessThanOrEqual(longestSummary);
  });
});

describe('no input makes the reader throw', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<item>',
        '</item>',
        '<title>',
        '<link href="',
        '"/>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '&',
        '&#x0;',
        '&#99999999;',
        '<?',
        '<!DOCTYPE a [<!ENTITY b "b">]>',
        '</rss>',
        '<rss>',
        '\u0000',
        '{"items":[',
      ),
      fc.string(),
    ),
    { maxLength: 60 },
  );
  it('neither pieces of feeds nor cut and changed ones nor any bytes', () => {
    fc.assert(fc.property(pieces, (parts) => void read(parts.join(''))));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(bytes)));
    fc.assert(
      fc.property(fc.constantFrom(rss, atom), fc.nat(3000), fc.nat(3000), pieces, (feed, from, to, parts) => {
        void read(feed.slice(0, Math.min(from, to)) + parts.join('') + feed.slice(Math.max(from, to)));
      }),
    );
  });

  it('nor one that is nested a hundred thousand deep, or bombs with entities', () => {
    const deep = 100_000;
    expect(read(`<rss><channel><item><title>whole</title></item><item><title>${'<b>'.repeat(deep)}x`)).toMatchObject({
      entries: [{ title: 'whole' }, { title: '' }],
    });
    expect(plainText(`before ${'<b>'.repeat(deep)}`, 200_000)).toBe('before');
    expect(readOpml('<outline>'.repeat(deep))).toEqual([]);
    expect(read('<item>'.repeat(deep))).not.toBeUndefined();
    const bomb = `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
    expect(read(bomb)?.title).toBe('&b;');
    expect(read(`[${'['.repeat(deep)}`)).toBeNull();
  });
});

describe('text out of HTML', () => {
  it('is what a reader sees, cut at a word', () => {
    expect(plainText('<h1>A</h1><p>B&nbsp;&eacute;<br>C</p><style>p{}</style>', 50)).toBe('A B é C');
    expect(plainText('one two three four', 12)).toBe('one two…');
    expect(plainText('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(plainText('a < b and 3 > 2', 50)).toBe('a < b and 3 > 2');
  });
});

describe('a list of feeds', () => {
  it('gives each address once, from any depth', () => {
    const opml = `<opml version="2.0"><body><outline text="Folder"><outline type="rss" text="One" xmlUrl="https://a.example/feed"/>
      <outline text="Two &amp; more" XMLURL="https://b.example/feed"></outline></outline>
      <outline xmlUrl="https://a.example/feed"/><outline xmlUrl="file:///etc/passwd"/></body></opml>`;
    expect(readOpml(opml)).toEqual([
      { url: 'https://a.example/feed', title: 'One' },
      { url: 'https://b.example/feed', title: 'Two & more' },
    ]);
    expect(readOpml('nothing')).toEqual([]);
    const many = Array.from({ length: mostOutlined + 9 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`).join(
      '',
    );
    expect(readOpml(many)).toHaveLength(mostOutlined);
  });
});
