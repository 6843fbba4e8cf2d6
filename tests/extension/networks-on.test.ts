/** A network is on only while the person wants it and the browser lets us into its pages. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { networks } from '../../shared/networks/index.ts';
import { givenPermissions } from './given-permissions.ts';

const permissions = givenPermissions();
vi.stubGlobal('chrome', Object.assign(fakeBrowser, { permissions }));
const { addInstance, always, networkOnAt, onNetworksChange, pagesOn, readInstance, readNetworksOn, removeInstance } =
  await import('../../extension/networks-on.ts');
const { instances } = await import('../../extension/settings.ts');

const social = 'https://mastodon.social';

beforeEach(() => {
  fakeBrowser.reset();
  permissions.given.clear();
  permissions.answer = true;
});

it('reads an instance however a person writes it, and says what is wrong with anything else', () => {
  const written = ['mastodon.social', ' Mastodon.Social/', `${social}/home`, '@camille@mastodon.social'];
  for (const each of written) expect(readInstance(each), each).toEqual({ ok: true, origin: social });
  expect(readInstance('réseau.example')).toEqual({ ok: true, origin: 'https://xn--rseau-bsa.example' });
  for (const [typed, reason] of [
    ['  ', 'empty'],
    ['http://mastodon.social', 'insecure'],
    ['mastodon', 'not-an-address'],
    ['my instance', 'not-an-address'],
    ['https://mastodon.social:8443', 'not-an-address'],
    ['https://camille:secret@mastodon.social', 'not-an-address'],
    ['192.168.1.7', 'not-an-address'],
    ['*.social', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['ftp://mastodon.social', 'not-an-address'],
    ['x.com', 'network'],
  ] as const) {
    expect(readInstance(typed), typed).toEqual({ ok: false, reason });
  }
});

it('begins with the networks that need no asking', async () => {
  expect(await readNetworksOn()).toEqual(always);
  expect(networkOnAt('https://x.com/home', always)?.id).toBe('x');
  expect(networkOnAt(null, always)).toBeUndefined();
});

it('adds an instance when the browser agrees, and nothing when it refuses', async () => {
  permissions.answer = false;
  expect(await addInstance(social)).toBe(false);
  expect(await instances.getValue()).toEqual([]);
  permissions.answer = true;
  const added = await Promise.all([addInstance(social), addInstance('https://piaille.fr'), addInstance(social)]);
  expect(added).toEqual([true, true, true]);
  const on = await readNetworksOn();
  expect(on.instances.toSorted()).toEqual([social, 'https://piaille.fr']);
  expect(pagesOn(on)).toContain(`${social}/*`);
});

it('gives a permission back with its instance, but never that of the programme’s server', async () => {
  await addInstance(social);
  await removeInstance(social, 'https://voix.example/*');
  expect([...permissions.given]).toEqual([]);
  await addInstance(social);
  await removeInstance(social, `${social}/*`);
  expect([...permissions.given]).toEqual([`${social}/*`]);
  expect((await readNetworksOn()).instances).toEqual([]);
});

it('is told when the browser takes a permission away, and follows', async () => {
  let told = 0;
  const life = new AbortController();
  await addInstance(social);
  onNetworksChange(() => told++, life.signal);
  await permissions.remove({ origins: [`${social}/*`] });
  expect(told).toBe(1);
  expect((await readNetworksOn()).instances).toEqual([]);
  life.abort();
  await permissions.remove({ origins: [`${social}/*`] });
  expect(told).toBe(1);
});

it('takes nothing that a page could have written into the settings', async () => {
  for (const each of ['https://x.com', 'http://mastodon.social', 'https://*', 'nonsense']) {
    permissions.given.add(`${each}/*`);
    await instances.setValue([each]);
    expect((await readNetworksOn()).instances, each).toEqual([]);
  }
  await instances.setValue({ not: 'a list' } as unknown as string[]);
  expect(await readNetworksOn()).toEqual(always);
  expect(networks.length).toBeGreaterThan(1);
});
