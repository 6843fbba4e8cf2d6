/** Feeds of every format with every fault that we know of: no entry is lost, none is made up, nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../server/feeds/discover.ts';
import { decodeText } from '../../shared/text/decode-text.ts';
import { distinct } from '../../server/feeds/feed.ts';
import { readDate } from '../../server/feeds/feed-date.ts';
import { readOpml } from '../../server/feeds/opml.ts';
import { readFeed } from '../../server/feeds/read-feed.ts';
import { faultyFeeds } from '../bench/sample-feeds.ts';

const url = 'https://www.example.org/blog/feed.xml';
const read = (bytes: string | Uint8Array, contentType = '') => readFeed(Buffer.from(bytes), { url, contentType });
const feeds = faultyFeeds();

describe('every entry is read', () => {
  it.each([...new Set(feeds.map(({ fault }) => fault))])('whatever the fault: %s', (fault) => {
    for (const { text, items } of feeds.filter((feed) => feed.fault === fault)) {
      expect([text, read(text)?.entries.length]).toEqual([text, items]);
    }
  });

  it('where ends were forgotten, and where it says nothing but who wrote it', () => {
    const open = '<rss><channel><title>T<link>https://www.example.org/<item><title>One<link>/1<item><title>Two<link>/2';
    expect(read(open)).toMatchObject({
      title: 'T',
      url: 'https://www.example.org/',
      entries: [
        { title: 'One', url: 'https://www.example.org/1' },
        { title: 'Two', url: 'https://www.example.org/2' },
      ],
    });
    const feed = read('<rss><channel><item><author>Ana</author></item><item/><item/></channel></rss>');
    expect(feed?.entries.map(({ author }) => author)).toEqual(['Ana', null, null]);
    expect(distinct(feed?.entries ?? [])).toEqual([]);
    expect(read('<rss/>')?.entries).toEqual([]);
  });

  it('in CDF, in Atom 0.3 and under a prefix of its own beside others', () => {
    const cdf =
      '<CHANNEL HREF="https://a.example/"><TITLE>C</TITLE><ITEM HREF="/x" LASTMOD="2026-11-20"><TITLE>X</TITLE></ITEM></CHANNEL>';
    expect(read(cdf)).toMatchObject({
      title: 'C',
      entries: [{ url: 'https://www.example.org/x', title: 'X', at: Date.UTC(2026, 10, 20) }],
    });
    const encoded = Buffer.from('<p>Hé <b>oui</b></p>').toString('base64');
    const old = `<feed version="0.3"><entry><title mode="base64">${encoded}</title><issued>2003-12-13T08:29:29-04:00</issued></entry></feed>`;
    expect(read(old)?.entries).toMatchObject([{ title: 'Hé oui', at: Date.parse('2003-12-13T12:29:29Z') }]);
    const mixed =
      '<a:feed><a:entry><media:title>no</media:title><a:title>yes</a:title><a:source><a:title>no</a:title></a:source></a:entry></a:feed>';
    expect(read(mixed)?.entries).toMatchObject([{ title: 'yes' }]);
    const words = '<feed><entry><title type="text">a &lt;b&gt; c</title></entry></feed>';
    expect(read(words)?.entries).toMatchObject([{ title: 'a <b> c' }]);
    const based =
      '<feed xml:base="/deep/"><entry xml:base="er/"><link href="x" xml:base="still/"/><id>1</id></entry></feed>';
    expect(read(based)?.entries).toMatchObject([{ url: 'https://www.example.org/deep/er/still/x' }]);
  });
});

describe('a charset', () => {
  const text = '<?xml version="1.0" encoding="X"?><rss><channel><title>Été 😀</title></channel></rss>';
  const wide = (littleEndian: boolean, mark: boolean) => {
    const points = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(points.length * 4));
    for (const [place, point] of points.entries()) view.setUint32(place * 4, point, littleEndian);
    return new Uint8Array(view.buffer);
  };
  it('of two or four bytes is known with its mark and without', () => {
    const little = Buffer.from(text, 'utf16le');
    const turned = Buffer.from(little).swap16();
    const marked = Buffer.concat([Buffer.from([0xfe, 0xff]), turned]);
    const all = [little, turned, marked, wide(true, true), wide(false, true), wide(true, false), wide(false, false)];
    for (const bytes of all) expect(read(bytes, 'text/xml; charset=iso-8859-1')?.title).toBe('Été 😀');
  });
  it('that the bytes belie is not believed', () => {
    expect(read(text.replace('X', 'iso-8859-1'))?.title).toBe('Été 😀');
    expect(read(text, 'text/xml; charset=us-ascii')?.title).toBe('Été 😀');
    expect(read(text, 'text/xml; charset=utf-16')?.title).toBe('Été 😀');
    const russian = Buffer.from([0xcf, 0xf0, 0xe8]);
    expect(decodeText(russian, 'text/xml; charset=windows-1251')).toBe('При');
  });
});

describe('a date', () => {
  it.each([
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 1 Jan 04 19:48:21 EST', '2004-01-02T00:48:21Z'],
    ['2003-12-31 10:14:55', '2003-12-31T10:14:55Z'],
    ['20031231', '2003-12-31T00:00:00Z'],
    ['2003-335', '2003-12-01T00:00:00Z'],
    ['2003-12', '2003-12-01T00:00:00Z'],
    ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
    ['Jan 5, 2004 10:00 PM', '2004-01-05T22:00:00Z'],
    ['mar. 23 juin 2026 10:00:00 +0200', '2026-06-23T08:00:00Z'],
    ['Mo, 23 Dez 2026 10:00:00 MEZ', '2026-12-23T09:00:00Z'],
    ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
    ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
    ['2004년 05월 28일  오후 11:31:58', '2004-05-28T14:31:58Z'],
    ['1700000000', '2023-11-14T22:13:20Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
  ])('%s', (written, meant) => expect(readDate(written)).toBe(Date.parse(meant)));
  it.each(['', 'soon', '03/04/2026', '10:00', '2026-13-01', '99999999999999', 'Thu, 40 Jan 2004 19:48:21 GMT'])(
    '“%s” is none',
    (written) => expect(readDate(written)).toBeNull(),
  );
  it('never makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text)));
    fc.assert(
      fc.property(
        fc.mixedCase(fc.constant('Thu, 1 Jan 04 19:48:21 EST')),
        fc.string(),
        (a, b) => void readDate(a.slice(3) + b),
      ),
    );
  });
});

describe('the feeds of a page', () => {
  it('are those that it declares, then those that its links look like', () => {
    const page = `<html><head><base href="/site/"><link rel="stylesheet" href="feed.css">
      <link REL="Alternate Home" type="application/RSS+xml; charset=x" title="All &amp; more" href="all.xml">
      <link rel=alternate type=application/feed+json href=/feed.json></head>
      <body><a href="/blog/feed/">Feed</a><a href="/feedback">No</a><a href="javascript:x/rss">No</a></body></html>`;
    expect(discoverFeeds(page, 'https://a.example/x/y')).toEqual([
      { url: 'https://a.example/site/all.xml', title: 'All & more' },
      { url: 'https://a.example/feed.json', title: '' },
      { url: 'https://a.example/blog/feed/', title: '' },
    ]);
    const script = '<html><script>var x = "<item><title>y</title></item>"</script></html>';
    expect([read(script), discoverFeeds(script, url)]).toEqual([null, []]);
  });
});

describe('no bytes make anything throw', () => {
  const bytes = fc
    .record({
      feed: fc.constantFrom(...feeds.filter(({ items }) => items === 3).map(({ text }) => Buffer.from(text))),
      changes: fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 30 }),
      from: fc.nat(200),
      to: fc.nat(4000),
    })
    .map(({ feed, changes, from, to }) => {
      const changed = Buffer.from(feed);
      for (const [place, byte] of changes) changed[place % changed.length] = byte;
      return changed.subarray(from, from + to);
    });
  const charsets = fc.constantFrom(
    '',
    'utf-8',
    'utf-16',
    'utf-16be',
    'gb18030',
    'iso-2022-jp',
    'x-user-defined',
    'shift_jis',
  );
  it('changed, cut, in whatever charset', () => {
    fc.assert(
      fc.property(bytes, charsets, (feed, charset) => {
        void read(feed, `text/xml; charset=${charset}`);
        void readOpml(decodeText(feed));
        void discoverFeeds(decodeText(feed), url);
      }),
      { numRuns: 500 },
    );
  });
});
