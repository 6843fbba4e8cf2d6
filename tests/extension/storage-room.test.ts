/** When the disk runs short: what the server holds and is old shrinks to what it came to; all else stays as it is. */
import { expect, it } from 'vitest';
import { append, eventsAfter, kept } from '../../extension/db.ts';
import { ownLog } from '../../extension/db/own-log.ts';
import { makeRoom, roomLeft } from '../../extension/storage-room.ts';
import { somePost, type TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();
const { newcomer, heldOf } = real;
const giga = 1_000_000_000;
const full = async () => ({ usage: 0.9 * giga, quota: giga });
const year = 365 * 86_400_000;
const compact = (browser: TestBrowser) => makeRoom({ db: browser.db, now: () => Date.now() + year, estimate: full });
const publish = async (browser: TestBrowser, id: string) => {
  const body = { share: id, network: 'x', post: somePost, confirmed: 'person' } as const;
  if (!(await append(browser.db, 'sharePublished', body)).ok) throw new Error('not written');
};
const dismiss = async (browser: TestBrowser, id: string) => {
  if (!(await append(browser.db, 'shareDismissed', { share: id, network: 'x', post: somePost })).ok)
    throw new Error('not written');
};
const states = async (browser: TestBrowser) => (await ownLog(browser.db, 50)).lines.map(({ id, state }) => [id, state]);

it.each([
  [{ usage: 0.5 * giga, quota: giga }, { low: false }],
  [
    { usage: 0.8 * giga, quota: giga },
    { low: true, percent: 80 },
  ],
  [
    { usage: 1_000_000, quota: 11_000_000 },
    { low: true, percent: 9 },
  ],
  [
    { usage: 2 * giga, quota: giga },
    { low: true, percent: 100 },
  ],
  [{}, { low: false }],
  [{ usage: 1, quota: 0 }, { low: false }],
])('reads %j as %j', async (estimate, room) => {
  expect(await roomLeft(async () => estimate)).toEqual(room);
});

it('touches nothing while there is room', async () => {
  const { browser } = await newcomer();
  await publish(browser, await share(browser));
  await browser.sync();
  const estimate = async () => ({ usage: 0.1 * giga, quota: giga });
  expect(await makeRoom({ db: browser.db, now: () => Date.now() + year, estimate })).toBe(0);
  expect(await browser.db.events.count()).toBe(2);
});

it('compacts old lines that the server holds; they read as before and go on', async () => {
  const { person, browser } = await newcomer();
  const [one, two] = [await share(browser), await share(browser)];
  await publish(browser, one);
  await dismiss(browser, one);
  await publish(browser, two);
  await browser.sync();
  const before = await ownLog(browser.db, 50);
  expect(await compact(browser)).toBe(3);
  expect(await ownLog(browser.db, 50)).toEqual(before);
  expect(await compact(browser)).toBe(0);
  await publish(browser, one);
  expect(await states(browser)).toEqual([
    [two, 'published'],
    [one, 'published'],
  ]);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 1 });
  expect(await heldOf(person.id)).toHaveLength(6);
});

it('keeps what was not sent, was refused, is recent, or belongs to a former membership', async () => {
  const { browser } = await newcomer();
  const former = await share(browser);
  await publish(browser, former);
  const { person } = await newcomer();
  await browser.enter(person, real.program);
  const unsent = await share(browser);
  await browser.sync();
  await publish(browser, unsent);
  expect(await compact(browser)).toBe(0);
  const recent = await share(browser);
  await publish(browser, recent);
  await browser.sync();
  expect(await makeRoom({ db: browser.db, now: () => Date.now(), estimate: full })).toBe(0);
  await browser.db.refusals.put({ id: recent, reason: 'no' });
  expect(await compact(browser)).toBe(1);
  expect(await browser.db.events.count()).toBe(5);
});

it('sends what is left of a compacted log to a server that was restored from an older backup still', async () => {
  const { person, browser } = await newcomer();
  const one = await share(browser);
  await publish(browser, one);
  await browser.sync();
  await compact(browser);
  const two = await share(browser);
  await browser.sync();
  for (const table of ['event', 'log_line'] as const)
    await real.db
      .deleteFrom(table)
      .where('program_id', '=', real.program.id)
      .where('member_id', '=', person.id)
      .execute();
  await real.db
    .updateTable('device')
    .set({ held_to: 0 })
    .where('program_id', '=', real.program.id)
    .where('id', '=', person.device)
    .execute();
  expect(await browser.sync()).toMatchObject({ ok: true, refused: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual([one, two].toSorted());
  const device = (await kept(browser.db, 'membership'))?.device.id ?? '';
  expect((await eventsAfter(browser.db, device, 0).toArray()).map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2]);
  expect(await states(browser)).toEqual([
    [two, 'inserted'],
    [one, 'published'],
  ]);
});
