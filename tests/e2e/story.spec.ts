/** The whole main job in the real side panel: join, pick, insert, edit, confirm, offline, online; the admin sees one line, once. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { requestsHolding } from '../browsers/wire.ts';

const permalink = 'https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000001/';

async function joinProgramme(panel: Page, link: string): Promise<void> {
  await panel.getByLabel('Invitation link').fill(link);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await expect(panel.getByRole('heading', { name: 'Join Novéa?' })).toBeVisible();
  await expect(panel.getByText('Which approved post')).toBeVisible();
  await expect(panel.getByText('Your drafts never leave this browser', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Posts to share' })).toBeVisible();
}

const model = (page: Page) => page.evaluate(() => window.fixture.model());

test('join → pick → insert → edit → confirm → offline → online → one line for the admin', async ({
  chromium,
  program,
  sites,
}) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.linkedin.com/feed/?shape=b');
  // The person's own click on "Start a post" opens the browser's side panel.
  await page.locator('.c0e8').click();
  const panel = await chromium.sidePanel();
  await joinProgramme(panel, await program.invitationLink('Camille Martin'));

  await panel.getByLabel('Search the posts').fill('heat');
  await panel.locator('[data-post]').first().click();
  const preview = panel.getByTestId('preview');
  const wanted = await preview.innerText();
  expect(wanted.length).toBeGreaterThan(40);
  await panel.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(panel.getByText('Inserted. Make it yours, then press Post yourself.')).toBeVisible();
  expect(await model(page)).toBe(wanted);

  const marker = 'zebra-41-of-my-own';
  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${marker} guys`);
  await expect(panel.getByRole('region', { name: 'Your draft on LinkedIn' })).toContainText(
    String(wanted.length + marker.length + 6),
  );

  program.faults.unreachable = true;
  await page.locator('dialog .post').click();
  await panel.getByLabel('Link to your post (optional)').fill(`${permalink}?utm_source=share`);
  await panel.getByRole('button', { name: 'I posted it' }).click();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await expect(panel.getByText('waiting to be sent', { exact: false }).first()).toBeVisible();

  program.faults.unreachable = false;
  program.faults.loseAnswers = 1;
  await panel
    .getByRole('button', { name: /Synchronise now|Try again/ })
    .first()
    .click();
  await expect
    .poll(async () => {
      await panel
        .getByRole('button', { name: /Synchronise now|Try again/ })
        .first()
        .click({ timeout: 1000 });
      return panel.getByText('Your company holds everything, up to line 3.').count();
    })
    .toBe(1);

  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  const rows = admin.locator('table tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Camille Martin');
  await expect(rows).toContainText('LinkedIn');
  await expect(rows).toContainText('Published');
  await expect(rows.getByRole('link', { name: /linkedin|post/i }).last()).toHaveAttribute('href', permalink);

  // The draft, before and after insertion, stayed in the browser: nothing on any wire holds the marker.
  expect(program.requests.filter((request) => request.path === '/api/v1/events').length).toBeGreaterThan(1);
  expect(requestsHolding(marker, [...program.requests, ...sites.requests])).toEqual([]);
});
