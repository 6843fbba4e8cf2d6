/** The log as a file: what was lost with a profile comes back and goes out once; nothing doubles, nothing goes astray. */
import { expect, it } from 'vitest';
import { append, forgetMembership, kept } from '../../extension/db.ts';
import { exportLog, importLog } from '../../extension/db/log-file.ts';
import { ownLog, pendingShares } from '../../extension/db/own-log.ts';
import { eraseMyself } from '../../extension/membership.ts';
import { somePost, TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();
const { newcomer, heldOf } = real;

const fileOf = async (browser: TestBrowser) => JSON.stringify(await exportLog(browser.db));
const linesOf = async (browser: TestBrowser) => (await ownLog(browser.db, 50)).lines;

/** Somebody with two shares, of which the second and its answer have not gone yet, and a new profile of theirs. */
async function lostProfile() {
  const { person, browser: lost } = await newcomer();
  const ids = [await share(lost)];
  await lost.sync();
  ids.push(await share(lost));
  const body = { share: ids[1]!, network: 'x', post: somePost, confirmed: 'person' } as const;
  const answered = await append(lost.db, 'sharePublished', body);
  if (!answered.ok) throw new Error(answered.reason);
  const found = new TestBrowser(real.world);
  const again = await real.world.joinAgain(real.program, person);
  return { person, lost, found, again, ids, wanted: [...ids, answered.event.id] };
}

it('brings a lost profile back: what had not gone goes once, also when imported twice and after a pull', async () => {
  const { person, lost, found, again, ids, wanted } = await lostProfile();
  const file = await fileOf(lost);
  await found.enter(again, real.program);
  await found.sync();
  expect(await importLog(found.db, file)).toEqual({ ok: true, added: 2, waiting: 2, known: 1 });
  expect(await importLog(found.db, file)).toEqual({ ok: true, added: 0, waiting: 0, known: 3 });
  expect(await found.sync()).toMatchObject({ ok: true, sent: 2, refused: 0 });
  expect(await importLog(found.db, file)).toMatchObject({ ok: true, added: 0, waiting: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
  expect((await linesOf(found)).map(({ id, state, reached }) => [id, state, reached.how])).toEqual([
    [ids[1], 'published', 'sent'],
    [ids[0], 'inserted', 'sent'],
  ]);
  // The lost one was only mislaid: what it sends as well is known.
  expect(await lost.sync()).toMatchObject({ ok: true, refused: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
});

it('sends what came in before the person joined, once they import it again', async () => {
  const { person, lost, found, again, wanted } = await lostProfile();
  const file = await fileOf(lost);
  expect(await importLog(found.db, file)).toEqual({ ok: true, added: 3, waiting: 0, known: 0 });
  expect((await linesOf(found)).map(({ mine }) => mine)).toEqual([false, false]);
  await found.enter(again, real.program);
  expect(await importLog(found.db, file)).toEqual({ ok: true, added: 0, waiting: 2, known: 3 });
  await found.sync();
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
  expect((await pendingShares(found.db, 5)).count).toBe(1);
});

it('keeps what another membership wrote, and never sends it', async () => {
  const { browser: former } = await newcomer();
  await share(former);
  await forgetMembership(former.db);
  const { person, browser } = await newcomer();
  expect(await importLog(browser.db, await fileOf(former))).toEqual({ ok: true, added: 1, waiting: 0, known: 0 });
  await browser.sync();
  expect(await heldOf(person.id)).toEqual([]);
  expect(await linesOf(browser)).toMatchObject([{ mine: false, reached: { how: 'kept' } }]);
});

it.each([
  ['no JSON', 'hello', 'not-a-log'],
  ['another file', '{"name":"x"}', 'not-a-log'],
  ['a file of a newer version', '{"format":"portevoix.log","version":2,"events":[]}', 'newer'],
  ['a damaged line', '{"events":[{"id":1}]}', 'bad-line'],
  ['JSON without a bottom', `{"events":[{"body":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`, 'bad-line'],
])('takes nothing of %s', async (_, content, reason) => {
  const { browser } = await newcomer();
  expect(await importLog(browser.db, content)).toMatchObject({ ok: false, reason });
});

it('takes all of a file or nothing', async () => {
  const { lost, found, again } = await lostProfile();
  await found.enter(again, real.program);
  const file = JSON.parse(await fileOf(lost)) as { events: object[] };
  const broken = JSON.stringify({ ...file, events: [...file.events, { ...file.events[0], kind: 'Not a kind' }] });
  expect(await importLog(found.db, broken)).toEqual({ ok: false, reason: 'bad-line', line: 4 });
  expect(await found.db.events.count()).toBe(0);
});

it('erases the person at the server first, and here only once it has confirmed', async () => {
  const { person, browser } = await newcomer();
  await share(browser);
  await browser.sync();
  const file = await fileOf(browser);
  browser.faults = ['cut', 'lost'];
  expect(await eraseMyself(browser.means())).toMatchObject({ reason: 'unreachable' });
  expect(await browser.db.events.count()).toBe(1);
  // The second time the server had done it, and the answer was lost.
  expect(await eraseMyself(browser.means())).toMatchObject({ reason: 'unreachable' });
  expect(await heldOf(person.id)).toEqual([]);
  expect(await kept(browser.db, 'membership')).toBeDefined();
  expect(await eraseMyself(browser.means())).toBeNull();
  expect(await browser.db.events.count()).toBe(0);
  // An older copy brings nothing back: whoever imports it is somebody else by now.
  const anew = await newcomer();
  await importLog(anew.browser.db, file);
  await anew.browser.sync();
  expect(await heldOf(anew.person.id)).toEqual([]);
});
