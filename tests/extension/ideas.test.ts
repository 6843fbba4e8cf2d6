/** Colleagues' ideas are there offline, and one's own votes on them count at once, once, and until they are taken back. */
import { expect, it } from 'vitest';
import { append } from '../../extension/db.ts';
import { ideasHere, pullIdeas } from '../../extension/db/ideas.ts';
import type { TestBrowser } from './browser.ts';
import { realServer } from './real-server.ts';

const real = realServer();

const vote = (browser: TestBrowser, subject: string, up = true, about: 'proposal' | 'theme' = 'proposal') =>
  append(browser.db, 'voteCast', { subject, about, vote: up ? 'up' : 'none' });

async function proposed(title: string): Promise<string> {
  const { browser } = await real.newcomer();
  const appended = await append(browser.db, 'ideaProposed', { title });
  if (!appended.ok) throw new Error(appended.reason);
  await browser.sync();
  return appended.event.id;
}

async function seen(browser: TestBrowser, id: string): Promise<{ votes: number; voted: boolean } | undefined> {
  const found = (await ideasHere(browser.db))?.ideas.find((each) => each.id === id);
  return found && { votes: found.votes, voted: found.voted };
}

it('knows none before the server has told any, and keeps them while it is away', async () => {
  const id = await proposed('Show the workshop');
  const { browser } = await real.newcomer();
  expect(await ideasHere(browser.db)).toBeUndefined();
  browser.faults = ['cut'];
  await pullIdeas(browser);
  expect(await ideasHere(browser.db)).toBeUndefined();
  await pullIdeas(browser);
  browser.restart();
  expect(await seen(browser, id)).toEqual({ votes: 0, voted: false });
  browser.faults = ['crash', 'portal'];
  await pullIdeas(browser);
  await pullIdeas(browser);
  expect(await seen(browser, id)).toEqual({ votes: 0, voted: false });
});

it('counts an own vote at once, and once, before it is sent, while and after', async () => {
  const id = await proposed('Show the yard');
  const [one, two] = [await real.newcomer(), await real.newcomer()];
  await vote(one.browser, id);
  await one.browser.sync();
  await pullIdeas(one.browser);
  await pullIdeas(two.browser);
  expect(await seen(two.browser, id)).toEqual({ votes: 1, voted: false });
  await vote(two.browser, id);
  expect(await seen(two.browser, id)).toEqual({ votes: 2, voted: true });
  await two.browser.sync();
  expect(await seen(two.browser, id)).toEqual({ votes: 2, voted: true });
  await pullIdeas(two.browser);
  expect(await seen(two.browser, id)).toEqual({ votes: 2, voted: true });
  await vote(two.browser, id, false);
  expect(await seen(two.browser, id)).toEqual({ votes: 1, voted: false });
  await two.browser.sync();
  // Unchanged for the server since: what is kept then still counts what was taken back.
  await pullIdeas(two.browser);
  await pullIdeas(two.browser);
  expect(await seen(two.browser, id)).toEqual({ votes: 1, voted: false });
});

it('does not show what was told to a former member', async () => {
  await proposed('Show the shop');
  const { browser } = await real.newcomer();
  await pullIdeas(browser);
  expect((await ideasHere(browser.db))?.ideas.length).toBeGreaterThan(0);
  const { person } = await real.newcomer();
  await browser.enter(person, real.program);
  expect(await ideasHere(browser.db)).toBeUndefined();
});
