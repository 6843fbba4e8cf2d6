/** The Playwright test of this project, with the web, the browsers and the program as fixtures. */
import { test as base } from '@playwright/test';
import { startChromium, type Chromium, type ChromiumOptions } from './chromium.ts';
import { startFirefox, type Firefox } from './firefox.ts';
import { startProgram, type Program } from './program.ts';
import { startSites, type Sites } from './sites.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Chromium with the extension, on a fresh profile, one per test. `test.use({ browserOptions })` sets locale and colours. */
  readonly chromium: Chromium;
  /** Firefox with the add-on, on a fresh profile, one per test. */
  readonly firefox: Firefox;
  readonly browserOptions: Omit<ChromiumOptions, 'sitesPort'>;
  /** The web: LinkedIn, X and every other host, one per test. */
  readonly sites: Sites;
  /** The real server with the example programme, one per test. */
  readonly program: Program;
}

export const test = base.extend<Fixtures>({
  browserOptions: [{}, { option: true }],
  // Playwright reads the names of the fixtures that are needed from the destructured parameter.
  // oxlint-disable-next-line no-empty-pattern
  sites: async ({}, use) => {
    const sites = await startSites();
    await use(sites);
    await sites.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  program: async ({}, use) => {
    const program = await startProgram();
    await use(program);
    await program.stop();
  },
  chromium: async ({ sites, browserOptions }, use) => {
    const chromium = await startChromium({ sitesPort: sites.port, ...browserOptions });
    await use(chromium);
    await chromium.close();
  },
  firefox: async ({ sites, browserOptions }, use) => {
    const { locale, given } = browserOptions;
    const firefox = await startFirefox({
      sitesPort: sites.port,
      ...(locale ? { locale } : {}),
      ...(given ? { given } : {}),
    });
    await use(firefox);
    await firefox.close();
  },
});
