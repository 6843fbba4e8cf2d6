/** The Playwright test of the admin pages: a programme of its own, and a page that a real Chromium shows. */
import { test as base, chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import type { Ambassador } from './ambassador.ts';
import { findChromium } from './browser-report.ts';
import { startProgram, type Program } from './program.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  readonly program: Program;
  /** Opens a page in a context of its own; the test fails when the page throws or breaks its content security policy. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page signed in as the admin, on the share log, in English. */
  readonly admin: Page;
}
interface WorkerFixtures {
  readonly plainBrowser: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  plainBrowser: [
    // Playwright reads the names of the fixtures that are needed from the destructured parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const executablePath = findChromium();
      // Chromium's own sandbox does not start as root, which containers run as.
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  program: async ({}, use) => {
    const program = await startProgram();
    await use(program);
    await program.stop();
  },
  open: async ({ plainBrowser }, use) => {
    const faults: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await plainBrowser.newContext({ locale: 'en-GB', ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    });
    for (const context of contexts) await context.close();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  },
  admin: async ({ program, open }, use) => {
    const page = await open();
    await signIn(page, program);
    await use(page);
  },
});

/** Follows a fresh sign-in link and presses the button. */
export async function signIn(page: Page, program: Program): Promise<void> {
  await page.goto(await program.signInLink());
  await page.locator('main').getByRole('button').click();
  await page.waitForURL(`${program.url}/admin/`);
}

/** What axe finds serious or critical on the page, as `rule: element` lines. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Inserts a variant of the library's nth post and gives the share's id with what was shared. */
export async function share(ambassador: Ambassador, place: number) {
  const post = ambassador.library.posts[place];
  const variant = post?.variants[0];
  if (!post || !variant) throw new Error('the example library has fewer posts than this test needs');
  const body = { network: variant.network, post: post.id, variant: variant.id, method: 'editor' };
  const [id] = await ambassador.push([{ kind: 'share.inserted', body }]);
  return { id, post, variant };
}

/** A proposal whose title tries to be markup. */
export const clip = {
  url: 'https://example.org/heat',
  title: '<img src=x onerror="document.title=1"> Heat from <b>servers</b>',
  quote: '640 homes are heated by a data centre.',
  note: 'Our clients ask about this every week.',
};
