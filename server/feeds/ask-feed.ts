/** Asks for a feed as politely as can be: conditionally, bounded, and never of a private address. */
import type { FeedProblem } from '../../shared/feed-api.ts';
import type { Config } from '../config.ts';
import type { Feed } from './feed.ts';
import { isPublicAddress } from './public-address.ts';
import { readFeed } from './read-feed.ts';
import { type Allowed, type Fetched, safeFetch } from './safe-fetch.ts';

/** The largest that are met have some megabytes. */
const mostBytes = 10_000_000;
export const pollMs = 20_000;

/** Which addresses may be spoken to: public ones, and those that the operator has named. */
export const allowedBy =
  ({ feedsAllow }: Pick<Config, 'feedsAllow'>): Allowed =>
  (address, port) =>
    isPublicAddress(address) || feedsAllow.includes(`${address.includes(':') ? `[${address}]` : address}:${port}`);

export interface FeedWish {
  readonly address: string;
  readonly etag?: string | null;
  readonly modified?: string | null;
  readonly mostMs?: number;
  readonly signal?: AbortSignal;
}

type Answer = Fetched & { readonly ok: true };
export type Asked =
  | { readonly is: 'feed'; readonly feed: Feed; readonly answer: Answer }
  | { readonly is: 'same'; readonly answer: Answer }
  | {
      readonly is: 'problem';
      readonly problem: FeedProblem;
      readonly detail: string;
      /** What came, when something came that is no feed. */
      readonly answer?: Answer;
    };

const byStatus: Readonly<Record<number, FeedProblem>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  410: 'gone',
  429: 'busy',
  451: 'refused',
  503: 'busy',
};

/** Never throws; `config` says which private addresses are fine. */
export async function askFeed(config: Pick<Config, 'feedsAllow'>, wish: FeedWish): Promise<Asked> {
  const fetched = await safeFetch({
    url: wish.address,
    headers: {
      accept: 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
      ...(wish.etag ? { 'if-none-match': wish.etag } : {}),
      ...(wish.modified ? { 'if-modified-since': wish.modified } : {}),
    },
    mostBytes,
    mostMs: wish.mostMs ?? pollMs,
    allowed: allowedBy(config),
    ...(wish.signal ? { signal: wish.signal } : {}),
  });
  if (!fetched.ok) return { is: 'problem', problem: fetched.problem, detail: fetched.detail };
  const { status, headers, url, bytes } = fetched;
  if (status === 304) return { is: 'same', answer: fetched };
  if (status !== 200) {
    const problem = byStatus[status] ?? (status >= 500 ? 'server' : 'status');
    return { is: 'problem', problem, detail: `it answers ${status}`, answer: fetched };
  }
  const feed = readFeed(bytes, { url, contentType: headers['content-type'] ?? '' });
  if (feed) return { is: 'feed', feed, answer: fetched };
  return { is: 'problem', problem: 'no-feed', detail: headers['content-type'] ?? '', answer: fetched };
}
