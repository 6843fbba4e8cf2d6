/** Feeds made up for measuring: one of the usual size, and many of every format with the faults that feeds are known for. */

const words =
  'la chaleur des centres de données chauffe des logements et les équipes avancent vers un réseau plus sobre while people read'.split(
    ' ',
  );

/** Gives numbers from 0 to below `most`, the same in each run (a linear congruential generator, as in ANSI C). */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
}

function paragraph(next: (most: number) => number, length: number): string {
  const text = Array.from({ length }, () => words[next(words.length)]).join(' ');
  return `<p>${text} <a href="https://example.org/${next(9999)}">lien</a></p>`;
}
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An RSS feed of 100 items, 246 KB: title, dates, a summary and the whole article of each. */
export function usualFeed(): string {
  const next = numbers(7);
  const items = Array.from({ length: 100 }, (_, place) => {
    const article = Array.from({ length: 4 }, () => paragraph(next, 62)).join('');
    return `<item><title>Titre ${place} &amp; suite</title><link>https://example.org/${place}</link>
<guid isPermaLink="false">id-${place}</guid><pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate>
<dc:creator><![CDATA[Inès Roy]]></dc:creator><category>Énergie</category>
<description>${escaped(paragraph(next, 60))}</description><content:encoded><![CDATA[${article}]]></content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Le journal</title><link>https://example.org/</link><description>Tout</description>${items.join('\n')}</channel></rss>`;
}

interface Shape {
  readonly open: string;
  readonly close: string;
  item(title: string, place: number): string;
}
const shapes: readonly Shape[] = [
  {
    open: '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>d</description>',
    close: '</channel></rss>',
    item: (title, place) =>
      `<item><title>${title}</title><link>https://example.org/${place}</link><description>${title}</description></item>`,
  },
  {
    open: '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/"><title>T</title><link>https://example.org/</link><description>d</description></channel>',
    close: '</rdf:RDF>',
    item: (title, place) =>
      `<item rdf:about="https://example.org/${place}"><title>${title}</title><link>https://example.org/${place}</link></item>`,
  },
  {
    open: '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:t</id><updated>2026-11-21T10:00:00Z</updated>',
    close: '</feed>',
    item: (title, place) =>
      `<entry><id>urn:${place}</id><title>${title}</title><link href="https://example.org/${place}"/><updated>2026-11-21T10:00:00Z</updated></entry>`,
  },
  {
    open: '<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:id>urn:t</a:id>',
    close: '</a:feed>',
    item: (title, place) =>
      `<a:entry><a:id>urn:${place}</a:id><a:title>${title}</a:title><a:link href="https://example.org/${place}"/></a:entry>`,
  },
];

/** What goes wrong with a feed, by name; each leaves every item to be found. */
const faults: Readonly<Record<string, (feed: string) => string>> = {
  none: (feed) => feed,
  'bare ampersand': (feed) => feed.replaceAll('mot', 'R&D & mot'),
  'unknown entity': (feed) => feed.replaceAll('mot', '&eacute;t&eacute; &nbsp;&foo;'),
  'bare less-than': (feed) => feed.replaceAll('mot', 'a < b'),
  'html unescaped': (feed) => feed.replaceAll('mot', '<b>mot<br></b>'),
  'control characters': (feed) => feed.replaceAll('mot', 'm\u0001o\u0008t\u000b'),
  'white space first': (feed) => `\n\n  ${feed}`,
  'words first': (feed) => `<br />\n<b>Warning</b>: date() in <b>/x.php</b>\n${feed}`,
  'words after': (feed) => `${feed}\n<!-- 0.2 s -->\n<script>x</script>`,
  'no end': (feed) => feed.slice(0, feed.lastIndexOf('</', feed.length - 3)),
  'end cut': (feed) => feed.slice(0, -5),
  'unquoted attribute': (feed) => feed.replace('version="2.0"', 'version=2.0').replace('rel="x"', 'rel=x'),
  'unbound prefix': (feed) => feed.replaceAll('</title>', '</title><x:y>1</x:y>'),
  'double attribute': (feed) => feed.replaceAll('<title>', '<title type="html" type="html">'),
  'wrong end': (feed) => feed.replaceAll('</title>', '</b></title>'),
  doctype: (feed) => feed.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'),
  'two declarations': (feed) => `<?xml version="1.0" encoding="utf-8"?>${feed}`,
  'comment with dashes': (feed) => feed.replaceAll('</title>', '</title><!-- a -- b -->'),
  'broken character reference': (feed) => feed.replaceAll('mot', '&#xFFFFFF; &#0; &#; &#x;'),
  'byte order mark': (feed) => `\uFEFF${feed}`,
};

/** A feed with its fault, and how many entries a reader is to find. */
export interface FaultyFeed {
  readonly fault: string;
  readonly text: string;
  readonly items: number;
}

/** 240 of them: every format with every fault, with one item, with three and with twelve. */
export function faultyFeeds(): FaultyFeed[] {
  return Object.entries(faults).flatMap(([fault, spoil]) =>
    shapes.flatMap(({ open, close, item }) =>
      [1, 3, 12].map((items) => ({
        fault,
        items,
        text: spoil(
          open + Array.from({ length: items }, (_, place) => item(`Un mot ${place}`, place)).join('') + close,
        ),
      })),
    ),
  );
}
