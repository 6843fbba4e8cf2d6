/** The real side panel beside a page, with its person in the programme. */
import { expect, type Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';
import type { Program } from './program.ts';

/** Joins in that panel with that link. */
export async function joinIn(panel: Page, link: string): Promise<void> {
  await panel.getByLabel('Invitation link').fill(link);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
}

/** Shows the address in the browser's first tab, opens the panel by the toolbar button and joins. */
export async function joinedPanel(
  chromium: Chromium,
  program: Program,
  url: string,
): Promise<{ page: Page; panel: Page }> {
  const page = chromium.context.pages()[0]!;
  await page.goto(url);
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await joinIn(panel, await program.invitationLink('Camille Martin'));
  await expect(panel.getByRole('heading', { name: 'Posts to share' })).toBeVisible();
  return { page, panel };
}
