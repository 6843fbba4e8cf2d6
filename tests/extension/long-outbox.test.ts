/** An outbox of several batches: small ones first, then two at once on the line, and nothing of it twice. */
import { expect, it } from 'vitest';
import { eventsAfter } from '../../extension/db.ts';
import type { TestBrowser } from './browser.ts';
import { realServer, share } from './real-server.ts';

const { newcomer, held } = realServer();

async function own(browser: TestBrowser, device: string): Promise<string[]> {
  return (await eventsAfter(browser.db, device, 0).toArray()).map((row) => row.id);
}

it('sends a long outbox in compressed batches', async () => {
  const { person, browser } = await newcomer();
  for (let index = 0; index < 2600; index++) await share(browser);
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 2600 });
  const pushes = browser.requests.filter(({ path }) => path.endsWith('/events'));
  expect(pushes.map(({ events }) => events)).toEqual([600, 1900, 100]);
  expect(pushes.every(({ gzip }) => gzip)).toBe(true);
  // 70 bytes an event, ids and all.
  expect(pushes[1]?.bytes).toBeLessThan(1900 * 70);
  expect(await held(person.device)).toHaveLength(2600);
});

it('sends everything again to a server that has lost what came before, also what was under way', async () => {
  const { person, browser } = await newcomer();
  for (let index = 0; index < 8; index++) await share(browser);
  // Two at a time; while the second pair travels the third follows, and then the server held nothing before them.
  browser.faults = ['too-large', 'too-large', undefined, 'forgetful'];
  expect(await browser.sync()).toMatchObject({ ok: true });
  const pushes = browser.requests.filter(({ path }) => path.endsWith('/events')).map(({ events }) => events);
  expect(pushes).toEqual([8, 4, 2, 2, 2, 2, 2, 2, 2]);
  expect(await held(person.device)).toEqual(await own(browser, person.device));
});

it('sends nothing twice when one batch overtakes the one before', async () => {
  const { person, browser } = await newcomer();
  for (let index = 0; index < 8; index++) await share(browser);
  browser.faults = ['too-large', 'too-large'];
  const { fetch } = browser;
  const overtaken = Promise.withResolvers<void>();
  let requests = 0;
  browser.fetch = async (...request) => {
    const turn = ++requests;
    // After two refusals and the first pair comes the second pair, which waits until the third has arrived.
    if (turn === 4) await overtaken.promise;
    const answer = await fetch(...request);
    if (turn === 5) overtaken.resolve();
    return answer;
  };
  expect(await browser.sync()).toMatchObject({ ok: true, sent: 8, refused: 0 });
  const pushes = browser.requests.filter(({ path }) => path.endsWith('/events')).map(({ events }) => events);
  expect(pushes).toEqual([8, 4, 2, 2, 2, 2]);
  expect(await held(person.device)).toEqual(await own(browser, person.device));
});
