/** How long a text is for a network, by the network's own rule. */
import twitter from 'twitter-text';
import type { CountingRule } from '../networks/network.ts';
import { eachGrapheme, graphemes } from './graphemes.ts';
import type { LengthRules } from './length-rules.ts';

export interface Measure {
  /** In the network's unit (code units, graphemes, or X's weights). */
  readonly length: number;
  readonly limit: number;
  readonly over: boolean;
  /** UTF-16 offset where the excess begins, or null when it fits. */
  readonly overAt: number | null;
  /** UTF-16 offset where the feed cuts the post with "see more" (approximate), or null when it shows all of it. */
  readonly foldAt: number | null;
}

/** A piece of a text and what it counts. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

interface Counted {
  readonly length: number;
  readonly overAt: number | null;
}

/** A word longer than any address that X counts as one. */
const endless = /\S{4097,}/u;
/** twitter-text 3.1 looks for addresses in a time that grows with the square of a word: 3 s for 50,000 characters of `a.a.a`. */
const piece = 500;

/** X's weighted length comes from twitter-text 3.1 (configuration v3: 280 weights, a link 23, an emoji or CJK character 2). */
function countX(text: string, limit: number): Counted {
  if (endless.test(text)) return countEndless(text, limit);
  const { weightedLength: length, validRangeEnd } = twitter.parseTweet(text);
  return { length, overAt: length > limit ? validRangeEnd + 1 : null };
}

/** Counts a text with endless words, of which none is an address, piece by piece. */
function countEndless(text: string, limit: number): Counted {
  let length = 0;
  let overAt: number | null = null;
  for (const { index, 0: part } of text.matchAll(/\S{4097,}|(?:\S{1,4096}|\s+)/gu)) {
    const step = part.length > 4096 ? piece : part.length;
    for (let at = 0; at < part.length;) {
      const end = at + step < part.length ? wholeCharacter(part, at + step) : part.length;
      const { weightedLength, validRangeEnd } = twitter.parseTweet(part.slice(at, end));
      if (overAt === null && length + weightedLength > limit) {
        overAt = index + at + (length === 0 ? validRangeEnd + 1 : 0);
      }
      length += weightedLength;
      at = end;
    }
  }
  return { length, overAt };
}

/** An offset that does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function countUnits(text: string, limit: number): Counted {
  return { length: text.length, overAt: text.length > limit ? wholeCharacter(text, limit) : null };
}

/**
 * Graphemes, where `special` pieces (in the order of their starts) count something else. A piece is over as a whole; one that
 * begins within the former (a mention in an address: `https://mastodon.example/@a@b.example`) is part of that.
 */
function countPieces(text: string, special: readonly Piece[], limit: number): Counted {
  let length = 0;
  let overAt: number | null = null;
  let at = 0;
  const plain = (end: number) => {
    if (at === end) return;
    const { count, limitAt } = graphemes(text.slice(at, end), limit - length);
    if (overAt === null && limitAt !== null) overAt = at + limitAt;
    length += count;
  };
  for (const { start, end, weight } of special) {
    if (start < at) continue;
    plain(start);
    length += weight;
    if (length > limit) overAt ??= start;
    at = end;
  }
  plain(text.length);
  return { length, overAt };
}

/** Mastodon's own pattern of a mention with a host (`Account::MENTION_RE`, 2026): only the name counts. */
const farMention = /(?<![=/\p{L}\p{N}_])(@[a-z\d_]+(?:[.-]+[a-z\d_]+)*)@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/giu;

/** Blanks in place of endless words: what is in them is no address. */
const withoutEndless = (text: string) =>
  endless.test(text) ? text.replaceAll(new RegExp(endless, 'gu'), (word) => ' '.repeat(word.length)) : text;

/** Mastodon: graphemes; an address with `http(s)://` counts 23, a mention without its host (`StatusLengthValidator`, 2026). */
function countMastodon(text: string, limit: number): Counted {
  const pieces: Piece[] = !text.includes('://')
    ? []
    : twitter
        .extractUrlsWithIndices(withoutEndless(text), { extractUrlsWithoutProtocol: false })
        .map(({ indices: [start, end] }) => ({ start, end, weight: 23 }));
  for (const { index, 0: whole, 1: name = '' } of text.includes('@') ? text.matchAll(farMention) : []) {
    pieces.push({ start: index + name.length, end: index + whole.length, weight: 0 });
  }
  return countPieces(
    text,
    pieces.toSorted((a, b) => a.start - b.start),
    limit,
  );
}

/** Bluesky shows a link as its host and 13 characters of the path (social-app, `toShortUrl`, 2025), and counts that. */
function shortLink(url: string): number {
  const { host, pathname, search, hash } = new URL(url);
  const path = (pathname === '/' ? '' : pathname) + search + hash;
  return host.length + (path.length > 15 ? 16 : path.length);
}

/** Bluesky's pattern of a link (atproto `detectFacets`), those with a protocol: only they are shortened. */
const blueskyLink = /(?<=^|\s|\()https?:\/\/\S+/gimu;

function countBluesky(text: string, limit: number): Counted {
  const pieces: Piece[] = [];
  for (const { index, 0: found } of text.includes('://') ? text.matchAll(blueskyLink) : []) {
    let link = found.replace(/[.,;:!?]$/u, '');
    if (link.endsWith(')') && !link.includes('(')) link = link.slice(0, -1);
    if (URL.canParse(link)) pieces.push({ start: index, end: index + link.length, weight: shortLink(link) });
  }
  return countPieces(text, pieces, limit);
}

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Threads: "emojis are counted as the number of UTF-8 bytes"; all else by code units, which never promises too much. */
function countThreads(text: string, limit: number): Counted {
  if (!emoji.test(text)) return countUnits(text, limit);
  let length = 0;
  let at = 0;
  let overAt: number | null = null;
  for (const each of eachGrapheme(text)) {
    length += emoji.test(each) ? utf8Bytes(each) : each.length;
    if (length > limit) overAt ??= at;
    at += each.length;
  }
  return { length, overAt };
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

const counters: Readonly<Record<CountingRule, (text: string, limit: number) => Counted>> = {
  utf16: countUnits,
  x: countX,
  bluesky: countBluesky,
  mastodon: countMastodon,
  threads: countThreads,
};

/** Measures a text by a network's rules (or those of a place, see `lengthRules`). Pure and linear; an empty text has length 0. */
export function measure({ limit, counting, fold }: LengthRules, text: string): Measure {
  const { length, overAt } = counters[counting](text, limit);
  return {
    length,
    limit,
    over: length > limit,
    overAt,
    foldAt: fold !== null && text.length > fold ? wholeCharacter(text, fold) : null,
  };
}
