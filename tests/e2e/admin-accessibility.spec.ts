/** Every admin page and the join page, examined by axe in both themes, wide and narrow. */
import { clip, expect, seriousFaults, share, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`no page has a serious accessibility fault (${colorScheme}, ${width} px)`, async ({ program, open }) => {
      // Ten pages, each examined whole: half a minute on a busy machine of two cores.
      test.setTimeout(150_000);
      const camille = await joinAs(program, 'Camille Martin');
      await share(camille, 0);
      await camille.push([{ kind: 'clip.proposed', body: clip }]);
      const page = await open({ colorScheme, locale: 'fr-FR', viewport: { width, height: 800 } });
      await page.goto(await program.signInLink());
      await expect(page.locator('main').getByRole('button')).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await signIn(page, program);
      const ready = [
        ['/admin/', '[data-line]'],
        ['/admin/posts', '.post-line'],
        ['/admin/posts/new', '.post-fields'],
        // Narrow screens get the list.
        ['/admin/calendar', width > 700 ? '.month-grid' : '.row'],
        ['/admin/proposals', '.proposal'],
        ['/admin/images', '.empty'],
        ['/admin/feeds', '.empty'],
        ['/admin/learn', '.ways'],
        ['/admin/people', '.member'],
        ['/admin/charter', '.rule'],
        ['/admin/networks', '.empty'],
        ['/admin/none', '.empty'],
      ] as const;
      for (const [path, sign] of ready) {
        await page.goto(program.url + path);
        await expect(page.locator(sign).first()).toBeVisible();
        expect(await seriousFaults(page), path).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
      }
      await page.goto(`${program.url}/admin/posts`);
      await page.locator('.row-title').first().click();
      await expect(page.locator('.variant').first()).toBeVisible();
      expect(await seriousFaults(page), 'a post').toEqual([]);
      await page.goto(await program.invitationLink('Karim Haddad'));
      await expect(page.locator('.copy-row')).toBeVisible();
      expect(await seriousFaults(page), 'join').toEqual([]);
    });
  }
}
