/** The real side panel: what opens it, and that writing works while the focus is in it. */
import type { Worker } from '@playwright/test';
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { expect, test } from '../browsers/harness.ts';
import { openerIs } from '../browsers/opener-ready.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { hardText, heldText, model, shapes } from './composer-stories.ts';

/** What the content scripts tell the background, as a second listener hears it. */
const listen = (worker: Worker) =>
  worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    };
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
  });
const heard = (worker: Worker) => worker.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);

test('the toolbar button opens the side panel', async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://x.com/home');
  await chromium.clickToolbarButton(page);
  expect((await chromium.sidePanel()).url()).toBe(`chrome-extension://${chromium.extensionId}/sidebar.html`);
});

for (const shape of shapes) {
  test(`${shape.name}: the person's click opens the panel, from where text is inserted`, async ({ chromium }) => {
    const page = chromium.context.pages()[0]!;
    const writer = chromiumWriter(chromium, page);
    await writer.goto(shape.url);
    for (const css of shape.clicks) await writer.click(css);
    // LinkedIn B at its own address has no button to click.
    if (shape.name === 'LinkedIn B, TipTap') await chromium.clickToolbarButton(page);
    const panel = await chromium.sidePanel();
    await panel.locator('input, button').first().focus();
    const link = await linkComposer(((run, given) => panel.evaluate(run as never, given)) as Evaluate, shape.pattern);
    await expect.poll(() => link.draft()).toBe('');
    expect(await link.insert('Before. ', 'caret')).toBe('exact');
    await panel.locator('input, button').first().focus();
    expect(await link.insert(hardText, 'caret')).toBe('exact');
    const wanted = `Before. ${heldText}`;
    expect(await model(writer)).toBe(shape.composes ? wanted.normalize() : wanted);
  });
}

test("a script's click does not ask for the panel, nor a click elsewhere, nor any when the setting is off", async ({
  chromium,
}) => {
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  const worker = await chromium.serviceWorker();
  await listen(worker);
  await page.goto('https://www.linkedin.com/feed/?shape=b');
  await page.getByText("A colleague's post number 1.").click();
  await page.evaluate(() => document.querySelector<HTMLElement>('.c0e8')?.click());
  // Messages of one page arrive in order: after this round trip nothing is on its way.
  await (await writer.link('https://www.linkedin.com/*')).close();
  expect(await heard(worker)).toEqual([]);

  await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome.storage.local.set({ openOnCompose: false }),
  );
  await openerIs(false, worker);
  // In the tab that was open all the time, then in one that loads now.
  await writer.click('[aria-label="Dismiss"]');
  await writer.click('.c0e8');
  await page.goto('https://x.com/home');
  await writer.click('[data-testid="SideNav_NewTweet_Button"]');
  await (await writer.link('https://x.com/*')).close();
  expect(await heard(worker)).toEqual([]);
});

test('a script that an update left behind falls silent', async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  await writer.goto('https://x.com/home');
  await writer.click('[data-testid="tweetTextarea_0"]');
  const link = await writer.link('https://x.com/*');
  expect(await link.insert('Before the update', 'caret')).toBe('exact');
  const worker = await chromium.serviceWorker();
  const gone = new Promise((done) => worker.once('close', done));
  await worker
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  await gone;
  for (let times = 0; times < 2; times++) {
    await writer.click('[data-testid="SideNav_NewTweet_Button"]');
    await writer.type('Still writing');
    await expect.poll(() => model(writer)).toBe('Still writing');
    await writer.click('[data-testid="app-bar-close"]');
  }
  expect(await model(writer)).toBe('Before the update');
  expect(trouble).toEqual([]);
});

test('Alt+Shift+A beside a composer, and keys of our own everywhere, open the side panel', async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://x.com/home');
  await page.keyboard.press('Alt+Shift+A');
  expect((await chromium.sidePanel()).url()).toContain('/sidebar.html');
  const worker = await chromium.serviceWorker();
  const commands = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { commands: { getAll(): Promise<{ shortcut: string }[]> } } }
    ).chrome.commands.getAll(),
  );
  // A key that the browser keeps to itself would be left out here.
  expect(commands.map((each) => each.shortcut)).toEqual([expect.stringMatching(/.+/), expect.stringMatching(/.+/)]);
});
