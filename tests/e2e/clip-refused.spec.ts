/** Pages that are no article, or that no extension may read: address and title where the browser shows them, and a plain word of why. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';

/** What the form then holds and says. */
interface Refusal {
  readonly at: string;
  readonly address: string;
  readonly title: string;
  readonly said: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  'a PDF in the viewer': {
    at: 'https://www.example.com/annual-report.pdf',
    address: 'https://www.example.com/annual-report.pdf',
    title: 'annual-report.pdf',
    said: 'This is a PDF:',
  },
  'a picture without a page': {
    at: 'https://www.example.com/plant.svg',
    address: 'https://www.example.com/plant.svg',
    title: 'plant.svg',
    said: 'This is a picture or a film without a page around it:',
  },
  'a plain file': {
    at: 'https://www.example.com/figures.txt',
    address: 'https://www.example.com/figures.txt',
    title: 'figures.txt',
    said: 'This is a plain file, not an article:',
  },
  'an extension store': {
    at: 'https://chromewebstore.google.com/detail/portevoix/abc',
    address: 'https://chromewebstore.google.com/detail/portevoix/abc',
    title: 'Steel made with hydrogen',
    said: 'No extension may read this page (an extension store, a viewer):',
  },
  'a page’s source': {
    at: 'view-source:https://www.example.com/steel',
    address: 'https://www.example.com/steel',
    title: '',
    said: 'This is a page’s source: the address of the page itself is taken.',
  },
  'a page of the browser’s own': {
    at: 'chrome://version/',
    address: '',
    title: '',
    said: 'This is a page of the browser’s own, which your colleagues cannot open.',
  },
};

test('each says why, and loses nothing that the person can see', async ({ chromium, program, sites }) => {
  test.slow();
  const types = {
    '/annual-report.pdf': 'application/pdf',
    '/plant.svg': 'image/svg+xml',
    '/figures.txt': 'text/plain',
  };
  const bodies = { '/annual-report.pdf': pdf, '/plant.svg': svg, '/figures.txt': 'Tons of steel\n12\n14\n' };
  for (const [path, type] of Object.entries(types)) {
    sites.serve(`https://www.example.com${path}`, {
      html: bodies[path as keyof typeof bodies],
      headers: { 'content-type': type },
    });
  }
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.example.com/steel');
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await joinIn(panel, await program.invitationLink('Inès Laurent'));
  for (const [name, { at, address, title, said }] of Object.entries(refusals)) {
    await test.step(name, async () => {
      const tab: Page = await chromium.context.newPage();
      // A viewer takes the navigation over, and the client is told that it was broken off.
      await tab.goto(at).catch(() => undefined);
      await expect.poll(() => tab.url()).toContain(at.replace('view-source:', ''));
      await chromium.clickToolbarButton(tab);
      await panel.getByRole('tab', { name: 'Propose' }).click();
      await expect(panel.locator('output.banner').filter({ hasText: said })).toBeVisible();
      await expect(panel.getByLabel('Address')).toHaveValue(address);
      await expect(panel.getByLabel('Title')).toHaveValue(title);
      await tab.close();
    });
  }
});
