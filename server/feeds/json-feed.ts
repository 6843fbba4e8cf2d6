/** JSON Feed 1.0 and 1.1 (jsonfeed.org): what can be read of it is, item by item. */
import * as z from 'zod/mini';
import {
  type Feed,
  type FeedEntry,
  longestKey,
  longestSummary,
  longestTitle,
  mostEntries,
  webAddress,
} from './feed.ts';
import { readDate } from './feed-date.ts';
import { plainText, shorten } from './plain-text.ts';

/** A field of the wrong type counts as missing. */
// oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);
const text = lenient(z.string());
const author = lenient(z.object({ name: text }));
const itemSchema = z.object({
  id: lenient(z.union([z.string(), z.number()])),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
  image: text,
  banner_image: text,
  author,
  authors: lenient(z.array(author)),
});
const feedSchema = z.object({
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

function entryOf(raw: unknown, base: string): FeedEntry | null {
  const parsed = z.safeParse(itemSchema, raw);
  if (!parsed.success) return null;
  const item = parsed.data;
  const url = webAddress(item.url, base) ?? webAddress(item.external_url, base);
  const written = item.summary ?? item.content_text;
  const summary =
    written === undefined
      ? plainText(item.content_html ?? '', longestSummary)
      : shorten(written.trim(), longestSummary);
  const title = plainText(item.title ?? '', longestTitle) || shorten(summary, 120);
  const key = item.id === undefined || item.id === '' ? (url ?? title) : String(item.id);
  return {
    key: key.slice(0, longestKey),
    title: title || (url ?? key),
    url,
    at: readDate(item.date_published ?? item.date_modified),
    summary,
    author: (item.authors?.[0]?.name ?? item.author?.name)?.trim() || null,
    image: webAddress(item.image ?? item.banner_image, base),
  };
}

/** Reads a JSON feed; null when it is none. `base`: its address. */
export function readJsonFeed(json: string, base: string): Feed | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = z.safeParse(feedSchema, raw);
  if (!parsed.success) return null;
  const { title = '', home_page_url, language, items } = parsed.data;
  return {
    format: 'json',
    title: plainText(title, longestTitle),
    url: webAddress(home_page_url, base),
    language: language ?? null,
    ttlMinutes: null,
    entries: items.slice(0, mostEntries).flatMap((item) => entryOf(item, base) ?? []),
  };
}
