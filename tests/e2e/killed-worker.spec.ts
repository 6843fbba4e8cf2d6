/** The browser ends the worker in the middle of a push: what the person saw as logged reaches the server, once, without them. */
import type { Page } from '@playwright/test';
import { signIn } from '../browsers/admin-test.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

/** Of the extension's own pages. */
declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, info: { when: number }): Promise<void>;
  };
};

async function logShare(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await panel.getByRole('button', { name: 'I did not', exact: true }).waitFor();
}

for (const moment of ['come', 'stored'] as const) {
  test(`goes on after the worker was ended when its push had ${moment === 'come' ? 'come' : 'been stored'}`, async ({
    chromium,
    program,
  }) => {
    const panel = await chromium.openSidebarTab();
    await joinIn(panel, await program.invitationLink('Camille Martin'));
    await panel.getByRole('tab', { name: 'Share', exact: true }).click();
    // The library has come, and with it all that the first synchronisation asked for.
    await panel.locator('[data-post]').first().click();
    let ended = 0;
    program.faults.atPush = async (now) => {
      if (now !== moment || ended > 0) return;
      ended++;
      await chromium.endServiceWorker();
    };
    await logShare(panel);
    await expect.poll(() => ended).toBe(1);
    // It was made before the push began, and outlives the worker.
    const alarm = await panel.evaluate(() => chrome.alarms.get('sync'));
    expect(alarm?.scheduledTime).toBeLessThan(Date.now() + 20 * 60_000);
    const pushes = () => program.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/events'));
    const before = pushes().length;

    // Nobody clicks: the browser wakes the worker when the alarm is due.
    await panel.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
    await expect.poll(() => pushes().length, { timeout: 45_000 }).toBeGreaterThan(before);
    await panel.getByRole('tab', { name: 'My shares' }).click();
    await expect(panel.locator('[data-line]')).toHaveCount(1);
    await expect(panel.getByText('waiting to be sent', { exact: false })).toHaveCount(0);

    const log = await panel.context().newPage();
    await signIn(log, program);
    await expect(log.locator('[data-line]')).toHaveCount(1);
  });
}
