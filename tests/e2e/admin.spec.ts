/** Sign-in, proposals, people, the charter and the join page as people use them, against the real server. */
import { clip, expect, share, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test.describe('signing in', () => {
  test('takes a press on the button, so that a link preview does not spend the code', async ({ program, open }) => {
    const link = await program.signInLink();
    const preview = await open();
    await preview.goto(link);
    await expect(preview.getByRole('button', { name: 'Sign in' })).toBeVisible();
    const page = await open();
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Share log' })).toBeVisible();
    await preview.getByRole('button', { name: 'Sign in' }).click();
    await expect(preview.getByText('This sign-in link does not work any more.')).toBeVisible();
    await expect(preview.getByText('“npm run sign-in” prints a link while it runs')).toBeVisible();
  });

  test('is not asked of who is signed in already', async ({ program, admin }) => {
    await admin.goto(`${program.url}/sign-in`);
    await expect(admin.getByRole('heading', { name: 'Share log' })).toBeVisible();
    await expect(admin).toHaveURL(`${program.url}/admin/`);
  });

  test('is asked for on every page, and ends with "Sign out"', async ({ program, admin }) => {
    await admin.getByRole('button', { name: 'Sign out' }).click();
    await expect(admin.getByText('How to get a sign-in link')).toBeVisible();
    await admin.goto(`${program.url}/admin/people`);
    await expect(admin.getByText('How to get a sign-in link')).toBeVisible();
  });
});

test.describe('proposals', () => {
  test('are shown as text, and become a post', async ({ admin, program }) => {
    const camille = await joinAs(program, 'Camille Martin');
    await camille.push([{ kind: 'clip.proposed', body: clip }]);
    await admin.getByRole('link', { name: 'Proposals' }).click();
    await expect(admin.getByRole('heading', { level: 2 })).toHaveText(clip.title);
    await expect(admin.locator('main img, main b')).toHaveCount(0);
    await expect(admin.getByRole('link', { name: /example\.org/ })).toHaveAttribute(
      'rel',
      'noreferrer noopener nofollow',
    );
    await admin.getByRole('button', { name: 'Turn into a post' }).click();
    await expect(admin).toHaveURL(/\/admin\/posts\/[\da-f-]{36}$/);
    await expect(admin.getByRole('textbox', { name: 'Link' })).toHaveValue(clip.url);
    await admin.getByRole('link', { name: 'See the proposals' }).click();
    await expect(admin.locator('.proposal').getByText('Being edited')).toBeVisible();
  });

  test('are declined with a reason that the proposer is given', async ({ admin, program }) => {
    const camille = await joinAs(program, 'Camille Martin');
    await camille.push([{ kind: 'clip.proposed', body: clip }]);
    await admin.getByRole('link', { name: 'Proposals' }).click();
    await admin.getByRole('button', { name: 'Decline' }).click();
    const dialog = admin.getByRole('dialog');
    await expect(dialog).toContainText('Camille Martin will read this in the sidebar.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toContainText('Give a reason');
    await dialog.getByLabel('Why not').fill('We said this last week.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(admin.locator('.proposal')).toContainText('Declined by Alex Moreau: We said this last week.');
    const me = await fetch(`${program.url}/api/v1/me`, {
      headers: { authorization: `Bearer ${camille.joined.token}`, 'portevoix-protocol': '1' },
    });
    expect(await me.text()).toContain('We said this last week.');
  });
});

test.describe('people', () => {
  test('are invited by a link shown once, which the join page explains', async ({ admin, open, program }) => {
    await admin.getByRole('link', { name: 'People' }).click();
    await admin.getByRole('button', { name: 'Invite' }).click();
    await admin.getByLabel('Name').fill('Karim Haddad');
    await admin.getByRole('button', { name: 'Make the link' }).click();
    const link = await admin.getByLabel('Invitation link').inputValue();
    await admin.getByRole('button', { name: 'Done' }).click();
    await expect(admin.getByText(link)).toHaveCount(0);
    await expect(admin.locator('.row-title', { hasText: 'Karim Haddad' })).toBeVisible();

    const page = await open({ locale: 'fr-FR' });
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rejoindre Novéa sur Portevoix');
    await expect(page.getByText('Karim Haddad, cette invitation est pour vous.')).toBeVisible();
    await expect(page.getByText('L’adresse de votre publication, seulement si vous la donnez')).toBeVisible();
    const besides = page.locator('section', { hasText: 'En plus de ces lignes' });
    await expect(besides.getByRole('listitem')).toHaveText([
      'Votre nom, tel que vous l’écrivez en rejoignant le programme',
      'Votre langue',
      'Quand vous avez rejoint le programme, et ajouté chaque navigateur',
      'Quand chaque ligne est arrivée au serveur',
      'Le jour, sans l’heure, du dernier contact de chaque navigateur avec le serveur',
    ]);
    await expect(page.getByLabel('Votre lien d’invitation')).toHaveValue(link);
    await page.goto(`${program.url}/join#${'A'.repeat(43)}`);
    await expect(page.getByText('Cette invitation n’est pas connue ici.')).toBeVisible();
  });

  test('have their browsers listed with what has arrived, and revoked', async ({ admin, program }) => {
    const camille = await joinAs(program, 'Camille Martin');
    await share(camille, 0);
    await admin.getByRole('link', { name: 'People' }).click();
    const row = admin.locator('.member', { hasText: 'Camille Martin' });
    await expect(row).toContainText('Complete to #1');
    await row.getByRole('button', { name: 'Revoke' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(row.getByText(/^Revoked/)).toBeVisible();
    await expect(share(camille, 1)).rejects.toThrow('401');
  });
});
