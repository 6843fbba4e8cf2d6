/** What feeds write in ways of their own, and what comes of it: text where a reader would find text. */
import { expect, it } from 'vitest';
import { readFeed } from '../../server/feeds/read-feed.ts';

const rss = (item: string, head = '') => `<rss version="2.0"><channel>${head}<item>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>${entry}</entry></feed>`;
const base64 = Buffer.from('A <b>small</b> furnace').toString('base64');

const shapes: Readonly<Record<string, readonly [feed: string, summary: string]>> = {
  'content of a media type in base64': [
    atom(`<content type="application/octet-stream">\n ${base64}\n</content>`),
    'A small furnace',
  ],
  'a media type, but plain words': [
    atom('<summary type="application/octet-stream">No base64: a sentence.</summary>'),
    'No base64: a sentence.',
  ],
  'HTML by its media type': [atom('<summary type="text/html">&lt;p&gt;Words&lt;/p&gt;</summary>'), 'Words'],
  'a video whose words stand in its group': [
    atom('<title>V</title><media:group><media:description>How a furnace starts</media:description></media:group>'),
    'How a furnace starts',
  ],
  'words of its own beside a video’s': [
    atom('<summary>Own</summary><media:group><media:description>Of the video</media:description></media:group>'),
    'Own',
  ],
  'the whole text in an element of its own': [rss('<fullitem>All &lt;i&gt;of&lt;/i&gt; it</fullitem>'), 'All of it'],
  'a frame that ends as XML ends it': [
    rss('<description>Before&lt;iframe src="https://a.example/"/&gt; and after</description>'),
    'Before and after',
  ],
  'signs of Windows in Latin-1’s place': [rss('<description>don\u0092t wait\u0085</description>'), 'don’t wait…'],
};

for (const [shape, [feed, summary]] of Object.entries(shapes)) {
  it(`reads ${shape}`, () => {
    expect(readFeed(Buffer.from(feed), { url: 'https://a.example/feed' })?.entries[0]?.summary).toBe(summary);
  });
}

it('reads the abstract of a channel in CDF', () => {
  const cdf =
    '<channel><item href="https://a.example/1"><title>T</title><abstract>In short</abstract></item></channel>';
  expect(readFeed(Buffer.from(cdf), { url: 'https://a.example/' })?.entries).toMatchObject([
    { title: 'T', summary: 'In short', url: 'https://a.example/1' },
  ]);
});

it('gives a language as a tag', () => {
  const feed = rss('<title>T</title>', '<language> fr_CA </language>');
  expect(readFeed(Buffer.from(feed), { url: 'https://a.example/' })?.language).toBe('fr-CA');
});
