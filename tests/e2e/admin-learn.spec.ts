/** What works, with figures of five people or more, in both languages and on a phone; what they are worth only by the company's own values. */
import { linkCode } from '../../shared/link-code.ts';
import { expect, seriousFaults, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';
import type { Program } from '../browsers/program.ts';

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));

/** Five people share the first post on LinkedIn and say that it is out. */
async function fiveShare(program: Program): Promise<void> {
  for (const name of ['Ana', 'Bo', 'Cem', 'Dina', 'Eli']) {
    const person = await joinAs(program, name);
    const [post] = person.library.posts;
    if (!post) throw new Error('the example has no post');
    const body = { network: 'linkedin', post: post.id, method: 'editor', link: newCode() };
    const [share] = await person.push([{ kind: 'share.inserted', body }]);
    await person.push([
      { kind: 'share.published', body: { share, network: 'linkedin', post: post.id, confirmed: 'person' } },
    ]);
  }
}

test('says what five people did, with what it is worth by the company’s own values alone', async ({
  admin,
  program,
}) => {
  await fiveShare(program);
  await admin.goto(`${program.url}/admin/learn`);
  const cells = (key: string) => admin.locator(`[data-figures="${key}"]`).getByRole('cell');
  await expect(cells('all').nth(0)).toHaveText('5');
  await expect(cells('linkedin').nth(1)).toHaveText('5');
  await expect(admin.getByTestId('worth')).toHaveCount(0);
  await admin.getByLabel('Value of a post').fill('two euros');
  await expect(admin.getByText('Give a number, such as 0.35.')).toBeVisible();
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Check the currency', { exact: false })).toBeVisible();
  await admin.getByLabel('Value of a post').fill('0.0125');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByTestId('worth')).toContainText('€0.0125');
  await expect(admin.getByTestId('worth')).toContainText('€0.06');
  expect(await seriousFaults(admin)).toEqual([]);
});

test('names in French the columns that too few are behind, and fits a phone', async ({ open, program }) => {
  await fiveShare(program);
  const lone = await joinAs(program, 'Fay');
  const post = lone.library.posts[1];
  await lone.push([{ kind: 'share.inserted', body: { network: 'x', post: post?.id, method: 'editor' } }]);
  const page = await open({ locale: 'fr-FR', colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  await signIn(page, program);
  await page.goto(`${program.url}/admin/learn`);
  await expect(page.locator('[data-figures="all"]').getByRole('cell').first()).toHaveText('6');
  // One person on X: what the five others did on LinkedIn would tell it.
  await expect(page.locator('[data-figures="x"]')).toHaveCount(0);
  const networks = page.locator('.figures').filter({ has: page.getByRole('heading', { name: 'Par réseau' }) });
  await expect(networks.getByRole('columnheader', { name: 'Clics (mesuré)' })).toBeVisible();
  await expect(networks.getByRole('columnheader', { name: /^Repris/ })).toHaveCount(0);
  await expect(networks).toContainText('Repris (déclaré)');
  await page.getByLabel('Valeur d’un clic').fill('0,5');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Enregistré. Les navigateurs', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Valeur d’un clic')).toHaveValue('0,5');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
});

test('takes the programme’s time zone also before anybody has shared', async ({ admin, program }) => {
  await admin.goto(`${program.url}/admin/learn`);
  await admin.getByLabel('Time zone of the programme').selectOption('America/New_York');
  await expect(admin.getByText('Times are told in America/New_York.')).toBeVisible();
  await admin.reload();
  await expect(admin.getByLabel('Time zone of the programme')).toHaveValue('America/New_York');
});
