/** What the sidebar changes in a draft can be taken back, and what it means in a draft can be shown. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';

const model = (page: Page) => page.evaluate(() => window.fixture.model());

test('an insertion, a replacement and a fix are undone; a draft that was written on is not touched', async ({
  chromium,
  program,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  const editor = page.locator('[componentkey="ShareBox_textEditor"]');
  await editor.click();
  await page.keyboard.type('A world-class plant for our end customers');
  const mine = await model(page);

  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Replace the draft' }).click();
  await panel.getByRole('button', { name: 'Replace it' }).click();
  await expect(panel.getByText('Inserted. Make it yours', { exact: false })).toBeVisible();
  expect(await model(page)).not.toContain('world-class');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Taken back: your draft is as it was.')).toBeVisible();
  expect(await model(page)).toBe(mine);
  await expect(panel.getByRole('heading', { name: 'Did you post it?' })).toBeHidden();

  await panel.getByRole('button', { name: /^Show me in my draft: .*world-class/ }).click();
  await expect(panel.getByText('It is selected in your draft.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('world-class');

  await panel
    .getByRole('button', { name: /^Write “/ })
    .first()
    .click();
  await expect(panel.getByText('Changed in your draft.')).toBeVisible();
  expect(await model(page)).not.toBe(mine);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Taken back: your draft is as it was.')).toBeVisible();
  expect(await model(page)).toBe(mine);

  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Insert at the cursor' }).click();
  await expect(panel.getByText('Inserted. Make it yours', { exact: false })).toBeVisible();
  await editor.click();
  await page.keyboard.type('!');
  const later = await model(page);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Your draft has changed since: nothing was touched.')).toBeVisible();
  expect(await model(page)).toBe(later);

  await panel.getByRole('tab', { name: 'My shares' }).click();
  await expect(panel.locator('[data-line]')).toHaveCount(2);
  await expect(panel.locator('[data-line]').last()).toContainText('Withdrawn');
  await expect(panel.locator('[data-line]').first()).toContainText('Inserted');
});
