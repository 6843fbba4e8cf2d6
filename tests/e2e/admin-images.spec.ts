/** The programme's images in the admin pages: uploaded, worded, kept while a post shows them, removed and brought back. */
import { expect, seriousFaults, test } from '../browsers/admin-test.ts';
import { png } from '../fixtures/image-files.ts';

test('an image is added, worded anew, kept while a post shows it, and its removal can be undone by keys', async ({
  program,
  admin,
}) => {
  await admin.getByRole('link', { name: 'Posts' }).click();
  await admin.getByRole('link', { name: 'Images' }).click();
  await expect(admin.getByRole('heading', { name: 'No image yet' })).toBeVisible();
  const upload = async (width: number, en: string) => {
    await admin.getByRole('button', { name: 'Add an image' }).click();
    const adding = admin.getByRole('dialog');
    await adding.getByLabel('File').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: png(width, 30) });
    await adding.getByLabel('In French').fill('Une machine.');
    await adding.getByLabel('In English').fill(en);
    expect(await seriousFaults(admin)).toEqual([]);
    await adding.getByRole('button', { name: 'Add this file' }).click();
    await expect(adding).toBeHidden();
  };
  await upload(40, 'A machine.');
  await expect(admin.getByText('The image is there: posts can show it.')).toBeVisible();
  await expect(admin.locator('[data-image]')).toHaveCount(1);
  await upload(40, 'The same machine.');
  await expect(admin.getByText('This image was there already, with its own text.')).toBeVisible();
  await upload(50, '<img src=x onerror="document.title=1"> A wall.');
  const rows = admin.locator('[data-image]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first().getByRole('img', { name: 'A wall.' })).toBeVisible();
  await expect(rows.first()).toContainText('PNG, 50 × 30 pixels, 1 kB');

  await admin.getByRole('button', { name: 'Change the text A machine.' }).press('Enter');
  const texts = admin.getByRole('dialog');
  await texts.getByLabel('In English').fill(' ');
  await texts.getByRole('button', { name: 'Save the text' }).click();
  await expect(texts.getByText('Write the text in both languages.')).toBeVisible();
  await texts.getByLabel('In English').fill('A heat pump.');
  await texts.getByRole('button', { name: 'Save the text' }).click();
  const pump = rows.filter({ hasText: 'A heat pump.' });
  await expect(pump).toContainText('Used in no post.');

  await admin.goto(`${program.url}/admin/posts/new`);
  await admin.getByLabel('Title', { exact: true }).fill('With a pump');
  await admin.getByLabel('Official text', { exact: true }).fill('Look at it.');
  await admin.getByText('When, for whom, and with what').click();
  await admin.getByRole('button', { name: 'Add an image' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'A heat pump.' }).click();
  await admin.getByRole('button', { name: 'Save draft' }).click();
  await expect(admin).toHaveURL(/\/admin\/posts\/[\da-f-]{36}/);
  await admin.goto(`${program.url}/admin/images`);
  await expect(pump.getByRole('link', { name: 'With a pump' })).toBeVisible();
  await pump.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(pump.getByRole('alert')).toContainText('This image stays');
  expect(await seriousFaults(admin)).toEqual([]);

  const wall = rows.filter({ hasText: 'A wall.' });
  await wall.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(rows).toHaveCount(1);
  await admin.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(wall.getByRole('img', { name: 'A wall.' })).toBeVisible();
});
