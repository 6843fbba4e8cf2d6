/** What a feed comes to, whatever its format. */

export interface FeedEntry {
  /** Names the entry within its feed: its own id, else its address, else its title. */
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
  /** In the feed's order, each `key` once. */
  readonly entries: readonly FeedEntry[];
}

/** Entries that are read of one feed; the newest come first in every format. */
export const mostEntries = 500;
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

/** Milliseconds of a date as feeds write them (RFC 822, RFC 3339, and what people make of these), or null. */
export function readDate(text: string | undefined | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  // Weekdays in other languages and wrong ones are met often and say nothing.
  const date = Date.parse(trimmed.replace(/^\p{L}+\.?,\s*/u, ''));
  return Number.isNaN(date) ? null : date;
}

/** Entries with each key once, the first of a kind, and `mostEntries` at most. */
export function distinct(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Map<string, FeedEntry>();
  for (const entry of entries) if (!seen.has(entry.key)) seen.set(entry.key, entry);
  return [...seen.values()].slice(0, mostEntries);
}
