/** Real Firefox with the production add-on, over WebDriver BiDi, where every host name leads to `Sites`. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { output } from './build.ts';
import { findFirefox } from './browser-report.ts';
import { givePages } from './given-pages.ts';
import { until } from './until.ts';

const addon = 'portevoix@portevoix.org';
/** Fixed, so that its pages have a known address. */
const uuid = 'b7b7a3a6-5b0e-4c52-9a0f-3f1f4f6d2a11';

export interface FirefoxOptions {
  readonly sitesPort: number;
  /** BCP 47 tag of the browser's languages. */
  readonly locale?: string;
  /** Match patterns of optional pages that are given from the start, as if the person had switched their network on. */
  readonly given?: readonly string[];
}

/** The production add-on, or a copy of it that has the pages from the start: asking for them needs the person's click. */
async function addonWith(
  given: readonly string[] | undefined,
): Promise<{ folder: string; forget: () => Promise<void> }> {
  const built = join(output, 'firefox-mv3');
  if (!given) return { folder: built, forget: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-firefox-'));
  await cp(built, folder, { recursive: true });
  await givePages(folder, given);
  return { folder, forget: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Firefox {
  readonly browser: Browser;
  /** Opens a page of the web in a new tab and brings it to the front. */
  open(url: string): Promise<Page>;
  /** An extension page as a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  openSidebarTab(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with the add-on installed. Optional permissions are granted without a prompt, by Firefox's own test preference. */
export async function startFirefox(options: FirefoxOptions): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found: install it (Debian: apt-get install firefox-esr).');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    // moz-extension pages are closed to WebDriver without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.sitesPort};80=${options.sitesPort}`,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: uuid }),
      'intl.accept_languages': options.locale ?? 'en-GB',
      'dom.disable_beforeunload': true,
    },
  });
  const { folder, forget } = await addonWith(options.given);
  await browser.installExtension(folder);
  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    // The promise of a navigation to moz-extension: never settles over BiDi (Firefox 153): watch the page instead.
    void page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
    await until(`${path} of the add-on`, async () => {
      const isThere = (end: string) => location.href.endsWith(end) && document.readyState === 'complete';
      return (await page.evaluate(isThere, path)) || undefined;
    });
    return page;
  };
  return {
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openExtensionPage,
    openSidebarTab: () => openExtensionPage('sidebar.html'),
    async close() {
      await browser.close();
      await forget();
    },
  };
}
