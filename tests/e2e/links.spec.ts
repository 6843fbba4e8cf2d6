/** A tracked link from the admin's switch to the person's own count: inserted in place of the post's, followed, counted, told to its owner. */
import { followLink } from '../browsers/follow-link.ts';
import { ownClicks } from '../browsers/own-clicks.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';
import { previewedLink, shortLinkOf } from '../browsers/short-link.ts';

test('a short link takes the place of the post’s, leads to it, and its clicks are told to its owner alone', async ({
  chromium,
  program,
}) => {
  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.locator('main').getByRole('button').click();
  await expect(admin.getByRole('link', { name: 'What works' })).toBeVisible();
  await admin.goto(`${program.url}/admin/learn`);
  await admin.getByLabel('Offer short links and count their clicks').check();
  await admin.getByLabel('utm_source').fill('{network}');
  await expect(admin.getByTestId('utm-preview')).toContainText('?id=7&utm_source=linkedin');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Saved. Browsers hear of it')).toBeVisible();

  const { page, panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  await panel.locator('[data-post]').first().click();
  const preview = panel.getByTestId('preview');
  const pattern = shortLinkOf(program);
  await expect(preview).toHaveText(pattern);
  const plain = panel.getByLabel('Short link that counts clicks');
  await plain.uncheck();
  await expect(preview).not.toHaveText(pattern);
  const address = /https:\/\/example\.com\/\S+/.exec(await preview.innerText())?.[0] ?? '';
  await plain.check();
  const link = await previewedLink(panel, program);
  await panel.getByRole('button', { name: 'Insert', exact: true }).click();
  const model = () => page.evaluate(() => window.fixture.model());
  await expect.poll(model).toContain(link);

  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(`${address} `);
  const uncounted = panel.locator('.tip-list li').filter({ hasText: 'your short one counts the clicks' });
  await uncounted.getByRole('button', { name: `Write “${link}”` }).click();
  await expect.poll(async () => ((await model()) ?? '').split(link).length - 1).toBe(2);
  expect(await model()).not.toContain(address);
  await expect(uncounted).toBeHidden();

  await expect
    .poll(() => followLink(link), { timeout: 20_000 })
    .toMatch(/^https:\/\/example\.com\/.*utm_source=linkedin/);
  await panel.getByRole('tab', { name: 'My shares', exact: true }).click();
  // The count is written within a second, and what was asked before is asked again when the sidebar is opened anew.
  await expect
    .poll(() => ownClicks(panel), { timeout: 30_000, intervals: [1000] })
    .toContain('1 click on its short link.');
  await admin.reload();
  await expect(admin.getByRole('heading', { name: 'Too few people to say anything yet' })).toBeVisible();
  await expect(admin.locator('[data-figures]')).toHaveCount(0);
});
