/** A short link that is made without a network leads where it should once the share has arrived; so does one that is copied. */
import { followLink } from '../browsers/follow-link.ts';
import { ownClicks } from '../browsers/own-clicks.ts';
import { adminCalls } from '../browsers/admin-calls.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';
import { linkSettingSchema } from '../../shared/link-api.ts';
import { logPageSchema } from '../../shared/log-api.ts';
import { previewedLink, shortLinkOf } from '../browsers/short-link.ts';

test('a link copied offline redirects after the sync, counts, and is one share', async ({ chromium, program }) => {
  const admin = await adminCalls(program);
  const utm = { source: '{network}' };
  await admin('PUT', 'links', linkSettingSchema, { tracked: true, utm, worth: null });
  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Camille Martin'));
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await expect(panel.locator('[data-post]').first()).toBeVisible();

  // The train enters a tunnel: the code is made here, and nothing of the server is asked.
  program.faults.unreachable = true;
  await panel.locator('[data-post]').first().click();
  const link = await previewedLink(panel, program);
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await panel.getByRole('button', { name: 'I posted it', exact: true }).click();
  await panel.getByRole('tab', { name: 'My shares', exact: true }).click();
  await expect(panel.getByText('waiting to be sent').first()).toBeVisible();

  program.faults.unreachable = false;
  // Until the share arrives nobody knows the code: the answer says so and leads nowhere.
  expect(await followLink(link)).toBeUndefined();
  await panel.getByRole('button', { name: 'Synchronise now' }).click();
  await expect.poll(() => followLink(link), { timeout: 20_000 }).toMatch(/^https:\/\/example\.com\/.*utm_source=/);
  const { lines } = await admin('GET', 'log', logPageSchema);
  expect(lines.map(({ kind, state }) => [kind, state])).toEqual([['share', 'published']]);
  await expect
    .poll(() => ownClicks(panel), { timeout: 30_000, intervals: [1000] })
    .toContain('1 click on its short link.');

  // What the person has had on the clipboard all along is that link.
  const elsewhere = await chromium.context.newPage();
  await elsewhere.setContent('<label>Text <textarea></textarea></label>');
  await elsewhere.getByLabel('Text').press('Control+v');
  await expect(elsewhere.getByLabel('Text')).toHaveValue(shortLinkOf(program));
  expect(await elsewhere.getByLabel('Text').inputValue()).toContain(link);
});
