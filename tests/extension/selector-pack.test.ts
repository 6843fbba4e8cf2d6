/** A pack is taken from a pinned key only, never older than before, and a bad one never stands in the log's way. */
import { expect, it } from 'vitest';
import { forgetMembership, keep, kept } from '../../extension/db.ts';
import { keyIdsOf, openPack, packState } from '../../extension/selector-pack.ts';
import { packKey, signed, somePack } from '../server/packs.ts';
import type { TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();
const key = packKey();
const stranger = packKey();
let version = 0;

const admin = 'admin/selector-pack';
async function upload(of = key, number = ++version): Promise<number> {
  const body = signed(somePack(number), of);
  const answer = await real.world.ask('PUT', admin, { as: real.program.session, body });
  expect(answer.status).toBe(200);
  return number;
}
async function browserWith(...keys: string[]): Promise<TestBrowser> {
  const { browser } = await real.newcomer();
  browser.packKeys = keys;
  return browser;
}
const asked = (browser: TestBrowser) => browser.requests.filter(({ path }) => path.endsWith('/selector-pack')).length;
const stateOf = (browser: TestBrowser) => packState(browser.db);

it('brings a pack with the library, and asks nothing more while nothing changes', async () => {
  const browser = await browserWith(stranger.publicKey, key.publicKey);
  await browser.sync();
  expect([asked(browser), (await stateOf(browser)).state]).toEqual([0, 'none']);
  const number = await upload();
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await stateOf(browser)).toMatchObject({
    state: 'untried',
    version: number,
    made: '2026-11-22',
    refused: null,
  });
  await browser.sync();
  await browser.sync();
  expect(asked(browser)).toBe(1);
  const next = await upload();
  await browser.sync();
  expect([asked(browser), (await stateOf(browser)).version]).toEqual([2, next]);
});

it('goes back to the packaged selectors when the pack is removed or the programme left, and remembers how far it was', async () => {
  const browser = await browserWith(key.publicKey);
  const number = await upload();
  await browser.sync();
  await real.world.ask('DELETE', admin, { as: real.program.session });
  await browser.sync();
  expect(await stateOf(browser)).toMatchObject({ state: 'none', version: null });
  expect(Object.values((await kept(browser.db, 'selectorPack'))?.floors ?? {})).toEqual([number]);
  await upload();
  await browser.sync();
  expect((await stateOf(browser)).state).toBe('untried');
  await forgetMembership(browser.db);
  expect(await kept(browser.db, 'selectorPack')).toBeUndefined();
});

it('keeps the pack it has when a worse one is offered, says why, and syncs on', async () => {
  const browser = await browserWith(key.publicKey);
  const good = await upload();
  await browser.sync();
  const bad = await upload(stranger);
  await share(browser);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 1 });
  expect(await stateOf(browser)).toMatchObject({ version: good, refused: { version: bad, reason: 'unknown-key' } });
  const before = asked(browser);
  await browser.sync();
  expect(asked(browser)).toBe(before);
  // An update of the extension that pins the other key too.
  browser.packKeys = [key.publicKey, stranger.publicKey];
  await browser.sync();
  expect(await stateOf(browser)).toMatchObject({ version: bad, refused: null });
});

it('drops the pack of a key that the build pins no more, and takes any version of another key', async () => {
  const browser = await browserWith(stranger.publicKey);
  const leaked = await upload(stranger);
  await browser.sync();
  expect(await stateOf(browser)).toMatchObject({ state: 'untried', version: leaked });
  browser.packKeys = [key.publicKey];
  await browser.sync();
  const gone = { state: 'none', version: null, refused: { version: leaked, reason: 'unknown-key' } };
  expect(await stateOf(browser)).toMatchObject(gone);
  const [strangers, ours] = await keyIdsOf([stranger.publicKey, key.publicKey]);
  const held = (await kept(browser.db, 'selectorPack'))!;
  await keep(browser.db, 'selectorPack', { ...held, floors: { [strangers!]: 1_000_000_000 } });
  const next = await upload();
  await browser.sync();
  expect(await stateOf(browser)).toMatchObject({ version: next, refused: null });
  expect((await kept(browser.db, 'selectorPack'))?.floors).toEqual({ [strangers!]: 1_000_000_000, [ours!]: next });
});

it('asks again after an update of the extension, which may read what the build before refused', async () => {
  const browser = await browserWith(key.publicKey);
  await upload(stranger);
  await browser.sync();
  await browser.sync();
  expect(asked(browser)).toBe(1);
  browser.build = '0.2.0';
  await browser.sync();
  await browser.sync();
  expect(asked(browser)).toBe(2);
});

it('takes the answer of a portal or proxy for no refusal', async () => {
  const browser = await browserWith(key.publicKey);
  const number = await upload();
  browser.faults = [undefined, undefined, undefined, 'portal'];
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect([asked(browser), await stateOf(browser)]).toMatchObject([1, { state: 'none', refused: null }]);
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await stateOf(browser)).toMatchObject({ version: number, refused: null });
});

it('refuses every pack in a build that pins no key, without asking for it', async () => {
  const browser = await browserWith();
  const number = await upload();
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await stateOf(browser)).toMatchObject({ state: 'none', refused: { version: number, reason: 'no-keys' } });
  expect(asked(browser)).toBe(0);
});

it('tries again after a line that was cut, and takes no half answer for a pack', async () => {
  const browser = await browserWith(key.publicKey);
  const number = await upload();
  browser.faults = [undefined, undefined, undefined, 'cut'];
  expect(await browser.sync()).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await stateOf(browser)).toMatchObject({ version: number });
});

it.each([
  ['the payload', { payload: signed(somePack(50), key).payload }, 'bad-signature'],
  ['the signature', { signature: signed(somePack(50), key).signature }, 'bad-signature'],
  ['the key’s name', { key: signed(somePack(50), stranger).key }, 'bad-signature'],
])('refuses a pack when %s is another one’s', async (_what, change, reason) => {
  const pack = { ...signed(somePack(51), key), ...change };
  expect(await openPack(pack, [key.publicKey, stranger.publicKey], {})).toEqual({ ok: false, reason });
});

it('refuses a signature that was made for something else, what is no pack, and what is older', async () => {
  const [id] = await keyIdsOf([key.publicKey]);
  const open = (text: string, floor = 0) => openPack(signed(text, key), [key.publicKey], { [id!]: floor });
  const text = JSON.stringify(somePack(5));
  expect(await open(text)).toMatchObject({ ok: true, pack: { version: 5 } });
  expect(await open(text, 5)).toMatchObject({ ok: true });
  expect(await open(text, 6)).toEqual({ ok: false, reason: 'too-old' });
  for (const bad of ['hello', '{}', `{"__proto__":{},${text.slice(1)}`, text.padEnd(64_001)]) {
    expect(await open(bad)).toEqual({ ok: false, reason: 'unreadable' });
  }
  // The same bytes, signed without the domain's prefix.
  const { sign } = await import('node:crypto');
  const bare = sign(null, Buffer.from(text), key.key).toString('base64');
  expect(await openPack({ ...signed(text, key), signature: bare }, [key.publicKey], {})).toMatchObject({ ok: false });
});
