/** What is clipped fills the form, by the toolbar, the menus and the key; nothing of the page is run or kept as markup. */
import type { Worker } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

const sentence = 'The plant makes its steel with hydrogen, and says what every ton of it costs. ';
const article = `<!doctype html><html lang="en"><head><title>Steel made with hydrogen | The Example</title>
<meta property="og:site_name" content="The Example"><meta name="description" content="What the first ton cost.">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Steel made with hydrogen","author":{"name":"Ada Byron"},
"datePublished":"2026-03-01T08:00:00Z"}</script></head><body><nav><a href="/">Home</a></nav><main><h1>Steel made with hydrogen</h1>
<article>${`<p>${sentence.repeat(6)}</p>`.repeat(4)}<p><a href="/gold?fbclid=1">Gold, at last</a></p><img id="plant" src="/plant.png" width="640">
</article></main><div class="share">Share</div></body></html>`;

/** What Chromium tells when a menu or key of ours was used; no test can press those of a browser without a window. */
function tell(
  worker: Worker,
  event: 'contextMenus.onClicked' | 'commands.onCommand',
  given: object | string,
): Promise<void> {
  return worker.evaluate(
    async ([event, given]) => {
      interface Heard {
        dispatch(...given: unknown[]): void;
      }
      const { chrome } = globalThis as unknown as {
        chrome: Record<string, Record<string, Heard>> & { tabs: { query(by: object): Promise<object[]> } };
      };
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [api, name] = event.split('.') as [string, string];
      chrome[api]![name]!.dispatch(given, tab);
    },
    [event, given] as const,
  );
}

test('the toolbar, the menus and the key fill the form with what they were used on', async ({
  chromium,
  program,
  sites,
}) => {
  sites.serve('https://www.example.com/steel', { html: article });
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.example.com/steel');
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await joinIn(panel, await program.invitationLink('Inès Laurent', 'curator'));
  const title = panel.getByLabel('Title');
  const address = panel.getByLabel('Address');
  await expect(title).toHaveValue('Steel made with hydrogen');
  await expect(panel.getByText('The Example · Ada Byron · Mar 1, 2026 · 2 min read')).toBeVisible();
  await expect(panel.getByText('What the first ton cost.')).toBeVisible();
  await panel.getByLabel('Why it matters, in your own words').fill('Our clients ask.');
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(panel.getByText('Proposed. Its state shows below and in My shares.')).toBeVisible();

  const worker = await chromium.serviceWorker();
  const on = { pageUrl: 'https://www.example.com/steel' };
  await tell(worker, 'contextMenus.onClicked', {
    ...on,
    menuItemId: 'propose-link',
    linkUrl: 'https://www.example.com/gold?fbclid=1',
  });
  await expect(address).toHaveValue('https://www.example.com/gold');
  await expect(title).toHaveValue('Gold, at last');
  await expect(panel.getByText('The Example ·')).toBeHidden();

  await tell(worker, 'contextMenus.onClicked', {
    ...on,
    menuItemId: 'propose',
    selectionText: 'every ton of it costs',
  });
  await expect(panel.getByLabel('Passage (optional)')).toHaveValue('every ton of it costs');
  await expect(panel.getByText('The Example · Ada Byron')).toBeVisible();

  await page.locator('p').first().selectText();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await tell(worker, 'commands.onCommand', 'propose');
  await panel.getByRole('button', { name: 'Take from the page' }).click();
  await expect(panel.getByLabel('Passage (optional)')).toHaveValue(/^The plant makes its steel/);
});
