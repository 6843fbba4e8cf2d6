/** The page is left alone in Firefox too. */
import { expect, test } from '../browsers/harness.ts';
import { hosts, manifestOf } from '../browsers/manifest.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { shapes } from './composer-stories.ts';

interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    update(tab: number, change: object): Promise<unknown>;
    get(tab: number): Promise<{ status: string }>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<unknown[]>;
    executeScript(injection: object): Promise<unknown>;
  };
  permissions: { getAll(): Promise<{ origins: string[] }> };
}

test('the page gains nothing', async ({ firefox }) => {
  test.slow();
  const writer = await firefoxWriter(firefox);
  const inventory = () =>
    writer.evaluate(() => {
      const lines: string[] = [];
      const walk = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          if (element.closest('[contenteditable]')) continue;
          const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
          lines.push(`${element.tagName} ${attributes.join(' ')}`);
        }
      };
      walk(document);
      return { lines, globals: Object.getOwnPropertyNames(window).sort(), html: document.documentElement.outerHTML };
    }, null);
  for (const shape of shapes) {
    await writer.goto(shape.url);
    for (const css of shape.clicks) await writer.click(css);
    await writer.type('A draft');
    const before = await inventory();
    const link = await writer.link(shape.pattern);
    expect(await link.draft()).toBe('A draft');
    expect(await link.insert(' and more', 'caret')).toBe('exact');
    const after = await inventory();
    expect(after.lines.filter((line) => !before.lines.includes(line))).toEqual([]);
    expect(after.globals).toEqual(before.globals);
    expect(after.html).not.toMatch(/(chrome|moz)-extension:/);
  }
});

test('nothing is injected on other hosts', async ({ firefox }) => {
  // Firefox tells nobody of an extension's world in a page, so what can put a script there is looked at: the manifest,
  // what is registered, and what the browser says that the add-on may reach.
  const manifest = manifestOf('firefox');
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.host_permissions.toSorted()).toEqual(hosts);
  const extension = await firefox.openExtensionPage('options.html');
  const { registered, origins, refusal } = await extension.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: ExtensionApi };
    const [tab] = await browser.tabs.query({ active: false });
    await browser.tabs.update(tab!.id, { url: 'https://example.com/article' });
    while ((await browser.tabs.get(tab!.id)).status !== 'complete') await new Promise(requestAnimationFrame);
    return {
      registered: await browser.scripting.getRegisteredContentScripts(),
      origins: (await browser.permissions.getAll()).origins,
      refusal: await browser.scripting
        .executeScript({ target: { tabId: tab!.id }, files: ['/composer.js'] })
        .then(() => 'none', String),
    };
  });
  expect(registered).toEqual([]);
  expect(origins.toSorted()).toEqual(hosts);
  expect(refusal).toMatch(/permission/i);
});

test('the add-on says which data goes to the programme', () => {
  const { data_collection_permissions: declared } = manifestOf('firefox').browser_specific_settings!.gecko;
  expect(declared.required.toSorted()).toEqual([
    'browsingActivity',
    'personallyIdentifyingInfo',
    'websiteActivity',
    'websiteContent',
  ]);
});
