/** The sidebar's parts that load late, and the admin pages' open dialogs and details, examined by axe in both themes. */
import { expect, seriousFaults } from '../browsers/admin-test.ts';
import { adminCalls } from '../browsers/admin-calls.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';
import { linkSettingSchema } from '../../shared/link-api.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ browserOptions: { colorScheme } });
    test(`no late part and no dialog has a serious accessibility fault (${colorScheme})`, async ({
      chromium,
      program,
    }) => {
      test.setTimeout(240_000);
      const calls = await adminCalls(program);
      await calls('PUT', 'links', linkSettingSchema, { tracked: true, utm: {}, worth: null });
      await calls('POST', 'groups', null, { name: 'Lyon' });
      const karim = await joinAs(program, 'Karim Haddad');
      await karim.push([
        { kind: 'idea.proposed', body: { title: 'Show the new workshop', note: 'Candidates ask for it.' } },
        { kind: 'clip.proposed', body: { url: 'https://www.example.com/heat', title: 'Heat', note: 'Warm.' } },
      ]);
      const panel = await chromium.openSidebarTab();
      await panel.setViewportSize({ width: 360, height: 760 });
      await joinIn(panel, await program.invitationLink('Inès Laurent', 'curator'));
      await panel.getByRole('tab', { name: 'Propose' }).click();
      await panel.getByLabel('An idea without a page').check();
      await panel.getByLabel('Your idea, in one sentence').fill('Tell how we hire');
      await panel.getByRole('button', { name: 'Propose', exact: true }).click();
      await expect(panel.locator('[data-proposal]')).toContainText('In review');
      await panel.locator('[data-proposal]').getByRole('button', { name: 'Change' }).click();
      for (const more of await panel.getByText('More wishes').all()) await more.click();
      await expect(panel.getByLabel('For which group')).toHaveCount(2);
      await expect(panel.getByText('Show the new workshop')).toBeVisible();
      expect(await seriousFaults(panel), 'ideas').toEqual([]);
      await panel.getByLabel('A page', { exact: true }).check();
      await panel.getByLabel('Address').fill('https://www.example.com/heat');
      await expect(panel.getByTestId('twin')).toContainText('A colleague proposed it already');
      expect(await seriousFaults(panel), 'a page').toEqual([]);
      await panel.getByRole('tab', { name: 'Share', exact: true }).click();
      await panel.locator('[data-post]').first().click();
      await expect(panel.getByLabel('Short link that counts clicks')).toBeVisible();
      expect(await seriousFaults(panel), 'a post with its link').toEqual([]);
      await panel.getByRole('tab', { name: 'My shares', exact: true }).click();
      await expect(panel.getByRole('tabpanel')).toBeVisible();
      expect(await seriousFaults(panel), 'own shares').toEqual([]);

      const admin = await chromium.context.newPage();
      await admin.goto(await program.signInLink());
      await admin.locator('main').getByRole('button').click();
      await admin.getByLabel('Appearance').selectOption(colorScheme);
      await admin.getByRole('link', { name: 'Proposals' }).click();
      const card = admin.locator('.proposal').filter({ hasText: 'Heat' });
      await card.focus();
      await admin.keyboard.press('Enter');
      await expect(card.locator('.proposal-details section').first()).toBeVisible();
      expect(await seriousFaults(admin), 'details of a proposal').toEqual([]);
      for (const [key, name] of [
        ['a', 'Approve'],
        ['d', 'Decline'],
        ['m', 'Merge'],
        ['?', 'keys'],
      ] as const) {
        await card.focus();
        await admin.keyboard.press(key);
        await expect(admin.getByRole('dialog')).toBeVisible();
        expect(await seriousFaults(admin), name).toEqual([]);
        await admin.keyboard.press('Escape');
        await expect(admin.getByRole('dialog')).toHaveCount(0);
      }
      for (const [page, button] of [
        ['Calendar', 'Add a campaign'],
        ['Calendar', 'Add a moment'],
        ['Feeds', 'Add a feed'],
        ['People', 'Invite'],
        ['People', 'Sign-in link'],
        ['People', 'Add a group'],
      ] as const) {
        await admin.getByRole('link', { name: page }).click();
        await admin.getByRole('button', { name: button }).first().click();
        await expect(admin.getByRole('dialog')).toBeVisible();
        expect(await seriousFaults(admin), button).toEqual([]);
        await admin.keyboard.press('Escape');
        await expect(admin.getByRole('dialog')).toHaveCount(0);
      }
    });
  });
}
