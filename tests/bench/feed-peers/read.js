/** What the reading of feeds is compared with; each gives how many entries it has found, or throws. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFeed as parseBySmith } from 'feedsmith';
import RssParser from 'rss-parser';

const rss = new RssParser();

export const readers = {
  '@rowanmanning/feed-parser': (text) => parseFeed(text).items.length,
  feedsmith: (text) => {
    const { feed } = parseBySmith(text);
    return (feed.items ?? feed.entries ?? []).length;
  },
  'rss-parser': async (text) => (await rss.parseString(text)).items.length,
};
