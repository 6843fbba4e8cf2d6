/** The browser's storage runs short: the person is told before anything can be lost, and what was logged stays. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

/** Gives the extension so many bytes in all; null takes the limit away. Chromium itself then says so to whoever asks. */
async function giveRoom(panel: Page, bytes: number | null): Promise<void> {
  const session = await panel.context().newCDPSession(panel);
  const origin = await panel.evaluate(() => location.origin);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== null && { quotaSize: bytes }) });
}

test('says that the storage is nearly full for as long as it is, and keeps what was logged', async ({
  chromium,
  program,
}) => {
  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Camille Martin'));
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await panel.getByRole('button', { name: 'I did not', exact: true }).waitFor();
  const nearlyFull = panel.getByText('Nothing is lost: free some space on this device', { exact: false });
  await expect(nearlyFull).toHaveCount(0);

  const used = await panel.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await giveRoom(panel, used + 10_000_000);
  await panel.reload();
  await expect(nearlyFull).toBeVisible();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await expect(panel.locator('[data-line]')).toHaveCount(1);

  await giveRoom(panel, null);
  await panel.reload();
  await expect(
    panel
      .locator('[data-line]')
      .or(panel.getByRole('tab', { name: 'My shares' }))
      .first(),
  ).toBeVisible();
  await expect(nearlyFull).toHaveCount(0);
});
