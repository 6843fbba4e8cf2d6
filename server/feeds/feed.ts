/** What a feed comes to, whatever its format. */

export interface FeedEntry {
  /** Names the entry within its feed: its own id, else its address, else its words; empty when it says nothing at all. */
  readonly key: string;
  readonly title: string;
  /** Where it can be read, absolute http(s); null when it says none. */
  readonly url: string | null;
  /** When it was published, or else changed, milliseconds; null when it does not say or nobody can read it. */
  readonly at: number | null;
  /** Its summary or content as plain text, cut to `longestSummary`. */
  readonly summary: string;
  readonly author: string | null;
  readonly image: string | null;
}

export interface Feed {
  readonly format: 'rss' | 'atom' | 'json';
  readonly title: string;
  /** The site that it belongs to, absolute; null when it does not say. */
  readonly url: string | null;
  /** Language tag as it was given, or null. */
  readonly language: string | null;
  /** For how many minutes it may be kept without asking again (RSS `ttl`); null when it does not say. */
  readonly ttlMinutes: number | null;
  /** Every one that stands in it, in the feed's order, whatever it says; `distinct` gives those of use. */
  readonly entries: readonly FeedEntry[];
}

/** Entries that are read of one feed; the newest come first in every format. */
export const mostEntries = 5000;
export const longestKey = 1000;
export const longestTitle = 300;
export const longestSummary = 2000;

/** An absolute http(s) address, or null. */
export function webAddress(address: string | undefined | null, base: string): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.href.length > 2000 ? null : url.href;
}

/** The entries that something can be made of: with an address, each of a feed's keys once, the first of a kind. */
export function distinct(entries: readonly FeedEntry[]): (FeedEntry & { readonly url: string })[] {
  const seen = new Map<string, FeedEntry & { readonly url: string }>();
  for (const entry of entries) {
    if (entry.url !== null && !seen.has(entry.key)) seen.set(entry.key, { ...entry, url: entry.url });
  }
  return [...seen.values()];
}
