/** The page is left alone in Firefox too. */
import { expect, test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { shapes } from './composer-stories.ts';

test('the page gains nothing, and nothing is injected on other hosts', async ({ firefox }) => {
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
  await writer.goto('https://example.com/article');
  await expect(writer.link('https://example.com/*')).rejects.toThrow();
});
