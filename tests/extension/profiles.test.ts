/** A browser whose member changes, and a profile that exists twice: nothing goes under another's name, nothing is lost. */
import { expect, it } from 'vitest';
import { append } from '../../extension/db.ts';
import { ownLog } from '../../extension/db/own-log.ts';
import { somePost, TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const real = realServer();

const { newcomer, held } = real;

it('never sends what one member wrote as another member of the same programme', async () => {
  const { browser } = await newcomer();
  await share(browser);
  const other = await real.world.join(real.program.id, 'Other', 'ambassador');
  await browser.enter(other, real.program);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 0 });
  expect(await held(other.device)).toEqual([]);
  expect((await ownLog(browser.db, 10)).lines).toMatchObject([{ mine: false, reached: { how: 'kept' } }]);
});

it('loses and doubles nothing when a profile exists twice', async () => {
  const { person, browser: first } = await newcomer();
  const second = new TestBrowser(real.world);
  await second.enter(person, real.program);
  const wanted: string[] = [];
  for (const [browser, count] of [
    [first, 3],
    [second, 2],
    [first, 1],
    [second, 4],
  ] as const) {
    const begun = [];
    for (let index = 0; index < count; index++) begun.push(await share(browser));
    // The last share of each turn is answered in the same push that finds its place taken.
    const body = { share: begun.at(-1)!, network: 'x', post: somePost, confirmed: 'person' } as const;
    const answered = await append(browser.db, 'sharePublished', body);
    if (!answered.ok) throw new Error(answered.reason);
    wanted.push(...begun, answered.event.id);
    expect(await browser.sync()).toMatchObject({ ok: true, sent: count + 1, refused: 0 });
    expect(await browser.db.refusals.count()).toBe(0);
    const { lines, cursor, last } = await ownLog(browser.db, 50);
    expect(cursor).toBe(last);
    expect(lines.every(({ reached }) => reached.how === 'sent')).toBe(true);
    expect(lines[0]?.state).toBe('published');
  }
  expect((await held(person.device)).toSorted()).toEqual(wanted.toSorted());
});

it('sends what was written while the server told of events of the other profile', async () => {
  const { person, browser: first } = await newcomer();
  const second = new TestBrowser(real.world);
  await second.enter(person, real.program);
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
  expect((await held(person.device)).toSorted()).toEqual(wanted.toSorted());
});
