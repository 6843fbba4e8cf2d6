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

/**
 * Recognises the address of a published post and gives its clean form, the same for every way to write it: nothing in it
 * tells who copied it from where. Gives null when the address is not one post of that network.
 */
export function cleanPermalink(network: Network, url: string): string | null {
  const text = url.trim();
  if (!URL.canParse(text)) return null;
  const parsed = new URL(text);
  if (parsed.protocol === 'http:') parsed.protocol = 'https:';
  parsed.hash = '';
  for (const { pattern, clean } of network.permalink) {
    const match = pattern.exec(parsed.href);
    if (match) return clean.replace(/\$(\d)/g, (_place, group: string) => match[Number(group)] ?? '');
  }
  return null;
}
