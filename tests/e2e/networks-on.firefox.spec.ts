/** Switching networks on and off in real Firefox, which grants what is asked for without a prompt here. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from '../browsers/harness.ts';
import { until } from '../browsers/until.ts';

const granted = (page: Page) =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ origins: string[] }> } };
    };
    return (await browser.permissions.getAll()).origins;
  });
const says = (page: Page, words: string) =>
  until(
    `"${words}"`,
    async () => (await page.evaluate((w) => document.body.innerText.includes(w), words)) || undefined,
  );

test('a network is on with its permission, off without, and follows the browser’s own settings', async ({
  firefox,
}) => {
  const options = await firefox.openExtensionPage('options.html');
  await says(options, 'always there');
  const bluesky = 'https://bsky.app/*';
  const label = await until('the switch of Bluesky', async () => {
    const found = await options.evaluateHandle(() =>
      [...document.querySelectorAll('label')].find((each) => each.textContent.includes('Bluesky')),
    );
    return (found.asElement() as ElementHandle<Element> | null) ?? undefined;
  });
  const isOn = () => label.evaluate((each) => (each as HTMLElement).querySelector('input')?.checked);
  expect(await isOn()).toBe(false);
  expect(await granted(options)).not.toContain(bluesky);
  await label.click();
  await says(options, 'Portevoix is on for Bluesky.');
  expect(await granted(options)).toContain(bluesky);
  await until('the switch on', async () => (await isOn()) || undefined);

  // As a person takes it away in the browser's own list of extensions.
  await options.evaluate(
    (origin) =>
      (
        globalThis as unknown as { browser: { permissions: { remove(wish: object): Promise<boolean> } } }
      ).browser.permissions.remove({ origins: [origin] }),
    bluesky,
  );
  await until('the switch off again', async () => !(await isOn()) || undefined);

  const field = await options.waitForSelector('input[placeholder="mastodon.social"]');
  await field?.type('http://mastodon.social');
  await options.keyboard.press('Enter');
  await says(options, 'This address begins with http://');
  await options.keyboard.down('Control');
  await options.keyboard.press('a');
  await options.keyboard.up('Control');
  await field?.type('https://mastodon.social/home');
  await options.keyboard.press('Enter');
  await says(options, 'Portevoix is on for mastodon.social.');
  expect(await granted(options)).toContain('https://mastodon.social/*');
  const remove = await options.waitForSelector('button[aria-label="Remove mastodon.social"]');
  await remove?.click();
  await says(options, 'Portevoix is off for mastodon.social');
  expect(await granted(options)).not.toContain('https://mastodon.social/*');
});
