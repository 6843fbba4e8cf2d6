/** The charter's page, against the real server: shown, edited, guarded against loss, refused in the reader's language. */
import { expect, seriousFaults, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test('the charter is shown, checked while it is edited, and saved', async ({ admin, program }) => {
  await admin.getByRole('link', { name: 'Charter' }).click();
  const shown = admin.locator('.rule');
  await expect(shown.first()).toBeVisible();
  const count = await shown.count();
  await admin.getByRole('button', { name: 'Edit' }).click();
  const json = admin.getByLabel('Charter (JSON)');
  const charter = JSON.parse(await json.inputValue()) as { rules: { use: string }[]; text: { en: string } };
  await json.fill('{ "version": 1,');
  await expect(admin.getByRole('button', { name: 'Save the charter' })).toBeDisabled();
  const [first, ...rest] = charter.rules;
  await json.fill(JSON.stringify({ ...charter, rules: [{ ...first, use: 'phrases' }] }));
  await expect(admin.getByText('no rule kind is called "phrases"')).toBeVisible();
  await json.fill(JSON.stringify({ ...charter, rules: rest, text: { ...charter.text, en: 'Speak as yourself.' } }));
  await admin.getByRole('button', { name: 'Save the charter' }).click();
  await expect(shown).toHaveCount(count - 1);
  await expect(admin.getByText('Speak as yourself.')).toBeVisible();
  const camille = await joinAs(program, 'Camille Martin');
  expect(camille.library.charter?.text.en).toBe('Speak as yourself.');
});

test('a programme without a charter begins with an example, which is read before it is saved', async ({
  program,
  open,
}) => {
  const page = await open({ locale: 'fr-FR', colorScheme: 'dark', viewport: { width: 390, height: 800 } });
  await signIn(page, program);
  await page.goto(`${program.url}/admin/charter`);
  await page.getByRole('button', { name: 'Modifier' }).click();
  const json = page.getByLabel('Charte (JSON)');
  const { version } = JSON.parse(await json.inputValue()) as { version: number };
  await json.fill(JSON.stringify({ version, rules: [], text: {} }));
  await page.getByRole('button', { name: 'Enregistrer la charte' }).click();

  const french = page.getByRole('button', { name: 'Partir de l’exemple français' });
  const english = page.getByRole('button', { name: 'Partir de l’exemple anglais' });
  await expect(english).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.route('**/charter/example*', (route) => route.abort(), { times: 1 });
  await french.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await french.press('Enter');
  await expect(page.getByText('Un exemple, pas encore enregistré.')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  // Nothing is saved, and it is not lost unasked.
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Quitter' }).click();
  await expect(page.locator('.rule')).toHaveCount(0);

  await english.press('Enter');
  const example = JSON.parse(await json.inputValue()) as { rules: unknown[] };
  await json.fill((await json.inputValue()).replaceAll('Brightwell', 'Novéa'));
  await page.getByRole('button', { name: 'Enregistrer la charte' }).click();
  await expect(page.locator('.rule')).toHaveCount(example.rules.length);
  const camille = await joinAs(program, 'Camille Martin');
  expect(camille.library.charter?.rules).toHaveLength(example.rules.length);
  expect(camille.library.charter?.text.en).toContain('Novéa');
});

test('words of the charter that are not saved are never dropped without asking', async ({ admin }) => {
  await admin.getByRole('link', { name: 'Charter' }).click();
  await admin.getByRole('button', { name: 'Edit' }).click();
  const json = admin.getByLabel('Charter (JSON)');
  await json.press('ControlOrMeta+End');
  await json.pressSequentially(' ');
  const written = await json.inputValue();
  await admin.getByRole('button', { name: 'Cancel' }).click();
  await admin.getByRole('button', { name: 'Stay here' }).click();
  await admin.getByRole('link', { name: 'People' }).click();
  await admin.getByRole('button', { name: 'Stay here' }).click();
  const asked = admin.waitForEvent('dialog');
  await admin.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(json).toHaveValue(written);
  await admin.getByRole('button', { name: 'Cancel' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await expect(admin.locator('.rule').first()).toBeVisible();
  await admin.getByRole('button', { name: 'Edit' }).click();
  await admin.getByRole('button', { name: 'Cancel' }).click();
  await expect(json).toHaveCount(0);
});

test('a refusal is worded in the reader’s language, once', async ({ program, open }) => {
  const page = await open({ locale: 'fr-FR' });
  await signIn(page, program);
  await page.getByRole('link', { name: 'Charte' }).click();
  await page.getByRole('button', { name: 'Modifier' }).click();
  const json = page.getByLabel('Charte (JSON)');
  const charter = JSON.parse(await json.inputValue()) as { version: number };
  await json.fill(JSON.stringify({ ...charter, version: charter.version + 7 }));
  await page.getByRole('button', { name: 'Enregistrer la charte' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Quelqu’un l’a modifié entre-temps. Rechargez pour voir la dernière version.',
  );
  await page.getByLabel('Langue de ces pages').selectOption('English');
  await expect(page.getByRole('alert')).toHaveText(
    'Somebody changed this in between. Reload to see the newest version.',
  );
});
