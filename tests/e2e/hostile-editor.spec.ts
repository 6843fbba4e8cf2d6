/** Editors on hostile pages, in Chromium; and what its windows, its tabs and its worker keep apart. */
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { fill, stories } from './hostile-editor-stories.ts';
import { address, editor, serve, tells, wish } from './which-composer-stories.ts';

for (const [name, story] of Object.entries(stories)) {
  test(name, async ({ chromium, sites }) => {
    await story(chromiumWriter(chromium, chromium.context.pages()[0]!), sites);
  });
}

interface Api {
  windows: { create(options: object): Promise<object> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: { executeScript(injection: object): Promise<unknown> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
declare const chrome: Api;

test('each of two windows has its own, and one that nobody can read takes nothing from the other', async ({
  chromium,
  sites,
}) => {
  serve(sites, editor('mine'));
  serve(sites, editor('other'), '/other');
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  const options = await chromium.openExtensionPage('options.html');
  await page.bringToFront();
  await writer.goto(address);
  const worker = await chromium.serviceWorker();
  const opened = chromium.context.waitForEvent('page');
  await worker.evaluate((url) => chrome.windows.create({ url }), `${address}/other`);
  const second = await opened;
  await second.waitForLoadState();
  const one = await writer.link(address, wish);
  const run = ((run, given) => options.evaluate(run as never, given)) as Evaluate;
  const two = await linkComposer(run, `${address}/other`, wish);
  await tells(one, 'mine');
  await tells(two, 'other');
  await second.locator('#other').click();
  expect(await two.insert('Two.', 'replace')).toBe('exact');
  await page.locator('#mine').click();
  expect(await one.insert('One.', 'replace')).toBe('exact');
  await tells(two, 'Two.');
  await tells(one, 'One.');
  const shown = (where: typeof page, id: string) => where.locator(`#${id}`).innerText();
  expect([await shown(page, 'mine'), await shown(second, 'other')]).toEqual(['One.', 'Two.']);
  const told = async (link: typeof one) => JSON.stringify(await link.messages());
  expect(await told(one)).not.toMatch(/Two|other/);
  expect(await told(two)).not.toMatch(/One|mine/);

  await fill(writer, 'deep');
  await tells(one, null);
  await second.locator('#other').click();
  expect(await two.insert('Still.', 'replace')).toBe('exact');
  await tells(two, 'Still.');
});

test("a page's process opens the sidebar and sets off nothing else", async ({ chromium, program, sites }) => {
  serve(sites, editor('mine'));
  const page = chromium.context.pages()[0]!;
  await page.goto(address);
  const sidebar = await chromium.openSidebarTab();
  await joinIn(sidebar, await program.invitationLink('Camille Martin'));
  await expect(sidebar.getByRole('heading', { name: 'Posts to share' })).toBeVisible();
  const options = await chromium.openExtensionPage('options.html');
  await sidebar.close();
  const worker = await chromium.serviceWorker();
  const sync = () => options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', why: 'person' }));
  // What joining has set off is done, once one more is.
  await sync();
  program.requests.length = 0;
  const answers = await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.scripting.executeScript({
      target: { tabId: tab!.id },
      func: async () => {
        const messages = [
          { type: 'sync', why: 'person' },
          { type: 'sync', why: 'open' },
          { type: 'insert', request: 1, text: 'forged', at: 'replace', seen: 'mine', generation: 1 },
          { type: 'open-sidebar', why: 'person', url: 'chrome-extension://' },
        ];
        const answered: unknown[] = [];
        for (const message of messages) answered.push((await chrome.runtime.sendMessage(message)) ?? null);
        return answered;
      },
    });
  }, address);
  expect((answers as { result: unknown }[])[0]!.result).toEqual([null, null, null, null]);
  expect(program.requests).toEqual([]);
  // The same from a page of our own is heard: the test can fail.
  await sync();
  await expect.poll(() => program.requests.length).toBeGreaterThan(0);
});
