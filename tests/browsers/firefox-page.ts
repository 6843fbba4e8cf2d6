/** What a person does in a page of the add-on in Firefox, whose locators stand still there (Puppeteer over BiDi, Firefox 140). */
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Clicks the first of the elements (buttons, unless others are named) whose whole name is `name`, once it can be clicked. */
export async function press(page: Page, name: string, among = 'button'): Promise<void> {
  await until(
    `"${name}"`,
    async () =>
      (await page.evaluate(
        (name, among) => {
          const found = [...document.querySelectorAll<HTMLElement>(among)].find(
            (each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name,
          );
          if (!found || found.matches(':disabled')) return false;
          found.scrollIntoView({ block: 'center' });
          found.setAttribute('data-press', 'now');
          return true;
        },
        name,
        among,
      )) || undefined,
  );
  await page.click('[data-press="now"]');
  await page.evaluate(() => document.querySelector('[data-press]')?.removeAttribute('data-press'));
}

/** Writes into a field, in place of what it holds. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (field) => {
    field.scrollIntoView({ block: 'center' });
    (field as HTMLInputElement).select();
  });
  await page.type(selector, text);
}

/** Waits until the page says that. */
export const shows = (page: Page, words: string) =>
  until(
    `"${words}"`,
    async () => (await page.evaluate((words) => document.body.innerText.includes(words), words)) || undefined,
  );
