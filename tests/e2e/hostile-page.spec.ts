/** A hostile page, in Chromium. */
import { expect, test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { stories } from './hostile-page-stories.ts';

for (const [name, story] of Object.entries(stories)) {
  test(name, async ({ chromium, sites }) => {
    await story(chromiumWriter(chromium, chromium.context.pages()[0]!), sites);
  });
}

test("a script's keys and clicks do not open the sidebar", async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  const worker = await chromium.serviceWorker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    };
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
  await page.goto('https://x.com/home');
  await page.evaluate(() => {
    const opener = document.querySelector<HTMLElement>('[data-testid="SideNav_NewTweet_Button"]')!;
    for (const target of [window, document, opener]) {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'A', altKey: true, shiftKey: true, bubbles: true, cancelable: true }),
      );
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    }
    opener.click();
  });
  // Messages of one page arrive in order: after this round trip nothing is on its way.
  await (await chromiumWriter(chromium, page).link('https://x.com/*')).close();
  expect(await worker.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([]);
});
