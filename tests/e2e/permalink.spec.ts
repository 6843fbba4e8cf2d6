/** The link to a published post: explained when it is none, cleaned, and noted for one share only. */
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';

test('a wrong link is explained, and the link of another share names that share', async ({ chromium, program }) => {
  const { panel } = await joinedPanel(chromium, program, 'https://x.com/home');
  const question = panel.getByRole('region', { name: 'Did you post it?' });
  const link = panel.getByLabel('Link to your post (optional)');
  const share = async () => {
    await panel.locator('[data-post]').first().click();
    await panel.getByRole('button', { name: 'Copy', exact: true }).click();
    await panel.getByRole('button', { name: 'I pasted it elsewhere' }).click();
    await expect(question).toBeVisible();
    await panel.getByRole('button', { name: 'All posts' }).click();
  };
  await share();
  const title = (await panel.locator('[data-post] strong').first().textContent())!;
  await link.fill('https://x.com/home');
  await panel.getByRole('button', { name: 'I posted it' }).click();
  await expect(question.getByRole('alert')).toContainText('Press the share button below the post');
  await link.fill(' https://twitter.com/Camille/status/1860000000000000001?s=20 ');
  await panel.getByRole('button', { name: 'I posted it' }).click();
  await expect(panel.getByText('Noted: posted.')).toBeVisible();

  await share();
  await link.fill('https://x.com/i/web/status/1860000000000000001');
  await panel.getByRole('button', { name: 'I posted it' }).click();
  await expect(question.getByRole('alert')).toContainText(`This link is noted already, for “${title}”`);
  await link.fill('');
  await panel.getByRole('button', { name: 'I posted it' }).click();
  await expect(question).toBeHidden();
});
