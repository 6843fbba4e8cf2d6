/** The networks, in the order in which they are offered. */
import linkedin from './linkedin.ts';
import type { Network } from './network.ts';
import x from './x.ts';

export const networks = [linkedin, x] as const satisfies readonly Network[];

/** The ids that the wire knows. */
export const networkIds = ['linkedin', 'x'] as const;
export type NetworkId = (typeof networkIds)[number];

/** The network of that id, or undefined. */
export function networkById(id: string): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** The network whose pages the address belongs to, or undefined. `url`: absolute address; a malformed one belongs to none. */
export function networkOfUrl(url: string): Network | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  return networks.find((network) => network.matches.some((match) => match === `${origin}/*`));
}

/**
 * Recognises and cleans the address of a published post: no query, no fragment, the network's own host.
 * Gives null when the address is not one post of that network.
 */
export function cleanPermalink(network: Network, url: string): string | null {
  const text = url.trim();
  if (!URL.canParse(text)) return null;
  const parsed = new URL(text);
  parsed.protocol = 'https:';
  parsed.search = '';
  parsed.hash = '';
  return network.permalink.some((pattern) => pattern.test(parsed.href)) ? parsed.href : null;
}
