/** Joining and leaving a programme, against the real server. */
import { expect, it } from 'vitest';
import { append, eraseEverything, kept } from '../../extension/db.ts';
import { exportLog } from '../../extension/db/log-file.ts';
import { ownLog } from '../../extension/db/own-log.ts';
import { join, leave, lookAtInvitation } from '../../extension/membership.ts';
import { makeInvitation } from '../../server/routes/people.ts';
import { somePost, TestBrowser } from './browser.ts';
import { realServer } from './real-server.ts';

const server = 'http://localhost:8787';
const real = realServer();

const invite = async (days = 7) =>
  (await makeInvitation(real.db, real.program.id, { name: 'Camille', role: 'ambassador', days }, real.world.time)).code;
const wanted = (code: string) => ({ server, code, name: 'Camille', device: 'Test', language: 'fr' as const });
const unknown = 'x'.repeat(43);

it('looks at an invitation without using it up, then joins once', async () => {
  const browser = new TestBrowser(real.world);
  const code = await invite();
  const seen = await lookAtInvitation(browser, { server, code });
  expect(seen).toMatchObject({ ok: true, value: { program: { name: 'Alpha' }, name: 'Camille', role: 'ambassador' } });
  expect(await join(browser, wanted(code))).toMatchObject({ ok: true });
  expect(await kept(browser.db, 'membership')).toMatchObject({ server, program: { id: real.program.id } });
  expect(await browser.sync()).toMatchObject({ ok: true });
  expect(await join(new TestBrowser(real.world), wanted(code))).toMatchObject({ ok: false, code: 'invitation-used' });
});

it('says what is wrong with an invitation, a line or a server, and joins nothing', async () => {
  const browser = new TestBrowser(real.world);
  const old = await invite(1);
  real.world.time += 2 * 86_400_000;
  expect(await lookAtInvitation(browser, { server, code: old })).toMatchObject({ code: 'invitation-expired' });
  expect(await join(browser, wanted(unknown))).toMatchObject({ ok: false, code: 'invitation-unknown' });
  for (const [fault, reason] of [
    ['cut', 'unreachable'],
    ['portal', 'unreadable'],
    ['proxy', 'server-error'],
    ['busy', 'too-many'],
    ['outdated', 'update-required'],
  ] as const) {
    browser.faults = [fault];
    expect(await lookAtInvitation(browser, { server, code: unknown })).toMatchObject({ ok: false, reason });
  }
  expect(await kept(browser.db, 'membership')).toBeUndefined();
  expect(await append(browser.db, 'shareInserted', { network: 'x', post: somePost, method: 'editor' })).toMatchObject({
    ok: false,
    reason: 'not-joined',
  });
});

it('asks with one device id until the invitation has been answered, then with another', async () => {
  const browser = new TestBrowser(real.world);
  const code = await invite();
  const devices: string[] = [];
  const send = browser.fetch;
  browser.fetch = async (input, init) => {
    const { device } = (await new Request(input, init).json()) as { device: { id: string } };
    devices.push(device.id);
    return send(input, init);
  };
  browser.faults = ['cut'];
  expect(await join(browser, wanted(code))).toMatchObject({ ok: false, reason: 'unreachable' });
  browser.restart();
  expect(await join(browser, wanted(code))).toMatchObject({ ok: true });
  expect(await join(browser, wanted(await invite()))).toMatchObject({ ok: true });
  expect(devices[1]).toBe(devices[0]);
  expect(devices[2]).not.toBe(devices[0]);
});

it('loses no invitation to a lost answer', async () => {
  const browser = new TestBrowser(real.world);
  const code = await invite();
  browser.faults = ['lost'];
  expect(await join(browser, wanted(code))).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(await join(browser, wanted(code))).toMatchObject({ ok: true });
  expect(await browser.sync()).toMatchObject({ ok: true });
});

it('has forgotten the membership before it tells the server', async () => {
  const browser = new TestBrowser(real.world);
  await join(browser, wanted(await invite()));
  const send = browser.fetch;
  let before: unknown = 'not asked';
  browser.fetch = async (...request) => {
    before = await kept(browser.db, 'membership');
    return send(...request);
  };
  expect(await leave(browser)).toEqual({ told: true });
  expect(before).toBeUndefined();
});

it('leaves: the token is revoked, the library goes, the log stays until it is erased', async () => {
  const browser = new TestBrowser(real.world);
  await join(browser, wanted(await invite()));
  await append(browser.db, 'shareInserted', { network: 'x', post: somePost, method: 'editor' }, { label: 'A post' });
  await browser.sync();
  const membership = await kept(browser.db, 'membership');
  expect(await leave(browser)).toEqual({ told: true });
  expect(await real.world.ask('GET', 'me', { as: { token: membership?.token ?? '' } })).toMatchObject({ status: 401 });
  expect(await kept(browser.db, 'library')).toBeUndefined();
  expect((await ownLog(browser.db, 10)).lines).toMatchObject([{ title: 'A post', reached: { how: 'sent' } }]);
  expect(await exportLog(browser.db)).toMatchObject({ events: [{ kind: 'share.inserted', label: 'A post' }] });
  await eraseEverything(browser.db);
  expect(await ownLog(browser.db, 10)).toEqual({ lines: [], more: false, cursor: 0, last: 0 });
});

it('leaves also when the server cannot be told', async () => {
  const browser = new TestBrowser(real.world);
  await join(browser, wanted(await invite()));
  browser.faults = ['cut'];
  expect(await leave(browser)).toEqual({ told: false });
  expect(await kept(browser.db, 'membership')).toBeUndefined();
});
