/** The networks that are on: those that the person wants, each only for as long as the browser lets us into its pages. */
import { browser } from 'wxt/browser';
import { hasInstances, networkOfUrl, networks } from '../shared/networks/index.ts';
import type { Network } from '../shared/networks/network.ts';
import { quietOpeners } from './quiet-openers.ts';
import { instances, networksOn } from './settings.ts';

export interface NetworksOn {
  readonly networks: readonly Network[];
  /** Origins of the network that lives at addresses which the person gives. */
  readonly instances: readonly string[];
}

const all: readonly Network[] = networks;

/** The networks that belong to the extension from the start. */
export const always: NetworksOn = { networks: all.filter((network) => !network.optional), instances: [] };

/** Match patterns of an instance's pages. */
const pages = (origin: string) => `${origin}/*`;

/** Match patterns of all pages of the networks that are on. */
export function pagesOn(on: NetworksOn): string[] {
  return [...on.networks.flatMap((network) => network.matches), ...on.instances.map(pages)];
}

/** The network that is on and whose page that is, or undefined. */
export function networkOnAt(url: string | null | undefined, on: NetworksOn): Network | undefined {
  const network = url ? networkOfUrl(url, on.instances) : undefined;
  return network && on.networks.includes(network) ? network : undefined;
}

/** The network whose page that is although it is off, or undefined. */
export function networkOffAt(url: string | null | undefined, on: NetworksOn): Network | undefined {
  const network = url ? networkOfUrl(url) : undefined;
  return network && !on.networks.includes(network) ? network : undefined;
}

/** Where a person begins a post on a network: one place, or one on each of their instances. */
export function placesToWrite(network: Network, on: NetworksOn): { name: string; url: string }[] {
  if (!hasInstances(network)) return [{ name: network.name, url: network.composeUrl }];
  return on.instances.map((origin) => ({ name: new URL(origin).host, url: new URL(network.composeUrl, origin).href }));
}

export type ReadInstance =
  | { readonly ok: true; readonly origin: string }
  /** `network`: that address is another network's. */
  | { readonly ok: false; readonly reason: 'empty' | 'insecure' | 'not-an-address' | 'network' };

/** Reads where a person's instance is: `mastodon.social`, an address of any of its pages, or `@name@mastodon.social`. */
export function readInstance(typed: string): ReadInstance {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (/^http:/i.test(text)) return { ok: false, reason: 'insecure' };
  const account = /^@?[\w.-]+@([^@/\s]+)$/.exec(text)?.[1];
  const address = /^https:\/\//i.test(text) ? text : `https://${account ?? text}`;
  const refused = { ok: false, reason: 'not-an-address' } as const;
  if (/\s/.test(text) || !URL.canParse(address)) return refused;
  const { hostname, port, username, password, origin } = new URL(address);
  // Patterns of permissions know no port (Firefox), and a number is no instance that people write on.
  const isName = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname);
  if (!isName || port !== '' || username !== '' || password !== '') return refused;
  if (networkOfUrl(`${origin}/`)) return { ok: false, reason: 'network' };
  return { ok: true, origin };
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, 50) : [];
const mayVisit = (origins: readonly string[]) => browser.permissions.contains({ origins: [...origins] });

/** The networks that are on now. */
export async function readNetworksOn(): Promise<NetworksOn> {
  const [wanted, given] = (await Promise.all([networksOn.getValue(), instances.getValue()])).map(strings);
  // Written by us alone, but a page's process can write there too.
  const known = (given ?? []).filter((each) => {
    const read = readInstance(each);
    return read.ok && read.origin === each;
  });
  const held = await only(known, (origin) => mayVisit([pages(origin)]));
  const on = await only(all, async (network) => {
    if (hasInstances(network)) return held.length > 0;
    return !network.optional || ((wanted ?? []).includes(network.id) && (await mayVisit(network.matches)));
  });
  return { networks: on, instances: held };
}

async function only<T>(list: readonly T[], holds: (each: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(list.map(holds));
  return list.filter((_each, index) => answers[index]);
}

/** Calls after everything that can change what `readNetworksOn` gives. */
export function onNetworksChange(changed: () => void, signal?: AbortSignal): void {
  const stops = [networksOn.watch(changed), instances.watch(changed)];
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal?.addEventListener('abort', () => {
    for (const stop of stops) stop();
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}

type Setting = typeof networksOn;
/** One change at a time: two that read the same list would each lose the other's entry. */
const change = (item: Setting, to: (list: string[]) => string[]) =>
  navigator.locks.request('portevoix.networks', async () => item.setValue(to(strings(await item.getValue()))));
const adding = (value: string) => (list: string[]) => [...new Set([...list, value])];
const leaving = (value: string) => (list: string[]) => list.filter((each) => each !== value);

/** Must be called in the turn of the person's click: the browser asks them. False when it or they refuse. */
export async function switchOn(network: Network): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [...network.matches] });
  if (!(await asked)) return false;
  await change(networksOn, adding(network.id));
  return true;
}

/** Must be called in the turn of the person's click, as `switchOn`. */
export async function addInstance(origin: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [pages(origin)] });
  if (!(await asked)) return false;
  await change(instances, adding(origin));
  return true;
}

/** Switches a network off and gives its permission back, but never that of `kept`, the pattern of the programme's server. */
export async function switchOff(network: Network, kept: string | null): Promise<void> {
  await change(networksOn, leaving(network.id));
  await giveBack(network.matches, kept);
}

/** Forgets an instance, as `switchOff`. */
export async function removeInstance(origin: string, kept: string | null): Promise<void> {
  await change(instances, leaving(origin));
  await giveBack([pages(origin)], kept);
}

async function giveBack(patterns: readonly string[], kept: string | null): Promise<void> {
  const origins = patterns.filter((each) => each !== kept);
  if (origins.length === 0) return;
  // Without the permission nobody could end them, and they would go on to open the sidebar.
  await quietOpeners(origins);
  await browser.permissions.remove({ origins });
}
