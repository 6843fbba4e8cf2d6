/** The browser is killed as soon as a share is shown as logged: after the next start it is there, and reaches the server once. */
import { startChromium, type Chromium } from '../browsers/chromium.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

/** `kill -9` of the browser's own process; gives when it is gone. */
async function killBrowser({ context }: Chromium): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has closed');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.find(({ type }) => type === 'browser');
  if (!own) throw new Error('the browser does not say which process it is');
  const gone = new Promise((closed) => context.once('close', closed));
  process.kill(own.id, 'SIGKILL');
  await gone;
}

test('keeps what it showed as logged when it is killed at once, and sends it once', async ({
  chromium,
  program,
  sites,
}) => {
  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Camille Martin'));
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await panel.locator('[data-post]').first().click();
  program.faults.unreachable = true;
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  // Shown as logged from here on.
  await panel.getByRole('button', { name: 'I did not', exact: true }).waitFor();
  await killBrowser(chromium);

  const again = await startChromium({ sitesPort: sites.port, profile: chromium.profile });
  try {
    const next = await again.openSidebarTab();
    await next.getByRole('tab', { name: 'My shares' }).click();
    await expect(next.locator('[data-line]')).toHaveCount(1);
    await expect(next.getByText('waiting to be sent', { exact: false }).first()).toBeVisible();
    program.faults.unreachable = false;
    // The answer to the first push is lost, so that it comes twice.
    program.faults.loseAnswers = 1;
    await expect
      .poll(async () => {
        const sync = next.getByRole('button', { name: /Synchronise now|Try again/ }).first();
        await sync.click({ timeout: 1000 });
        return next.getByText('Your company holds everything, up to line 2.').count();
      })
      .toBe(1);
  } finally {
    await again.close();
  }
});
