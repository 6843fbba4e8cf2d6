/** How long a text is for a network, by the network's own rule. */
import twitter from 'twitter-text';
import type { Network } from '../networks/network.ts';

export interface Measure {
  /** In the network's unit (code units, or X's weights). */
  readonly length: number;
  readonly limit: number;
  readonly over: boolean;
  /** UTF-16 offset where the excess begins, or null when it fits. */
  readonly overAt: number | null;
  /** UTF-16 offset where the feed cuts the post with "see more" (approximate), or null when it shows all of it. */
  readonly foldAt: number | null;
}

/** X's weighted length comes from twitter-text 3.1 (configuration v3: 280 weights, a link 23, an emoji or CJK character 2). */
function measureX(text: string, limit: number): Measure {
  const { weightedLength: length, validRangeEnd } = twitter.parseTweet(text);
  const over = length > limit;
  return { length, limit, over, overAt: over ? validRangeEnd + 1 : null, foldAt: null };
}

/** An offset that does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** Measures a text for a network. Pure and linear; an empty text has length 0. */
export function measure(network: Pick<Network, 'limit' | 'counting' | 'fold'>, text: string): Measure {
  if (network.counting === 'x') return measureX(text, network.limit);
  const { limit, fold } = network;
  const over = text.length > limit;
  return {
    length: text.length,
    limit,
    over,
    overAt: over ? wholeCharacter(text, limit) : null,
    foldAt: fold !== null && text.length > fold ? wholeCharacter(text, fold) : null,
  };
}
