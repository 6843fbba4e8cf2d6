/** The life of a post from the admin's form to the side panel: pinned, a job, an image, and its withdrawal told to who took it. */
import { signIn } from '../browsers/admin-test.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';
import { png } from '../fixtures/image-files.ts';

test('pins a job with an image, shows it first, and tells who took it why it was withdrawn', async ({
  chromium,
  program,
}) => {
  const { panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  const admin = await chromium.context.newPage();
  await signIn(admin, program);
  await admin.goto(`${program.url}/admin/posts/new`);
  await admin.getByLabel('Title', { exact: true }).fill('A fitter for Lyon');
  await admin.getByLabel('Official text', { exact: true }).fill('Novéa looks for a fitter in Lyon.');
  await admin.getByText('When, for whom, and with what').click();
  await admin.getByLabel('Comes out').fill('2031-01-01T08:00');
  await admin.getByLabel('Expires').fill('2030-01-01T08:00');
  await admin.getByRole('button', { name: 'Publish…' }).click();
  await expect(admin.getByText('It must expire after it comes out.')).toBeVisible();
  await admin.getByLabel('Comes out').fill('');
  await admin.getByLabel('Pinned until').fill('2030-01-01T08:00');
  await admin.getByLabel('Kind of post').selectOption('Job offer');
  await admin.getByLabel('Contract').fill('Permanent');
  await admin.getByRole('button', { name: 'Publish…' }).click();
  await expect(admin.getByText('Give the place.')).toBeVisible();
  await admin.getByLabel('Place').fill('Lyon');
  await admin.getByLabel('Referral link (optional)').fill('https://jobs.example/refer/7');

  await admin.getByRole('button', { name: 'Add an image' }).click();
  const adding = admin.getByRole('dialog');
  const svg = {
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  await adding.getByLabel('File').setInputFiles(svg);
  await adding.getByLabel('Description in French').fill('Une pompe à chaleur.');
  await adding.getByLabel('Description in English').fill('A heat pump.');
  await adding.getByRole('button', { name: 'Add this file' }).click();
  await expect(adding.getByText('This file is no whole PNG', { exact: false })).toBeVisible();
  await adding.getByLabel('File').setInputFiles({ ...svg, buffer: png(40, 30) });
  await adding.getByRole('button', { name: 'Add this file' }).click();
  await expect(admin.getByRole('img', { name: 'A heat pump.' })).toBeVisible();
  await admin.getByRole('button', { name: 'Publish…' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(admin.getByText('Published: it is in the library.')).toBeVisible();

  const synchronise = () =>
    panel
      .getByRole('button', { name: /Synchronise now|Try again/ })
      .first()
      .click();
  // Beside the admin's page, which is no network's, the panel offers to propose it.
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await synchronise();
  const first = panel.locator('[data-post]').first();
  await expect(first).toContainText('A fitter for Lyon');
  for (const words of ['Pinned', 'Job offer', '1 image']) await expect(first).toContainText(words);
  await first.click();
  const job = panel.getByRole('region', { name: 'Job offer' });
  for (const words of ['Lyon', 'Permanent']) await expect(job).toContainText(words);
  await expect(job.getByRole('link', { name: 'Open the offer' })).toHaveAttribute(
    'href',
    'https://jobs.example/refer/7',
  );
  const image = panel.getByRole('img', { name: 'A heat pump.' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(40);
  await panel.getByRole('button', { name: 'Copy description' }).click();
  await expect(panel.getByText('Copied.', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'I pasted it' }).click();
  await expect(panel.getByRole('button', { name: 'I posted it' })).toBeVisible();
  await panel.getByRole('button', { name: 'All posts' }).click();

  await admin.getByRole('button', { name: 'Withdraw…' }).click();
  const withdrawing = admin.getByRole('dialog');
  await withdrawing.getByLabel('Reason, for those who inserted or shared it').fill('The place is taken.');
  await withdrawing.getByRole('button', { name: 'Withdraw' }).click();
  await expect(admin.getByText('Why it was withdrawn: The place is taken.')).toBeVisible();
  await synchronise();
  const notice = panel.getByRole('region', { name: '“A fitter for Lyon” was withdrawn' });
  await expect(notice).toContainText('Reason: The place is taken.');
  await expect(panel.locator('[data-post]').first()).not.toContainText('A fitter for Lyon');
  await notice.getByRole('button', { name: 'Understood' }).click();
  await expect(notice).toBeHidden();
  await panel.reload();
  await panel.getByRole('tab', { name: 'Share', exact: true }).click();
  await expect(panel.locator('[data-post]').first()).toBeVisible();
  await expect(notice).toBeHidden();
});
