/** A site that has changed is said to have, at once; the clipboard stays a way; what is found is listed in the settings. */
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';

/** A composer of which nothing is named as it was. */
const redesigned = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LinkedIn</title></head><body>
<main><div class="q1x"><div class="z9" contenteditable="true" style="min-height:3em"></div></div></main></body></html>`;

test('a box that no selector knows: said at once, copied and pasted, listed without content', async ({
  chromium,
  program,
  sites,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, 'https://x.com/home');
  await page.locator('[data-testid="tweetTextarea_0"]').first().click();
  await expect(panel.getByText('The composer is open and empty.', { exact: false })).toBeVisible();

  sites.serve('https://www.linkedin.com/feed/', { html: redesigned });
  await page.goto('https://www.linkedin.com/feed/');
  await page.locator('.z9').click();
  await page.keyboard.type('secret-draft-77');
  await expect(panel.getByText('Portevoix does not know this box.', { exact: false })).toBeVisible();
  await panel.locator('[data-post]').first().click();
  await expect(panel.getByText('Copy it, then paste it into LinkedIn yourself.')).toBeVisible();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.locator('.z9').click();
  await page.keyboard.press('Control+v');
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await expect(panel.getByText('Noted: pasted.')).toBeVisible();

  const options = await chromium.openExtensionPage('options.html');
  const table = options.getByRole('table', { name: 'Composers' });
  await expect(table.getByRole('row', { name: /X Post/ })).toContainText('Works');
  await expect(table.getByRole('row', { name: /LinkedIn Another box/ })).toContainText('Not known');
  await options.getByText('What is copied').click();
  const report = options.getByRole('textbox', { name: /Versions, states and numbers/ });
  await expect(report).toHaveValue(/"unknown": \[\s*\{\s*"network": "linkedin"/);
  const text = await report.inputValue();
  expect(JSON.parse(text)).toMatchObject({ networks: ['linkedin', 'x'], pack: null });
  expect(text).not.toMatch(/secret|Camille|https?:|localhost/);
  await options.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(options.getByText('Diagnostics copied.')).toBeVisible();
});
