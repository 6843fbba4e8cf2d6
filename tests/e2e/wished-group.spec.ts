/** A proposal wished for a group from the sidebar to the queue, changed until reviewed, and decided on by one of two reviewers. */
import type { Page } from '@playwright/test';
import { joinIn } from '../browsers/joined-panel.ts';
import { expect, test } from '../browsers/harness.ts';

async function addGroup(admin: Page, name: string): Promise<void> {
  await admin.getByRole('button', { name: 'Add a group' }).click();
  const adding = admin.getByRole('dialog');
  await adding.getByLabel('Name of the group').fill(name);
  await adding.getByRole('button', { name: 'Add a group' }).click();
  await expect(admin.getByRole('button', { name, exact: true })).toBeVisible();
}

test('all that is wished goes along, can be changed until review, and the other reviewer hears of the decision', async ({
  chromium,
  program,
}) => {
  test.setTimeout(90_000);
  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.locator('main').getByRole('button').click();
  await admin.getByRole('link', { name: 'People' }).click();
  await addGroup(admin, 'Lyon');
  await addGroup(admin, 'Nantes');

  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Inès Laurent', 'curator'));
  await panel.getByRole('tab', { name: 'Propose' }).click();
  await panel.getByLabel('An idea without a page').check();
  await panel.getByLabel('Your idea, in one sentence').fill('Show the Lyon workshop');
  await panel.getByText('More wishes').click();
  const group = panel.getByLabel('For which group').first();
  await group.selectOption('Lyon');
  await panel.getByLabel('For whom').selectOption('Insider');
  await panel.getByLabel('Network').selectOption('LinkedIn');
  await panel.getByLabel('Suggested text').fill('Come and see it.');
  await panel.getByLabel('Not before').fill('2031-01-10');
  await panel.getByLabel('Of use until').fill('2031-02-10');
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  const own = panel.locator('[data-proposal]');
  await expect(own).toContainText('In review');
  await own.getByRole('button', { name: 'Change' }).click();
  await own.getByText('More wishes').click();
  await expect(own.getByLabel('For which group')).toHaveValue(/^[\da-f-]{36}$/);
  await expect(own.getByLabel('Of use until')).toHaveValue('2031-02-10');
  await own.getByLabel('For which group').selectOption('Nantes');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByLabel('For which group')).toHaveCount(0);
  // The queue is read once below: the change has come to the server before that.
  const held = () => admin.evaluate(async () => (await fetch('/api/v1/proposals')).text());
  await expect.poll(held).toContain('Nantes');

  // The curator reviews as well, in a browser of her own.
  await admin.reload();
  const member = admin.locator('.member').filter({ hasText: 'Inès Laurent' });
  await member.getByRole('button', { name: 'Change the role' }).click();
  const role = admin.getByRole('dialog');
  await role.getByLabel(/review/i).check();
  await role.getByRole('button', { name: 'Change the role' }).click();
  await expect(role).toBeHidden();
  await admin.getByRole('button', { name: 'Sign-in link' }).click();
  const signing = admin.getByRole('dialog');
  await signing.getByLabel('For').selectOption('Inès Laurent');
  await signing.getByRole('button', { name: 'Make the link' }).click();
  const link = await signing.getByLabel('Sign-in link').inputValue();
  await signing.getByRole('button', { name: 'Done' }).click();
  await admin.getByRole('link', { name: 'Proposals' }).click();
  const card = admin.locator('.proposal').filter({ hasText: 'Show the Lyon workshop' });
  for (const words of ['LinkedIn', 'Insider', 'Come and see it.', 'Nantes']) await expect(card).toContainText(words);

  const context = await chromium.context.browser()!.newContext({ locale: 'en-GB' });
  try {
    const other = await context.newPage();
    await other.goto(link);
    await other.locator('main').getByRole('button').click();
    await other.locator('.proposal').first().focus();
    await other.keyboard.press('d');
    await other.getByRole('dialog').getByRole('textbox').fill('Already told.');
    await other.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await expect(other.getByRole('dialog')).toBeHidden();
    // What the reader of a window does by coming back to it.
    await admin.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(admin.getByText('Inès Laurent declined “Show the Lyon workshop”.')).toBeVisible();
    await expect(card).toContainText('Already told.');
  } finally {
    await context.close();
  }
});
