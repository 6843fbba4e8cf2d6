/** What a person has begun in the sidebar beside a composer is there when they come back to it, and stays where it belongs. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';

async function join(panel: Page, link: string): Promise<void> {
  await panel.getByLabel('Invitation link').fill(link);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Posts to share' })).toBeVisible();
}

const model = (page: Page) => page.evaluate(() => window.fixture.model());

test('search, filters and set-aside tips outlast an open post; a replacement is for the draft that was seen', async ({
  chromium,
  program,
}) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  const panel = await chromium.sidePanel();
  await join(panel, await program.invitationLink('Camille Martin'));
  const editor = page.locator('[componentkey="ShareBox_textEditor"]');
  await editor.click();
  await page.keyboard.type('A world-class plant');
  await panel.getByRole('button', { name: /^Not here: .*world-class/ }).click();
  await expect(panel.getByText('1 tip set aside')).toBeVisible();

  await panel.getByLabel('Search the posts').fill('heat');
  await panel.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await expect(panel.getByLabel('Search the posts')).toHaveValue('heat');
  await expect(panel.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
  await expect(panel.getByText('1 tip set aside')).toBeVisible();

  // The question says what goes; the draft that was written on meanwhile is another one.
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Replace the draft' }).click();
  await expect(panel.getByText('Your draft of 19 characters goes', { exact: false })).toContainText('Ctrl+Z');
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' of ours');
  await expect(panel.getByRole('region', { name: 'Your draft on LinkedIn' })).toContainText('27');
  await panel.getByRole('button', { name: 'Replace it' }).click();
  await expect(panel.getByText('Your draft has changed meanwhile', { exact: false })).toBeVisible();
  expect(await model(page)).toBe('A world-class plant of ours');

  // A failure stays; what went well goes with its section.
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await expect(panel.getByText('Your draft has changed meanwhile', { exact: false })).toBeVisible();
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Insert at the cursor' }).click();
  const inserted = panel.getByText('Inserted. Make it yours', { exact: false });
  await expect(inserted).toBeVisible();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  // Sooner than it goes by itself.
  await expect(inserted).toBeHidden({ timeout: 3000 });
});
