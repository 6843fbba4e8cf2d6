/** The page's script through what a tab lives through: two sidebars, a way back in the history. */
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import type { Chromium } from '../browsers/chromium.ts';
import { expect, test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { model, open, shapes, write } from './composer-stories.ts';

const shape = shapes.find(({ name }) => name.includes('X, dialog'))!;
const home = 'https://x.com/home';

const writerIn = (chromium: Chromium) => chromiumWriter(chromium, chromium.context.pages()[0]!);

test('two sidebars: each gets its own answers, and neither resets what the other saw', async ({ chromium }) => {
  const writer = writerIn(chromium);
  const one = await open(writer, shape);
  await write(writer, one, 'Mine');
  const { generation } = (await one.composer())!;
  const options = await chromium.openExtensionPage('options.html');
  const two = await linkComposer(((run, given) => options.evaluate(run as never, given)) as Evaluate, shape.pattern);
  await chromium.context.pages()[0]!.bringToFront();
  expect(await two.composer()).toMatchObject({ text: 'Mine', generation });
  expect(await one.insert(' one', 'caret')).toBe('exact');
  await expect.poll(() => two.draft()).toBe('Mine one');
  expect(await two.insert(' two', 'caret')).toBe('exact');
  await expect.poll(() => one.draft()).toBe('Mine one two');
  expect(await model(writer)).toBe('Mine one two');
  const answers = async (link: typeof one) => (await link.messages()).filter(({ type }) => type === 'done');
  expect([(await answers(one)).length, (await answers(two)).length]).toEqual([1, 1]);
  await two.close();
  await writer.type('!');
  await expect.poll(() => one.draft()).toBe('Mine one two!');
  expect((await one.composer())!.generation).toBe(generation);
});

test('a page that is come back to is served again', async ({ chromium, sites }) => {
  const page = chromium.context.pages()[0]!;
  const writer = chromiumWriter(chromium, page);
  sites.serve('https://x.com/other', { html: '<title>Other</title><p>elsewhere</p>' });
  await writer.goto(home);
  await writer.click('[data-testid="tweetTextarea_0"]');
  const link = await writer.link(shape.pattern);
  await write(writer, link, 'Kept');
  await page.goto('https://x.com/other');
  await expect(link.messages()).rejects.toThrow('the port was closed');
  await page.goBack();
  const again = await writer.link(shape.pattern);
  await writer.click('[data-testid="tweetTextarea_0"]');
  await writer.type('x');
  await expect.poll(() => again.draft()).toContain('x');
  expect(await again.insert('Back.', 'replace')).toBe('exact');
  expect(await model(writer)).toBe('Back.');
});
