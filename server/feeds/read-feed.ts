/** Reads a feed of any format out of an answer's bytes; no input makes it throw. */
import { decodeText } from '../../shared/text/decode-text.ts';
import type { Feed } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

/** The feed, or null when there is none in it. `url`: where it stands, `contentType`: what its server said of it. */
export function readFeed(
  bytes: Uint8Array,
  { url, contentType = '' }: { url: string; contentType?: string },
): Feed | null {
  const text = decodeText(bytes, contentType).replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(text) ? readJsonFeed(text, url) : readXmlFeed(text, url);
}
