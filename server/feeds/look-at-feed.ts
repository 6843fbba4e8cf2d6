/** What stands at an address before it is added: a feed with its newest entries, or a page and the feeds that it names. */
import type { FeedSeen } from '../../shared/feed-api.ts';
import type { Config } from '../config.ts';
import { type Asked, askFeed } from './ask-feed.ts';
import { decodeText } from '../../shared/text/decode-text.ts';
import { discoverFeeds, type NamedFeed } from './discover.ts';

/** Somebody waits for it. */
const mostMs = 10_000;
const shownEntries = 5;

const isoOrNull = (at: number | null) => (at === null || Math.abs(at) > 8e15 ? null : new Date(at).toISOString());

/** The feeds that a page names which came in a feed's stead. */
function namedIn(asked: Asked): NamedFeed[] {
  if (asked.is !== 'problem' || asked.problem !== 'no-feed' || asked.answer === undefined) return [];
  const { bytes, headers, url } = asked.answer;
  return discoverFeeds(decodeText(bytes, headers['content-type'] ?? ''), url);
}

/** `isKnown`: whether there is a feed of an address already. Private addresses are refused, also where a page names them. */
export async function lookAtFeed(
  config: Pick<Config, 'feedsAllow'>,
  address: string,
  isKnown: (address: string) => Promise<boolean>,
): Promise<FeedSeen> {
  let asked = await askFeed(config, { address, mostMs });
  let at = address;
  const named = namedIn(asked).map(({ url, title }) => ({ address: url, title }));
  if (named.length === 1 && named[0]) {
    at = named[0].address;
    asked = await askFeed(config, { address: at, mostMs });
  }
  if (asked.is === 'feed') {
    const { feed, answer } = asked;
    const place = answer.moved ? answer.url : at;
    return {
      feed: {
        address: place,
        title: feed.title,
        count: feed.entries.length,
        entries: feed.entries
          .slice(0, shownEntries)
          .map((entry) => ({ title: entry.title, url: entry.url, at: isoOrNull(entry.at) })),
        known: await isKnown(place),
      },
      named,
      problem: null,
    };
  }
  if (named.length > 1) return { feed: null, named, problem: null };
  const problem =
    asked.is === 'problem' ? { code: asked.problem, detail: asked.detail } : { code: 'status' as const, detail: '' };
  return { feed: null, named, problem };
}
