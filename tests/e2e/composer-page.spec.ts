/** The page is left alone: what is found, what is read, what the page can notice. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { hosts, manifestOf } from '../browsers/manifest.ts';
import { requestsHolding } from '../browsers/wire.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { model, open, shapes, write } from './composer-stories.ts';

const byName = (part: string) => shapes.find(({ name }) => name.includes(part))!;

/** The page's elements, attributes and globals, without what its editor draws. */
const inventory = (page: Page) =>
  page.evaluate(() => {
    const lines: string[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.closest('[contenteditable]')) continue;
        lines.push(
          `${element.tagName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
        );
      }
    };
    walk(document);
    return { lines, globals: Object.getOwnPropertyNames(window).sort(), html: document.documentElement.outerHTML };
  });

for (const shape of shapes) {
  test(`${shape.name}: the page gains nothing and cannot find the extension`, async ({ chromium, sites }) => {
    const page = chromium.context.pages()[0]!;
    const writer = chromiumWriter(chromium, page);
    // The extension announces itself by no event whose name holds its id.
    await page.addInitScript((id) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of [`${id}:composer:wxt:content-script-started`, `${id}:content:wxt:content-script-started`]) {
        document.addEventListener(name, () => heard.push(name));
      }
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    }, chromium.extensionId);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await writer.goto(shape.url);
    for (const css of shape.clicks) await writer.click(css);
    await writer.type('A draft');
    const before = await inventory(page);
    const link = await writer.link(shape.pattern);
    await expect.poll(() => link.draft()).toBe('A draft');
    expect(await link.insert(' and more', 'caret')).toBe('exact');
    const after = await inventory(page);
    expect(after.lines.filter((line) => !before.lines.includes(line))).toEqual([]);
    expect(after.globals).toEqual(before.globals);
    expect(after.html).not.toMatch(/(chrome|moz)-extension:/);
    expect(after.html).not.toContain(chromium.extensionId);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    // Draft.js brings a `setImmediate` that posts messages to its own window.
    expect(heard.filter((each) => !/^"(setImmediate\$[\d.$]+)?"$/.test(each))).toEqual([]);
    expect(said).toEqual([]);
    // The browser itself speaks to its maker; neither that nor the page's own requests hold the draft.
    const own = sites.requests.filter(({ host }) => /(linkedin|x)\.com$/.test(host));
    expect(own.filter(({ path }) => !/^\/(feed|sharing|home|static|preload|favicon)/.test(path))).toEqual([]);
    expect(requestsHolding('A draft', sites.requests)).toEqual([]);
  });
}

test('nothing is injected on other hosts', async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  // Every world of the page's scripts, our own hidden one included.
  const devtools = await chromium.context.newCDPSession(page);
  let origins: string[] = [];
  devtools.on('Runtime.executionContextsCleared', () => void (origins = []));
  devtools.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await devtools.send('Runtime.enable');
  const ours = `chrome-extension://${chromium.extensionId}`;

  await writer.goto('https://example.com/article');
  // With the sidebar open beside it, which is when the composer's script goes into the networks' tabs.
  await chromium.clickToolbarButton(page);
  await (await chromium.sidePanel()).getByLabel('Invitation link').waitFor();
  expect(origins).toContain('https://example.com');
  expect(origins).not.toContain(ours);
  // The same observation finds it where it belongs.
  await writer.goto('https://x.com/home');
  await expect.poll(() => origins).toContain(ours);

  const worker = await chromium.serviceWorker();
  const registered = await worker.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
      }
    ).chrome.scripting.getRegisteredContentScripts(),
  );
  expect(registered.map(({ matches }) => matches.toSorted())).toEqual([hosts]);
  expect(manifestOf('chrome').content_scripts).toBeUndefined();
  expect(manifestOf('chrome').host_permissions.toSorted()).toEqual(hosts);
});

test('a draft that changed since it was seen is not touched', async ({ chromium }) => {
  const writer = chromiumWriter(chromium, chromium.context.pages()[0]!);
  const link = await open(writer, byName('TipTap'));
  await write(writer, link, 'What I wrote');
  expect(await link.insert('Company text', 'replace', 'What I had written')).toBe('changed');
  expect(await model(writer)).toBe('What I wrote');
});

test('composers come and go, and the page navigates by itself', async ({ chromium }) => {
  const writer = chromiumWriter(chromium, chromium.context.pages()[0]!);
  await writer.goto('https://www.linkedin.com/feed/?shape=a&quill=1');
  const link = await writer.link('https://www.linkedin.com/*');
  expect(await link.composer()).toBeNull();
  expect(await link.insert('text', 'caret', '')).toBe('no-composer');
  await writer.click('.share-box-feed-entry__trigger');
  await expect.poll(() => link.draft()).toBe('');
  await writer.click('[data-test-ql-editor-contenteditable]');
  await write(writer, link, 'First');
  const first = (await link.composer())!.generation;
  await writer.click('.artdeco-modal__dismiss');
  await expect.poll(() => link.composer()).toBeNull();
  await writer.click('nav [href="/messaging/"]');
  await writer.click('.message [contenteditable]');
  await writer.type('a private message');
  await writer.click('nav [href="/feed/"]');
  await writer.click('.share-box-feed-entry__trigger');
  await expect.poll(() => link.draft()).toBe('');
  expect((await link.composer())!.generation).toBeGreaterThan(first);
  expect(JSON.stringify(await link.messages())).not.toContain('private');
});

test('a sidebar that comes back finds the same composer', async ({ chromium }) => {
  const writer = chromiumWriter(chromium, chromium.context.pages()[0]!);
  const shape = byName('X, dialog');
  const link = await open(writer, shape);
  const generation = async () => (await link.composer())!.generation;
  const first = await generation();
  // Behind the dialog is X's other composer.
  await writer.click('[data-testid="app-bar-close"]');
  await expect.poll(generation).toBeGreaterThan(first);
  const second = await generation();
  await link.close();
  const again = await writer.link(shape.pattern);
  expect((await again.composer())!.generation).toBe(second);
});

test('the link of a post that went out is told once', async ({ chromium }) => {
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  const link = await open(writer, byName('X, dialog'));
  await write(writer, link, 'Out it goes');
  await writer.click('[data-testid="tweetButton"]');
  const told = async () => (await link.messages()).filter(({ type }) => type === 'published');
  const wanted = [{ type: 'published', href: 'https://x.com/camille/status/1860000000000000001', selector: 0 }];
  await expect.poll(told).toEqual(wanted);
  await writer.click('nav [href="/messages"]');
  await writer.click('nav [href="/home"]');
  await writer.click('[data-testid="tweetTextarea_0"]');
  await write(writer, link, 'More');
  expect(await told()).toEqual(wanted);
});
