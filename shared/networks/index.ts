/** The networks, in the order in which they are offered. */
import bluesky from './bluesky.ts';
import facebook from './facebook.ts';
import linkedin from './linkedin.ts';
import mastodon from './mastodon.ts';
import type { Network } from './network.ts';
import threads from './threads.ts';
import x from './x.ts';

export const networks = [linkedin, x, facebook, bluesky, mastodon, threads] as const satisfies readonly Network[];

/** The ids that the wire knows. */
export const networkIds = ['linkedin', 'x', 'facebook', 'bluesky', 'mastodon', 'threads'] as const;
export type NetworkId = (typeof networkIds)[number];

/** The network of that id, or undefined. */
export function networkById(id: string): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** Whether the network lives at addresses that the person gives. */
export const hasInstances = (network: Network): boolean => network.matches.length === 0;

/**
 * The network whose pages the address belongs to, or undefined. `url`: absolute address; a malformed one belongs to none.
 * `instances`: origins that the person has given for the network that lives at such addresses.
 */
export function networkOfUrl(url: string, instances: readonly string[] = []): Network | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const all: readonly Network[] = networks;
  return (
    all.find((network) => network.matches.some((match) => match === `${origin}/*`)) ??
    (instances.includes(origin) ? all.find(hasInstances) : undefined)
  );
}

/** Longer than any post's address. */
const longestAddress = 2000;
/** Left over from the sentence that the address was copied out of; no post's address ends like this. */
const sentenceEnd = /[.,;:!?'"`’”»)\]}>…]$/u;

/**
 * Recognises the address of a published post and gives its clean form, the same for every way to write it: nothing in it
 * tells who copied it from where. Gives null when the address is not one post of that network, and when it is written in a
 * way that a reader and a browser take for different hosts (user names, backslashes, white space).
 */
export function cleanPermalink(network: Network, url: string): string | null {
  const text = url.trim();
  // `URL` drops tabs and line ends within an address without a word, and takes `\` for `/`.
  if (text.length > longestAddress || /[\s\\]/u.test(text) || sentenceEnd.test(text) || !URL.canParse(text))
    return null;
  const parsed = new URL(text);
  if (parsed.username || parsed.password) return null;
  if (parsed.protocol === 'http:') parsed.protocol = 'https:';
  parsed.hash = '';
  for (const { pattern, clean } of network.permalink) {
    const match = pattern.exec(parsed.href);
    if (!match) continue;
    return clean.replace(/\$(\d)(l?)/g, (_place, group: string, small: string) => {
      const part = match[Number(group)] ?? '';
      return small ? part.toLowerCase() : part;
    });
  }
  return null;
}
