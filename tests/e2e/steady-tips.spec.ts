/** The charter's tips keep their places under the pointer, whatever is written meanwhile. */
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';

test('a tip stays where it is while the pointer is over the list, and the list closes up behind it', async ({
  chromium,
  program,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.type('A world-class plant for our end customers.');
  const tips = panel.locator('.tip');
  await expect(tips).toHaveCount(2);
  const second = tips.nth(1);
  const dismiss = second.getByRole('button', { name: 'Not here' }).or(second.getByRole('button').last());
  // Two steps: a pointer that only finds itself over the list holds nothing.
  await tips.first().hover();
  await dismiss.hover();
  const at = await second.boundingBox();

  // Graver ones would stand first.
  await page.keyboard.type(' My colleague’s bank account is FR76 3000 6000 0112 3456 7890 189, strictly confidential.');
  await expect.poll(() => tips.count()).toBeGreaterThan(2);
  expect(await second.boundingBox()).toEqual(at);
  await tips.first().getByRole('button').last().click();
  await expect(tips.first()).toHaveCSS('visibility', 'hidden');
  expect(await second.boundingBox()).toEqual(at);
  expect(await panel.evaluate(() => document.activeElement?.className)).toBe('tips');

  await panel.getByRole('heading', { name: /^Your draft/ }).hover();
  await expect(tips.first()).toHaveClass(/stop/);
  await expect(panel.locator('.tip.gone')).toHaveCount(0);
});
