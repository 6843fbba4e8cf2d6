/** Writing posts in the admin pages, against the real server: variants, previews, publishing, conflicts. */
import { expect, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test.describe('a post', () => {
  test('is written with variants, counted, previewed, published, and reaches the library', async ({
    program,
    admin,
  }) => {
    await admin.getByRole('link', { name: 'Posts' }).click();
    await admin.getByRole('link', { name: 'New post' }).click();
    await expect(admin.getByRole('heading', { name: 'New post' })).toBeFocused();
    await admin.getByRole('button', { name: 'Save draft' }).click();
    await expect(admin.getByText('Give it a title.')).toBeVisible();

    await admin.getByLabel('Title', { exact: true }).fill('A quieter pump');
    await admin.getByLabel('Official text', { exact: true }).fill('Novéa launches a quieter pump.');
    await admin.getByRole('button', { name: 'Add for LinkedIn' }).click();
    const first = admin.getByRole('listitem', { name: /^Variant 1/ });
    const long = `${'I heard it run for the first time on Monday. '.repeat(6)}THE END`;
    await first.getByLabel('Text').fill(long);
    await expect(first.getByText(`${long.length} of 3,000`)).toBeVisible();
    await expect(first.locator('.preview-text')).not.toContainText('THE END');
    await first.getByRole('button', { name: '…more' }).click();
    await expect(first.locator('.preview-text')).toContainText('THE END');

    await admin.getByRole('button', { name: 'Add for X' }).click();
    const second = admin.getByRole('listitem', { name: /^Variant 2/ });
    await second.getByLabel('Text').fill(`https://example.org/${'a'.repeat(200)} ${'b'.repeat(257)}`);
    await expect(second.getByText('281 of 280: 1 too many')).toBeVisible();
    await second.getByLabel('Text').fill('I heard it run: https://example.org/pump');

    await admin.getByRole('button', { name: 'Publish…' }).click();
    const question = admin.getByRole('dialog');
    await expect(question).toContainText('A quieter pump');
    await expect(question).toContainText('1 variant for X');
    await question.getByRole('button', { name: 'Publish' }).click();
    await expect(admin.getByText('Published: it is in the library.')).toBeVisible();
    await expect(admin).toHaveURL(/\/admin\/posts\/[\da-f-]{36}$/);

    const camille = await joinAs(program, 'Camille Martin');
    const published = camille.library.posts.find(({ title }) => title === 'A quieter pump');
    expect(published?.variants.map(({ network, text }) => [network, text])).toEqual([
      ['linkedin', long],
      ['x', 'I heard it run: https://example.org/pump'],
    ]);
    await admin.getByRole('button', { name: 'Withdraw…' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect(admin.getByText('Withdrawn: it has left the library.')).toBeVisible();
    const lea = await joinAs(program, 'Léa Nguyen');
    expect(lea.library.posts.map(({ title }) => title)).not.toContain('A quieter pump');
  });

  test('gives charter tips while it is written, and applies the fix on request', async ({ admin, program }) => {
    await admin.goto(`${program.url}/admin/posts/new`);
    await admin.getByRole('button', { name: 'Add for LinkedIn' }).click();
    const variant = admin.getByRole('listitem', { name: /^Variant 1/ });
    await variant.getByLabel('Text').fill('I work at Novéa: quiet heat for end customers in Lyon.');
    await variant.getByRole('list', { name: 'Charter tips' }).getByRole('button', { name: 'Apply' }).click();
    await expect(variant.getByLabel('Text')).toHaveValue('I work at Novéa: quiet heat for residents in Lyon.');
  });

  test('is given variants in both languages, and by the browser’s model what brings no fact', async ({
    admin,
    program,
  }) => {
    const said = [
      { persona: 'expert', text: 'In Lyon we open 2 sites. What would that change for you?' },
      { persona: 'insider', text: 'Siemens opens 9 sites with us.' },
    ];
    await admin.addInitScript((answer) => {
      const model = {
        availability: () => Promise.resolve('available'),
        create: () => Promise.resolve({ prompt: () => Promise.resolve(answer), destroy: () => undefined }),
      };
      Object.defineProperty(globalThis, 'LanguageModel', { value: model });
    }, JSON.stringify(said));
    await admin.goto(`${program.url}/admin/posts/new`);
    await admin.getByLabel('Title', { exact: true }).fill('Two sites');
    await admin.getByLabel('Official text', { exact: true }).fill('NV opens 2 sites in Lyon.');
    await admin.getByLabel('Official text in French').fill('NV ouvre 2 sites à Lyon.');
    const suggestions = admin.getByRole('region', { name: 'Suggested variants' });
    await suggestions.getByLabel('Other names of the company').fill('NV, Novéa');
    await suggestions.getByRole('button', { name: 'Suggest variants' }).click();
    await suggestions
      .getByRole('listitem')
      .filter({ hasText: 'Nous ouvrons 2 sites à Lyon.' })
      .first()
      .getByRole('button')
      .click();
    const taken = admin.getByRole('listitem', { name: /^Variant 1/ });
    await expect(taken.getByLabel('Text')).toHaveValue('Nous ouvrons 2 sites à Lyon.');
    await expect(taken.getByLabel('Language')).toHaveValue('fr');

    await suggestions.getByLabel(/this browser’s model/).check();
    await suggestions.getByRole('button', { name: 'Suggest variants' }).click();
    await expect(suggestions.getByText('Browser’s model').first()).toBeVisible();
    await expect(suggestions.getByRole('listitem').filter({ hasText: 'Siemens opens' })).toHaveCount(0);
    await admin.getByRole('button', { name: 'Save draft' }).click();
    await expect(admin.getByText('Saved.', { exact: true })).toBeVisible();
    await admin.reload();
    await expect(admin.getByLabel('Official text in French')).toHaveValue('NV ouvre 2 sites à Lyon.');
  });

  test('puts a removed variant back, and asks before unsaved words are left', async ({ admin, program }) => {
    await admin.goto(`${program.url}/admin/posts`);
    await admin.locator('.row-title').first().click();
    const variants = admin.getByRole('listitem', { name: /^Variant \d/ });
    const text = variants.first().getByLabel('Text');
    const before = await text.inputValue();
    const count = await variants.count();
    await variants
      .first()
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(variants).toHaveCount(count - 1);
    await admin.getByRole('button', { name: 'Undo' }).click();
    await expect(variants).toHaveCount(count);
    await expect(text).toHaveValue(before);

    await text.fill('Words that are not saved.');
    await admin.getByRole('link', { name: 'People' }).click();
    await admin.getByRole('button', { name: 'Stay here' }).click();
    await expect(text).toHaveValue('Words that are not saved.');
    await admin.goBack();
    await admin.getByRole('button', { name: 'Stay here' }).click();
    await expect(text).toHaveValue('Words that are not saved.');
    await admin.getByRole('link', { name: 'People' }).click();
    await admin.getByRole('button', { name: 'Leave' }).click();
    await expect(admin.getByRole('heading', { name: 'People' })).toBeFocused();
  });

  test('saved by two people at once loses neither text', async ({ admin, program, open }) => {
    await admin.goto(`${program.url}/admin/posts`);
    await admin.locator('.row-title').first().click();
    await admin.getByLabel('Official text', { exact: true }).fill('Mine.');
    const other = await open();
    await signIn(other, program);
    await other.goto(admin.url());
    await other.getByLabel('Official text', { exact: true }).fill('Theirs.');
    await other.getByRole('button', { name: 'Save changes' }).click();
    await expect(other.getByText('Saved.')).toBeVisible();

    await admin.getByRole('button', { name: 'Save changes' }).click();
    await expect(admin.getByRole('dialog')).toContainText('Somebody else saved this post in between');
    await admin.getByRole('button', { name: 'Back to my text' }).click();
    await expect(admin.getByLabel('Official text', { exact: true })).toHaveValue('Mine.');
    await other.reload();
    await expect(other.getByLabel('Official text', { exact: true })).toHaveValue('Theirs.');
    await admin.getByRole('button', { name: 'Save changes' }).click();
    await admin.getByRole('button', { name: 'Replace with mine' }).click();
    await expect(admin.getByText('Saved.')).toBeVisible();
    await other.reload();
    await expect(other.getByLabel('Official text', { exact: true })).toHaveValue('Mine.');
  });

  test('is published only as it was read', async ({ admin, program, open }) => {
    await admin.goto(`${program.url}/admin/posts/new`);
    await admin.getByLabel('Title', { exact: true }).fill('A quieter pump');
    await admin.getByLabel('Official text', { exact: true }).fill('Read by me.');
    await admin.getByRole('button', { name: 'Save draft' }).click();
    await expect(admin).toHaveURL(/\/admin\/posts\/[\da-f-]{36}$/);
    const other = await open();
    await signIn(other, program);
    await other.goto(admin.url());
    await other.getByLabel('Official text', { exact: true }).fill('Not read by me.');
    await other.getByRole('button', { name: 'Save draft' }).click();
    await expect(other.getByText('Saved.')).toBeVisible();

    await admin.getByRole('button', { name: 'Publish…' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(admin.getByRole('dialog')).toContainText('Somebody else saved this post in between');
    await admin.getByRole('button', { name: 'Back to my text' }).click();
    const camille = await joinAs(program, 'Camille Martin');
    expect(camille.library.posts.map(({ title }) => title)).not.toContain('A quieter pump');
  });

  test('keeps the words that are typed while it is being saved', async ({ admin, program }) => {
    await admin.goto(`${program.url}/admin/posts/new`);
    await admin.getByLabel('Title', { exact: true }).fill('A quieter pump');
    await admin.getByLabel('Official text', { exact: true }).fill('Novéa launches a quieter pump.');
    await admin.getByRole('button', { name: 'Add for X' }).click();
    const text = admin.getByRole('listitem', { name: /^Variant 1/ }).getByLabel('Text');
    await text.fill('I heard it run');
    const answered = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    await admin.route('**/api/v1/posts', async (route) => {
      const response = await route.fetch();
      answered.resolve();
      await written.promise;
      await route.fulfill({ response });
    });
    await admin.getByRole('button', { name: 'Save draft' }).click();
    await answered.promise;
    await text.press('ControlOrMeta+End');
    await text.pressSequentially(' on Monday.');
    written.resolve();
    await expect(admin.getByText('Saved.', { exact: true })).toBeVisible();
    await expect(text).toHaveValue('I heard it run on Monday.');
    await expect(text).toBeFocused();
    await expect(admin.getByText('Not saved')).toBeVisible();
    await admin.getByRole('button', { name: 'Save draft' }).click();
    await expect(admin.getByText('Not saved')).toHaveCount(0);
    await admin.reload();
    await expect(text).toHaveValue('I heard it run on Monday.');
    await expect(admin.getByRole('listitem', { name: /^Variant \d/ })).toHaveCount(1);
  });
});
