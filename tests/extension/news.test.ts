/** What became of a proposal is told once, and again only when something else has happened. */
import { expect, it } from 'vitest';
import { append } from '../../extension/db.ts';
import { hearAll, newsHere } from '../../extension/db/news.ts';
import type { TestBrowser } from './browser.ts';
import { realServer } from './real-server.ts';

const real = realServer();

async function proposed(browser: TestBrowser, title: string): Promise<string> {
  const appended = await append(browser.db, 'ideaProposed', { title });
  if (!appended.ok) throw new Error(appended.reason);
  await browser.sync();
  return appended.event.id;
}
async function decided(id: string, what: string, body: object): Promise<void> {
  const answer = await real.world.ask('POST', `proposals/${id}/${what}`, { as: real.program.session, body });
  expect(answer.status).toBe(200);
}
async function told(browser: TestBrowser): Promise<unknown[]> {
  await browser.sync();
  return (await newsHere(browser.db)).map(({ proposal, title, isDecided, isThanked }) => [
    title,
    isDecided && proposal.state,
    isThanked && proposal.thanks?.text,
  ]);
}

it('tells a decision and a thank-you once', async () => {
  const { browser } = await real.newcomer();
  const [first, second] = [await proposed(browser, 'First'), await proposed(browser, 'Second')];
  expect(await told(browser)).toEqual([]);
  await decided(first, 'decline', { version: 1, reason: 'Not now.' });
  expect(await told(browser)).toEqual([['First', 'declined', false]]);
  browser.restart();
  expect(await told(browser)).toHaveLength(1);
  await hearAll(browser.db);
  expect(await told(browser)).toEqual([]);
  await decided(first, 'thank', { text: 'Go on.' });
  await decided(second, 'accept', { version: 1, thanks: 'Yes!' });
  expect(await told(browser)).toEqual([
    ['Second', 'accepted', 'Yes!'],
    ['First', false, 'Go on.'],
  ]);
  await hearAll(browser.db);
  // Put back into review there is nothing to tell; the same decision again is a new one.
  real.world.time += 1000;
  await decided(first, 'reopen', { version: 3 });
  expect(await told(browser)).toEqual([]);
  await decided(first, 'decline', { version: 4, reason: 'Not now.' });
  expect(await told(browser)).toEqual([['First', 'declined', false]]);
});

it('tells nothing of what was decided before this browser joined, nor of what was withdrawn', async () => {
  const { browser, person } = await real.newcomer();
  const id = await proposed(browser, 'Old');
  await decided(id, 'decline', { version: 1, reason: 'No.' });
  await append(browser.db, 'shareWithdrawn', { share: id });
  expect(await told(browser)).toEqual([]);
  const again = await proposed(browser, 'New');
  await decided(again, 'decline', { version: 1, reason: 'No.' });
  expect(await told(browser)).toHaveLength(1);
  await browser.enter(person, real.program);
  const membership = await browser.db.kept.get('membership');
  const value = { ...(membership?.value as object), joinedAt: new Date(real.world.time + 1).toISOString() };
  await browser.db.kept.put({ name: 'membership', value: value as never });
  expect(await told(browser)).toEqual([]);
});
