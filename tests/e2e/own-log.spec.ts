/** The person's own answers, step by step: joining in spite of a bad line, undoing only what can be undone, withdrawing, erasing. */
import { expect, test } from '../browsers/harness.ts';

test('joins after a lost answer, undoes truthfully, withdraws a proposal, erases at the company and here', async ({
  chromium,
  program,
}) => {
  const panel = await chromium.openSidebarTab();
  const link = await program.invitationLink('Camille Martin', 'curator');
  const field = panel.getByLabel('Invitation link');
  await field.fill(link);
  await panel.getByRole('button', { name: 'Continue' }).click();

  // All that the company can see is said before anything about the person is sent.
  const seen = panel.locator('section').filter({ hasText: 'About you and this browser' });
  await expect(seen).toContainText('The last day this browser contacted the server');
  await expect(seen).toContainText('When each line arrived at the server');
  await expect(panel.getByText('nothing else')).toHaveCount(0);
  program.faults.unreachable = true;
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible();
  await expect(field).toHaveValue(link);
  program.faults.unreachable = false;
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();

  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await panel.getByRole('button', { name: 'I did not', exact: true }).click();
  await expect(panel.getByText('Noted: not posted.')).toBeVisible();
  // Nothing was said before: an undo could only say that it was posted.
  await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await panel.getByRole('tab', { name: 'My shares' }).click();
  const lines = panel.locator('[data-line]');
  await lines.getByRole('button', { name: 'I posted it' }).click();
  await expect(lines.getByText('Published', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(lines.getByText('Not posted', { exact: true })).toBeVisible();

  await panel.getByRole('tab', { name: 'Propose' }).click();
  await panel.getByLabel('Title').fill('Steel made with hydrogen');
  await panel.getByLabel('Address').fill('https://www.example.com/steel');
  await panel.getByLabel('Why it matters, in your own words').fill('Our clients ask about it.');
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(panel.getByText('Proposed. Its state shows below and in My shares.')).toBeVisible();
  await panel.getByRole('tab', { name: 'My shares' }).click();
  await lines.filter({ hasText: 'Steel' }).getByRole('button', { name: 'Withdraw' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Withdraw this proposal?' });
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(lines.filter({ hasText: 'Steel' }).getByText('Withdrawn', { exact: true })).toBeVisible();

  const options = await chromium.openExtensionPage('options.html');
  program.faults.unreachable = true;
  const erase = async () => {
    await options.getByRole('button', { name: 'Erase my data…' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Erase my data', exact: true }).click();
  };
  await erase();
  await expect(options.getByText('Nothing was erased: the server does not answer.', { exact: false })).toBeVisible();
  await expect(options.getByText('You are Camille Martin', { exact: false })).toBeVisible();
  program.faults.unreachable = false;
  await erase();
  await expect(options.getByText('Your data is erased, at your company and here.')).toBeVisible();
  await expect(options.getByText('You are in no programme.', { exact: false })).toBeVisible();
  await expect(lines).toHaveCount(0);
});
