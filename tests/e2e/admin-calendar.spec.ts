/** Groups, campaigns, moments and the calendar in the admin pages, against the real server. */
import { librarySchema } from '../../shared/api.ts';
import { expect, seriousFaults, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test('gives a group a post of a campaign at its time, and shows it in the calendar', async ({ program, admin }) => {
  const camille = await joinAs(program, 'Camille Martin');
  const lea = await joinAs(program, 'Léa Nguyen');
  await admin.getByRole('link', { name: 'People' }).click();
  await admin.getByRole('button', { name: 'Add a group' }).click();
  const adding = admin.getByRole('dialog');
  await adding.getByRole('button', { name: 'Add a group' }).click();
  await expect(adding.getByText('Give the group a name.')).toBeVisible();
  await adding.getByLabel('Name of the group').fill('Lyon');
  await adding.getByRole('button', { name: 'Add a group' }).click();
  await expect(admin.getByRole('button', { name: 'Lyon', exact: true })).toBeVisible();
  await admin.getByRole('button', { name: 'Groups Camille Martin' }).click();
  await admin.getByRole('dialog').getByLabel('Lyon').check();
  await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('The groups of Camille Martin are saved.')).toBeVisible();
  await expect(admin.getByText('1 member', { exact: true })).toBeVisible();

  await admin.getByRole('link', { name: 'Calendar' }).click();
  await admin.getByRole('button', { name: 'Add a campaign' }).click();
  const campaign = admin.getByRole('dialog');
  await campaign.getByLabel('Name in English').fill('Warm winter');
  await campaign.getByLabel('First day').fill('2031-01-10');
  await campaign.getByLabel('Last day').fill('2031-01-09');
  await campaign.getByRole('button', { name: 'Save' }).click();
  await expect(campaign.getByText('The last day cannot come before the first.')).toBeVisible();
  await campaign.getByLabel('Last day').fill('2031-02-10');
  await campaign.getByLabel('Aim').fill('Fill the training.');
  await campaign.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Fill the training.', { exact: false })).toBeVisible();
  await admin.getByLabel('List', { exact: true }).check();
  await admin.getByRole('button', { name: 'Add a moment' }).click();
  await admin.getByRole('dialog').getByLabel('Name in English').fill('Energy day');
  await admin.getByRole('dialog').getByLabel('First day').fill('2031-01-15');
  await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('button', { name: 'Energy day' })).toBeVisible();

  await admin.goto(`${program.url}/admin/posts/new`);
  await admin.getByLabel('Title', { exact: true }).fill('For Lyon alone');
  await admin.getByLabel('Official text', { exact: true }).fill('A day at the Lyon works.');
  await admin.getByText('When, for whom, and with what').click();
  await admin.getByLabel('Campaign').selectOption('Warm winter');
  await admin.getByLabel('Comes out').fill('2031-01-12T08:00');
  await admin.getByRole('group', { name: 'Only for these groups' }).getByLabel('Lyon').check();
  expect(await seriousFaults(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Publish…' }).click();
  await expect(admin.getByRole('dialog')).toContainText('for members of 1 group only');
  await admin.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(admin.getByText('Scheduled: it will come into the library by itself.')).toBeVisible();
  await admin.getByRole('link', { name: 'Calendar' }).click();
  await admin.getByLabel('List', { exact: true }).check();
  await expect(admin.getByRole('heading', { name: 'January 2031' })).toBeVisible();
  const lines = await admin.locator('.calendar-line').filter({ hasText: '2031' }).allInnerTexts();
  expect(
    lines.map((line) => ['Warm winter', 'For Lyon alone', 'Energy day'].find((name) => line.includes(name))),
  ).toEqual(['Warm winter', 'For Lyon alone', 'Energy day']);
  await expect(admin.getByRole('link', { name: 'For Lyon alone' })).toBeVisible();
  expect(await seriousFaults(admin)).toEqual([]);

  await admin.getByRole('link', { name: 'For Lyon alone' }).click();
  await admin.getByLabel('Comes out').fill('');
  await admin.getByRole('button', { name: 'Save changes' }).click();
  await expect(admin.getByText('Saved.')).toBeVisible();
  const titles = async (token: string) => {
    const answer = await fetch(`${program.url}/api/v1/library`, { headers: { authorization: `Bearer ${token}` } });
    return librarySchema.parse(await answer.json()).posts.map(({ title }) => title);
  };
  expect(await titles(camille.joined.token)).toContain('For Lyon alone');
  expect(await titles(lea.joined.token)).not.toContain('For Lyon alone');

  // It came out today: the month on the wall has it on that day, and the months beside it are a key away.
  await admin.getByRole('link', { name: 'Calendar' }).click();
  await expect(admin.locator('[aria-current="date"]').getByRole('link', { name: 'For Lyon alone' })).toBeVisible();
  expect(await seriousFaults(admin)).toEqual([]);
  const name = await admin.locator('#month-name').innerText();
  await admin.getByRole('button', { name: 'Month after' }).focus();
  await admin.keyboard.press('Enter');
  await expect(admin.locator('#month-name')).not.toHaveText(name);
  await expect(admin.locator('[aria-current="date"]').getByRole('link')).toHaveCount(0);
  await admin.getByRole('button', { name: 'Today' }).press('Enter');
  await expect(admin.locator('#month-name')).toHaveText(name);
  await admin.setViewportSize({ width: 390, height: 800 });
  await expect(admin.locator('.month-grid')).toHaveCount(0);
  await expect(admin.locator('.calendar-line').filter({ hasText: 'Warm winter' })).toBeVisible();
});
