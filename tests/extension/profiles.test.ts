/** A browser whose member changes, and a profile that exists twice: nothing goes under another's name, nothing is lost. */
import { expect, it } from 'vitest';
import { append, kept } from '../../extension/db.ts';
import { compactLog } from '../../extension/db/compact.ts';
import { ownLog } from '../../extension/db/own-log.ts';
import { somePost, TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();

const { newcomer, held, heldOf } = real;

const deviceOf = async (browser: TestBrowser) => (await kept(browser.db, 'membership'))?.device.id;

/** The same profile on another disk: same person, same device, same log. */
async function copyOf(browser: TestBrowser): Promise<TestBrowser> {
  const copy = new TestBrowser(real.world);
  for (const table of browser.db.tables) await copy.db.table(table.name).bulkAdd(await table.toArray());
  return copy;
}

it('never sends what one member wrote as another member of the same programme', async () => {
  const { browser } = await newcomer();
  await share(browser);
  const other = await real.world.join(real.program.id, 'Other', 'ambassador');
  await browser.enter(other, real.program);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 0 });
  expect(await held(other.device)).toEqual([]);
  expect((await ownLog(browser.db, 10)).lines).toMatchObject([{ mine: false, reached: { how: 'kept' } }]);
});

it('makes two browsers of a profile that exists twice: nothing lost, nothing doubled, each shows all', async () => {
  const { person, browser: first } = await newcomer();
  const wanted = [await share(first)];
  await first.sync();
  wanted.push(await share(first));
  const second = await copyOf(first);
  for (const [browser, count] of [
    [first, 3],
    [second, 2],
    [first, 1],
    [second, 4],
  ] as const) {
    const begun: string[] = [];
    for (let index = 0; index < count; index++) begun.push(await share(browser));
    // The last share of each turn is answered in the same push that finds its place taken.
    const body = { share: begun.at(-1)!, network: 'x', post: somePost, confirmed: 'person' } as const;
    const answered = await append(browser.db, 'sharePublished', body);
    if (!answered.ok) throw new Error(answered.reason);
    wanted.push(...begun, answered.event.id);
    expect(await browser.sync()).toMatchObject({ ok: true, refused: 0 });
    expect(await browser.db.refusals.count()).toBe(0);
    const { lines, cursor, last } = await ownLog(browser.db, 50);
    expect(cursor).toBe(last);
    expect(lines.every(({ reached }) => reached.how === 'sent')).toBe(true);
    expect(lines.find(({ id }) => id === begun.at(-1))?.state).toBe('published');
  }
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
  expect(await deviceOf(first)).toBe(person.device);
  expect(await deviceOf(second)).not.toBe(person.device);
  await first.sync();
  const linesOf = async (browser: TestBrowser) =>
    (await ownLog(browser.db, 50)).lines.map(({ id, state }) => [id, state]);
  expect(await linesOf(first)).toEqual(await linesOf(second));
  expect(await linesOf(first)).toHaveLength(12);
});

it('takes an identity of its own as soon as the other one is ahead, and brings what was lost with an old profile', async () => {
  const { person, browser } = await newcomer();
  const old = await copyOf(browser);
  const ids = [await share(browser), await share(browser)];
  await browser.sync();
  expect(await old.sync()).toMatchObject({ ok: true, sent: 0 });
  expect(await deviceOf(old)).not.toBe(person.device);
  expect((await kept(old.db, 'membership'))?.device.name).toBe('Test browser (2)');
  expect((await ownLog(old.db, 10)).lines.map(({ id }) => id)).toEqual(ids.toReversed());
});

it('takes one identity when the answer was lost, and none when the server cannot be reached', async () => {
  const { person, browser: first } = await newcomer();
  const second = await copyOf(first);
  const wanted = [await share(first), await share(second)];
  await first.sync();
  second.faults = [undefined, 'cut'];
  expect(await second.sync()).toMatchObject({ ok: false, reason: 'unreachable' });
  second.faults = [undefined, 'lost'];
  expect(await second.sync()).toMatchObject({ ok: false, reason: 'unreachable' });
  second.restart();
  expect(await second.sync()).toMatchObject({ ok: true });
  const devices = await real.db.selectFrom('device').select('id').where('member_id', '=', person.id).execute();
  expect(devices.map(({ id }) => id).toSorted()).toEqual([person.device, await deviceOf(second)].toSorted());
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
});

it('goes on under the shared name with a server that gives no other', async () => {
  const { person, browser: first } = await newcomer();
  const second = await copyOf(first);
  const wanted = [await share(first), await share(second), await share(second)];
  await first.sync();
  const send = second.fetch;
  second.fetch = async (input, init) =>
    input.toString().endsWith('/devices')
      ? Response.json({ type: 'about:blank', title: '', status: 404, detail: '', code: 'not-found' }, { status: 404 })
      : send(input, init);
  expect(await second.sync()).toMatchObject({ ok: true, sent: 2 });
  expect((await held(person.device)).toSorted()).toEqual(wanted.toSorted());
});

it('sends what was written while the server told of events of the other profile', async () => {
  const { person, browser: first } = await newcomer();
  const second = await copyOf(first);
  const wanted = [await share(first), await share(first), await share(first)];
  await first.sync();
  wanted.push(await share(second));
  const send = second.fetch;
  second.fetch = async (...request) => {
    const answer = await send(...request);
    if (wanted.length === 4) wanted.push(await share(second));
    return answer;
  };
  expect(await second.sync()).toMatchObject({ ok: true, refused: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
});

it('joins again without sending what the server holds, and sends what it has lost', async () => {
  const { person, browser } = await newcomer();
  const wanted: string[] = [];
  for (let index = 0; index < 30; index++) wanted.push(await share(browser));
  await browser.sync();
  wanted.push(await share(browser));
  await browser.enter(await real.world.joinAgain(real.program, person), real.program);
  let before = browser.requests.length;
  expect(await browser.sync()).toEqual({ ok: true, sent: 1, refused: 0 });
  const pushed = browser.requests.slice(before).filter(({ path }) => path === '/api/v1/events');
  expect(pushed.map(({ events }) => events)).toEqual([1]);
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
  // A backup that does not know the last ones, and another device since.
  await restoreTo(person.id, 20);
  await browser.enter(await real.world.joinAgain(real.program, person), real.program);
  before = browser.requests.length;
  expect(await browser.sync()).toEqual({ ok: true, sent: 11, refused: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual(wanted.toSorted());
  const { lines, cursor, last } = await ownLog(browser.db, 50);
  expect([cursor, last]).toEqual([31, 31]);
  expect(lines.every(({ reached }) => reached.how === 'sent')).toBe(true);
});

it('notices a restored server also where the other one of two profiles has filled its places again', async () => {
  const { person, browser: first } = await newcomer();
  const second = await copyOf(first);
  const lost = await share(second);
  await second.sync();
  await restoreTo(person.id, 0);
  const filled = await share(first);
  expect(await first.sync()).toMatchObject({ ok: true, sent: 1 });
  expect(await held(person.device)).toEqual([filled]);
  expect(await second.sync()).toMatchObject({ ok: true, refused: 0 });
  expect((await heldOf(person.id)).toSorted()).toEqual([lost, filled].toSorted());
  await first.sync();
  for (const browser of [first, second]) expect((await ownLog(browser.db, 9)).lines).toHaveLength(2);
});

/** The server as it was when it held so many of the member's events. */
async function restoreTo(member: string, events: number): Promise<void> {
  const own = (table: 'event' | 'log_line') =>
    real.db.deleteFrom(table).where('program_id', '=', real.program.id).where('member_id', '=', member);
  const gone = (await heldOf(member)).slice(events);
  await own('log_line').where('id', 'in', gone).execute();
  await own('event').where('id', 'in', gone).execute();
  await real.db
    .updateTable('device')
    .set({ held_to: events })
    .where('program_id', '=', real.program.id)
    .where('member_id', '=', member)
    .where('held_to', '>', events)
    .execute();
}

it('shows as withdrawn what one of two copies withdrew before the other answered it and compacted', async () => {
  const { browser: first } = await newcomer();
  const id = await share(first);
  await first.sync();
  const second = await copyOf(first);
  const withdrawn = await append(first.db, 'shareWithdrawn', { share: id });
  const answered = await append(second.db, 'sharePublished', {
    share: id,
    network: 'x',
    post: somePost,
    confirmed: 'person',
  });
  if (!withdrawn.ok || !answered.ok) throw new Error('not written');
  expect(withdrawn.event.id < answered.event.id).toBe(true);
  await second.sync();
  const years = 2 * 365 * 86_400_000;
  expect(await compactLog(second.db, Date.now() + years)).toBe(1);
  await first.sync();
  await second.sync();
  for (const browser of [first, second]) {
    expect((await ownLog(browser.db, 10)).lines).toMatchObject([{ id, state: 'withdrawn' }]);
  }
});
