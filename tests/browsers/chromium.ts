/** Real Chromium with the production extension, on a fresh profile, where every host name but localhost leads to `Sites`. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { output } from './build.ts';
import { findChromium } from './browser-report.ts';
import { givePages } from './given-pages.ts';
import { openerIs } from './opener-ready.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  readonly sitesPort: number;
  /** A profile of a former start; it is kept on `close`. */
  readonly profile?: string;
  /** BCP 47 tag of the browser's interface; decides the sidebar's language. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Match patterns of optional pages that are given from the start, as if the person had switched their network on. */
  readonly given?: readonly string[];
  /** The public keys (raw, base64) that the build would pin for selector packs. */
  readonly packKeys?: readonly string[];
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** The extension's worker, woken when it sleeps. Ask again after a kill: an old handle is dead. */
  serviceWorker(): Promise<Worker>;
  /** Ends the extension's worker as the browser does when it wants its memory back, whatever it is doing; gives when it is gone. */
  endServiceWorker(): Promise<void>;
  /** An extension page as a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The sidebar as a tab: easier to drive than the real panel, but it takes the place of the tab it belongs to. */
  openSidebarTab(): Promise<Page>;
  /** Clicks the extension's toolbar button while `page` is the tab in front: a real gesture, as CDP gives it. */
  clickToolbarButton(page: Page): Promise<void>;
  /** The real side panel, once open (by the toolbar button or a click on the page). Waits until it is there. */
  sidePanel(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * `chrome.permissions.request()` shows a prompt that nothing can answer in headless Chromium 150: no flag and no CDP
 * command reaches it (tried 2026-11-22). The copy differs from the production build in two things only: the permission
 * for this machine's own server, optional there, is given from the start, with those that a test asks for; and the keys for
 * selector packs are the test's.
 */
async function copyForTests(folder: string, { given = [], packKeys = [] }: ChromiumOptions): Promise<void> {
  await cp(join(output, 'chrome-mv3'), folder, { recursive: true });
  await writeFile(join(folder, 'pack-keys.json'), JSON.stringify(packKeys));
  await givePages(folder, ['http://localhost/*', ...given]);
}

/** Starts Chromium. Everything it sends, but to localhost, arrives at `sitesPort`. */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const scratch = await mkdtemp(join(tmpdir(), 'portevoix-chromium-'));
  const profile = options.profile ?? join(scratch, 'profile');
  // The unpacked extension's id comes from its path: one path per profile, so that a restart finds its data again.
  const extension = options.profile ? join(options.profile, 'extension') : join(scratch, 'profile', 'extension');
  await copyForTests(extension, options);
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    locale: options.locale ?? 'en-GB',
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    args: [
      '--no-sandbox',
      `--lang=${options.locale ?? 'en-GB'}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Playwright's own switch covers pages only: without this one, what a worker sends elsewhere fails unseen.
      '--ignore-certificate-errors',
      // Gives CDP `Extensions.triggerAction`, a click on the toolbar button.
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP * 127.0.0.1:${options.sitesPort}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
  });
  // No worker within that time means that Chromium refused the extension (a bad manifest, a file that it names is missing).
  const worker = async () =>
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const close = async () => {
    await context.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  const first = await worker().catch(async (error: unknown) => {
    await close();
    throw new Error('Chromium did not load the extension: is its build whole?', { cause: error });
  });
  await openerIs(true, first);
  const extensionId = new URL(first.url()).host;
  const openExtensionPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  const cdp = async () => {
    const browser = context.browser();
    if (!browser) throw new Error('the browser has closed');
    return browser.newBrowserCDPSession();
  };
  return {
    context,
    extensionId,
    profile,
    serviceWorker: worker,
    async endServiceWorker() {
      const session = await cdp();
      const workers = async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.filter(({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId);
      };
      for (const { targetId } of await workers()) await session.send('Target.closeTarget', { targetId });
      // Chromium tells of no worker's end (`Target.targetDestroyed` stays away, 150).
      await until('the end of the worker', async () => ((await workers()).length === 0 ? true : undefined));
      await session.detach();
    },
    openExtensionPage,
    openSidebarTab: () => openExtensionPage('sidebar.html'),
    async clickToolbarButton(page) {
      const session = await cdp();
      const of = async (target: Page) => {
        const own = await context.newCDPSession(target);
        const { targetInfo } = await own.send('Target.getTargetInfo');
        await own.detach();
        return targetInfo;
      };
      await page.bringToFront();
      const { url, title } = await of(page);
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find((each) => each.url === url && each.title === title);
      if (!tab) throw new Error(`no tab shows ${url}`);
      // Newer than the protocol types that Playwright ships.
      const send = session.send.bind(session) as unknown as (name: string, value: object) => Promise<unknown>;
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
      await session.detach();
    },
    async sidePanel() {
      // Playwright tells nothing of side panels; a second connection sees them as pages (Chromium 150 and 156).
      const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
      return until('the side panel', async () => {
        const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const pages = second.contexts().flatMap((each) => each.pages());
        const tabs = new Set(context.pages().map((each) => each.url()));
        const found = pages.find((each) => each.url().endsWith('/sidebar.html') && !tabs.has(each.url()));
        if (!found) await second.close();
        return found;
      });
    },
    close,
  };
}
