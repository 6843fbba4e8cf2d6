/** A curator proposes a page from the real side panel; the admin declines it with a reason, or makes a post of it. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';

async function join(panel: Page, link: string): Promise<void> {
  await panel.getByLabel('Invitation link').fill(link);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
}

async function propose(panel: Page, note: string): Promise<void> {
  await panel.getByLabel('Why it matters, in your own words').fill(note);
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(panel.getByText('Proposed. Its state shows below and in My shares.')).toBeVisible();
}

/** Those that the server has: it has told what became of them. */
const told = (panel: Page) => panel.locator('[data-proposal]').filter({ hasText: 'In review' });

test('clip → propose → decline with a reason, and turn another into a post', async ({ chromium, program }) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.example.com/steel');
  await page.locator('#first').selectText();
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await join(panel, await program.invitationLink('Inès Laurent', 'curator'));

  // The toolbar's click gave this page, and only its title, address and selection are taken.
  await expect(panel.getByLabel('Title')).toHaveValue('Steel made with hydrogen');
  await expect(panel.getByLabel('Address')).toHaveValue('https://www.example.com/steel');
  await expect(panel.getByLabel('Passage (optional)')).toHaveValue(/^The first plant that makes steel/);
  await panel.getByText('More wishes').click();
  await panel.getByLabel('Suggested text').fill('We make steel with hydrogen.');
  await propose(panel, 'Our clients ask about it every week.');
  await expect(panel.getByLabel('Suggested text')).toHaveValue('');
  await panel.getByLabel('Address').fill('https://www.example.com/steel-again');
  await panel.getByLabel('Title').fill('Steel again');
  await propose(panel, 'And this one for the trainers.');
  await expect(told(panel)).toHaveCount(2);

  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  await admin.getByRole('link', { name: 'Proposals' }).click();
  const cards = admin.locator('article, li').filter({ has: admin.getByRole('button', { name: 'Decline' }) });
  const card = (title: string) => cards.filter({ hasText: title });
  await expect(card('Steel made with hydrogen')).toContainText('We make steel with hydrogen.');
  await card('Steel again').focus();
  await admin.keyboard.press('d');
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('textbox').fill('We covered it last month.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(dialog).toBeHidden();
  await card('Steel made with hydrogen').getByRole('button', { name: 'Turn into a post' }).click();
  await expect(admin.getByRole('textbox', { name: 'Title' })).toHaveValue('Steel made with hydrogen');

  await panel.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(panel.getByText('Reason: We covered it last month.')).toBeVisible();
  await expect(panel.getByText('Being edited')).toBeVisible();
});

test('a proposal that is being written stays with its page while the person looks elsewhere', async ({
  chromium,
  program,
  sites,
}) => {
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.example.com/steel');
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await join(panel, await program.invitationLink('Inès Laurent', 'curator'));
  const title = panel.getByLabel('Title');
  const note = panel.getByLabel('Why it matters, in your own words');
  await expect(title).toHaveValue('Steel made with hydrogen');
  // A page that names itself late is proposed by its own name.
  await page.evaluate(() => {
    document.title = 'Steel, second look';
  });
  await expect(title).toHaveValue('Steel, second look');

  await note.fill('Our clients ask about it.');
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await panel.getByRole('tab', { name: 'Propose' }).click();
  await expect(note).toHaveValue('Our clients ask about it.');
  sites.serve('https://www.example.com/other', { html: '<!doctype html><title>Another page</title><p>Other</p>' });
  await page.goto('https://www.example.com/other');
  await expect(panel.getByRole('button', { name: 'Take from the page' })).toBeVisible();
  await expect(title).toHaveValue('Steel, second look');
  await panel.getByRole('button', { name: 'Take from the page' }).click();
  await expect(title).toHaveValue('Another page');
  await expect(note).toHaveValue('Our clients ask about it.');
});
