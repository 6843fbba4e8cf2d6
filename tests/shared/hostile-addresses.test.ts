/** Whatever is given for an address, by a page or by a feed: what travels on is http or https, or nothing. */
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../server/feeds/read-feed.ts';
import { toClip } from '../../shared/clipping/index.ts';
import { hostileAddresses } from '../fixtures/hostile-addresses.ts';

const at = 'https://pages.example/a';
const facts = {
  url: at,
  contentType: 'text/html',
  title: 'T',
  heading: '',
  language: '',
  dates: [],
  bylines: [],
  quote: '',
  blocks: [],
};
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const feedsWith = (address: string): readonly string[] => [
  `<rss><channel><link>${escaped(address)}</link><item><title>T</title><link>${escaped(address)}</link><guid>${escaped(address)}</guid>
<enclosure type="image/png" url="${escaped(address)}"/></item></channel></rss>`,
  `<feed xml:base="${escaped(address)}"><entry><title>T</title><id>${escaped(address)}</id><link href="${escaped(address)}"/></entry></feed>`,
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: address,
    items: [{ id: address, url: address, external_url: address, title: 'T', image: address }],
  }),
];

describe.each(hostileAddresses.map((address) => [JSON.stringify(address).slice(0, 60), address]))(
  '%s',
  (_, address) => {
    it('is no canonical address and no picture of a clip', () => {
      const clip = toClip({
        ...facts,
        metas: [
          ['og:url', address],
          ['og:image', address],
          ['twitter:image', address],
        ],
        canonical: address,
        image: { url: address, alt: '' },
        jsonLd: [JSON.stringify({ '@type': 'Article', headline: 'T', url: address, image: { url: address } })],
      });
      expect(clip).toMatchObject({ url: at, canonical: at });
      expect(clip?.image).toBeUndefined();
    });

    it('is no address to clip', () => {
      const clip = toClip({ ...facts, url: address, metas: [], canonical: '', image: null, jsonLd: [] });
      expect(clip).toBeNull();
    });

    it('is no link and no picture of a feed', () => {
      for (const feed of feedsWith(address)) {
        const read = readFeed(Buffer.from(feed), { url: 'https://feeds.example/all' });
        expect(read?.entries).toHaveLength(1);
        for (const given of [read?.url, read?.entries[0]?.url, read?.entries[0]?.image])
          expect(given ?? null).toBeNull();
      }
    });
  },
);
