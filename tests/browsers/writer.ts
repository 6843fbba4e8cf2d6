/** A person writing in a browser, the same in Chromium and Firefox, so that one story is told for both. */
import type { Page as PlaywrightPage } from '@playwright/test';
import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import { linkComposer, type ComposerLink, type Evaluate } from './composer-link.ts';
import type { Firefox } from './firefox.ts';
import type { WatchWish } from '../../extension/messages.ts';

export interface Writer {
  readonly browser: 'chromium' | 'firefox';
  goto(url: string): Promise<void>;
  /** Clicks the first match, also inside open shadow roots. */
  click(css: string): Promise<void>;
  /** Types with trusted keys; `\n` is Enter. */
  type(text: string): Promise<void>;
  /** Presses a key or chord such as `Control+z`. */
  press(chord: string): Promise<void>;
  /** Runs in the page's own world. */
  evaluate: Evaluate;
  /** The port that the sidebar would open; it watches for `wish`, else for the network's own data. */
  link(pattern: string, wish?: WatchWish): Promise<ComposerLink>;
}

/** A writer in Chromium; the link speaks from the extension's worker, so that the page stays in front. */
export function chromiumWriter(chromium: Chromium, page: PlaywrightPage): Writer {
  return {
    browser: 'chromium',
    goto: async (url) => void (await page.goto(url)),
    click: (css) => page.locator(css).first().click(),
    type: (text) => page.keyboard.type(text),
    press: (chord) => page.keyboard.press(chord),
    evaluate: ((run, given) => page.evaluate(run as never, given)) as Evaluate,
    async link(pattern, wish) {
      const worker = await chromium.serviceWorker();
      return linkComposer(((run, given) => worker.evaluate(run as never, given)) as Evaluate, pattern, wish);
    },
  };
}

/** A writer in Firefox; the link speaks from an extension page in a tab behind. */
export async function firefoxWriter(firefox: Firefox): Promise<Writer> {
  const extension = await firefox.openExtensionPage('options.html');
  const page: PuppeteerPage = await firefox.browser.newPage();
  return {
    browser: 'firefox',
    async goto(url) {
      await page.goto(url);
      await page.bringToFront();
    },
    async click(css) {
      const found = await page.waitForSelector(`pierce/${css}`, { visible: true });
      await found?.click();
    },
    async type(text) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index) await page.keyboard.press('Enter');
        if (line) await page.keyboard.type(line);
      }
    },
    async press(chord) {
      const keys = chord.split('+') as KeyInput[];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.reverse()) await page.keyboard.up(key);
    },
    evaluate: ((run, given) => page.evaluate(run as never, given)) as Evaluate,
    link: (pattern, wish) =>
      linkComposer(((run, given) => extension.evaluate(run as never, given)) as Evaluate, pattern, wish),
  };
}
