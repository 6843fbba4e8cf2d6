/** The charter in the sidebar: accepted by joining, asked for again with what changed, and its tips' answers told without any text. */
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';
import { requestsHolding } from '../browsers/wire.ts';

const feed = 'https://www.linkedin.com/feed/?shape=b';

test('a person accepts the charter by joining, and reads what has changed when that is material', async ({
  chromium,
  program,
}) => {
  const { panel } = await joinedPanel(chromium, program, feed);
  await expect(panel.getByText('The charter has changed')).toBeHidden();

  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  const save = async (change: (text: string) => string, material: boolean) => {
    await admin.getByRole('button', { name: 'Edit' }).click();
    const json = admin.getByLabel('Charter (JSON)');
    const charter = JSON.parse(await json.inputValue()) as { text: { en: string } };
    await json.fill(JSON.stringify({ ...charter, text: { ...charter.text, en: change(charter.text.en) } }));
    if (material) await admin.getByLabel('This changes what people have agreed to').check();
    await admin.getByRole('button', { name: 'Save the charter' }).click();
    await expect(admin.getByRole('button', { name: 'Edit' })).toBeVisible();
  };
  await admin.getByRole('link', { name: 'Charter' }).click();
  await save((text) => text.replace('You share if you want', 'You may share if you want'), false);
  await save((text) => text.replace('in your own words', 'in your own voice'), true);

  await panel.getByRole('button', { name: 'Synchronise now' }).first().click();
  await panel.getByRole('button', { name: 'See what has changed' }).click();
  const changes = panel.locator('.charter-text');
  await expect(changes.locator('del')).toHaveText(['Removed: words.']);
  await expect(changes.locator('ins')).toHaveText(['Added: may', 'Added: voice.']);
  await panel.getByRole('button', { name: 'Read the whole charter' }).click();
  await expect(changes.getByText('in your own voice', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'I have read it and accept version 3' }).click();
  await expect(panel.getByText('You have accepted version 3 of the charter.')).toBeVisible();
  await expect(panel.getByText('The charter has changed')).toBeHidden();
  await panel.reload();
  await expect(panel.getByRole('tablist')).toBeVisible();
  await expect(panel.getByText('The charter has changed')).toBeHidden();
  await expect.poll(() => requestsHolding('charter.accepted', program.requests).length).toBeGreaterThanOrEqual(2);
});

test('answers to tips are told with the rule’s name, and the draft stays here', async ({
  chromium,
  program,
  sites,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, feed);
  await page.locator('.c0e8').click();
  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.type('My zebra-42 saw a world-class plant for our end customers');
  await panel.getByRole('button', { name: /^Set aside.*world-class|^Not here.*world-class/ }).click();
  await panel
    .getByRole('button', { name: /^Write “/ })
    .first()
    .click();
  await expect(panel.getByText('Changed in your draft.')).toBeVisible();
  const told = () => requestsHolding('tip.answered', program.requests);
  await expect
    .poll(() =>
      told()
        .map(({ body }) => body)
        .join(''),
    )
    .toMatch(/worn-words[^]*our-words|our-words[^]*worn-words/);
  expect(requestsHolding('zebra-42', [...program.requests, ...sites.requests])).toEqual([]);
});

test('a fix that is only a space says so', async ({ chromium, program }) => {
  const { page, panel } = await joinedPanel(chromium, program, feed);
  await page.locator('.c0e8').click();
  const editor = page.locator('[componentkey="ShareBox_textEditor"]');
  await editor.click();
  await page.keyboard.type('Quelle fierté de voir les équipes de notre usine ouvrir leurs portes hier!');
  await panel.getByRole('button', { name: 'Fix the space' }).click();
  await expect(panel.getByText('Changed in your draft.')).toBeVisible();
  await expect.poll(() => editor.textContent()).toMatch(/hier\u202f!/);
  await expect(panel.getByRole('button', { name: 'Remove it' })).toHaveCount(0);
});
