/** The people's page as an admin uses it, against the real server: roles, invitations, sign-in links, browsers. */
import * as z from 'zod/mini';
import { membersSchema } from '../../shared/admin-api.ts';
import { expect, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test('an open invitation is revoked: its link is worth nothing, and it says so', async ({ admin, open }) => {
  await admin.getByRole('link', { name: 'People' }).click();
  await admin.getByRole('button', { name: 'Invite' }).click();
  await admin.getByLabel('Name').fill('Karim Haddad');
  await admin.getByRole('button', { name: 'Make the link' }).click();
  const link = await admin.getByLabel('Invitation link').inputValue();
  await admin.getByRole('button', { name: 'Done' }).click();
  const row = admin.locator('.row', { hasText: 'Karim Haddad' });
  await row.getByRole('button', { name: 'Revoke' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row.getByText(/^Expired/)).toBeVisible();
  await expect(row.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
  const page = await open();
  await page.goto(link);
  await expect(page.getByText('This invitation has expired.')).toBeVisible();
});

test('an invitation that was used in between is not said to be revoked', async ({ admin, program }) => {
  const code = new URL(await program.invitationLink('Karim Haddad')).hash.slice(1);
  await admin.getByRole('link', { name: 'People' }).click();
  const row = admin.locator('.row:not(.member)', { hasText: 'Karim Haddad' });
  await row.getByRole('button', { name: 'Revoke' }).click();
  const device = { id: crypto.randomUUID(), name: 'Firefox' };
  const joined = await fetch(`${program.url}/api/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'portevoix-protocol': '1' },
    body: JSON.stringify({ code, name: 'Karim Haddad', language: 'fr', device }),
  });
  expect(joined.ok).toBe(true);
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(admin.getByRole('alert')).toContainText('Somebody has used this invitation in between.');
  await expect(row.getByText(/^Used/)).toBeVisible();
});

test('a member becomes an admin and an ambassador again; the last admin stays one', async ({
  admin,
  open,
  program,
}) => {
  await joinAs(program, 'Camille Martin');
  await admin.getByRole('link', { name: 'People' }).click();
  const dialog = admin.getByRole('dialog');
  const alex = admin.locator('.member', { hasText: 'Alex Moreau' });
  await alex.getByRole('button', { name: 'Change the role' }).click();
  await expect(dialog.getByRole('button', { name: 'Change the role' })).toBeDisabled();
  await dialog.getByLabel('Role').selectOption('Ambassador');
  await expect(dialog).toContainText('This is you: you will be signed out at once');
  await dialog.getByRole('button', { name: 'Change the role' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This is the only admin left. Make somebody else an admin first.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const camille = admin.locator('.member', { hasText: 'Camille Martin' });
  await camille.getByRole('button', { name: 'Change the role' }).click();
  await dialog.getByLabel('Role').selectOption('Admin');
  await expect(dialog).toContainText('To sign in, Camille Martin needs a link');
  await dialog.getByRole('button', { name: 'Change the role' }).click();
  await expect(camille).toContainText('Admin ·');

  await admin.getByRole('button', { name: 'Sign-in link' }).click();
  await expect(dialog.getByText('by a sign-in link that')).toHaveCount(0);
  await dialog.getByLabel('For').selectOption('Camille Martin');
  await expect(dialog).toContainText('that person reads: “Camille Martin, by a sign-in link that Alex Moreau made”');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Sign-in link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const hers = await open();
  await hers.goto(link);
  await hers.getByRole('button', { name: 'Sign in' }).click();
  await expect(hers.getByRole('heading', { name: 'Share log' })).toBeVisible();

  await camille.getByRole('button', { name: 'Change the role' }).click();
  await dialog.getByLabel('Role').selectOption('Curator');
  await expect(dialog).toContainText('Camille Martin is signed out of these pages at once');
  await dialog.getByRole('button', { name: 'Change the role' }).click();
  await expect(camille).toContainText('Curator ·');
  await hers.reload();
  await expect(hers.getByText('How to get a sign-in link')).toBeVisible();
});

test('a browser shows the day of its last contact, wherever the admin is, and never an hour', async ({
  open,
  program,
}) => {
  await joinAs(program, 'Camille Martin');
  const page = await open({ timezoneId: 'America/New_York' });
  await signIn(page, program);
  const answer = await page.request.get(`${program.url}/api/v1/members`, { headers: { 'portevoix-protocol': '1' } });
  const { members } = z.parse(membersSchema, await answer.json());
  const seenAt = members.find(({ name }) => name === 'Camille Martin')?.devices[0]?.seenAt ?? '';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(seenAt));
  await page.goto(`${program.url}/admin/people`);
  await expect(page.locator('.member .device .soft')).toHaveText(`last contact ${day}`);
});

test('revoking a browser says how its owner stays the same person', async ({ admin, program }) => {
  await joinAs(program, 'Camille Martin');
  await admin.getByRole('link', { name: 'People' }).click();
  await admin.locator('.device').getByRole('button', { name: 'Revoke' }).click();
  await expect(admin.getByRole('dialog')).toContainText(
    'With “Add a browser”, Camille Martin can join again as the same person.',
  );
});

test('nothing of a browser’s line is cut on a narrow screen', async ({ open, program }) => {
  await joinAs(program, 'Camille Martin');
  const page = await open({ locale: 'fr-FR', viewport: { width: 360, height: 800 } });
  await signIn(page, program);
  await page.goto(`${program.url}/admin/people`);
  const row = page.locator('.member', { hasText: 'Camille Martin' });
  await expect(row.getByText('Rien d’envoyé pour l’instant')).toBeVisible();
  const right = await row.evaluate((element) => element.getBoundingClientRect().right);
  const ends = await row
    .locator('button, .badge, .device-name')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual(right);
});
