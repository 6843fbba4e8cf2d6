/** The whole circle with three people in two browsers: a page is clipped, reviewed, published, shared, followed, and told of. */
import { startChromium } from '../browsers/chromium.ts';
import { followLink } from '../browsers/follow-link.ts';
import { ownClicks } from '../browsers/own-clicks.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';
import { previewedLink } from '../browsers/short-link.ts';

const html = `<!doctype html><html lang="en"><title>Heat from servers | The Example Gazette</title>
  <meta property="og:site_name" content="The Example Gazette"><meta name="author" content="Maud Ferrand">
  <article><h1>Heat from servers</h1>${'<p>A data centre heats six hundred and forty homes of the town, whose boilers stand still since the spring.</p>'.repeat(6)}</article>`;

test('propose → review → publish → share → measure, and each of the three is told', async ({
  chromium,
  program,
  sites,
}) => {
  test.setTimeout(150_000);
  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.locator('main').getByRole('button').click();
  await expect(admin.getByRole('link', { name: 'What works' })).toBeVisible();
  await admin.goto(`${program.url}/admin/learn`);
  await admin.getByLabel('Offer short links and count their clicks').check();
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Saved. Browsers hear of it')).toBeVisible();

  // The curator, in a browser of her own.
  sites.serve('https://www.example.com/heat', { html });
  const other = await startChromium({ sitesPort: sites.port });
  try {
    const page = other.context.pages()[0]!;
    await page.goto('https://www.example.com/heat?utm_source=newsletter');
    await other.clickToolbarButton(page);
    const curator = await other.sidePanel();
    await joinIn(curator, await program.invitationLink('Inès Laurent', 'curator'));
    await expect(curator.getByLabel('Title')).toHaveValue('Heat from servers');
    await expect(curator.getByText('Maud Ferrand')).toBeVisible();
    await curator.getByLabel('Why it matters, in your own words').fill('Our town is next.');
    await curator.getByRole('button', { name: 'Propose', exact: true }).click();
    const proposal = curator.locator('[data-proposal]');
    await expect(proposal).toContainText('In review');

    await admin.getByRole('link', { name: 'Proposals' }).click();
    const card = admin.locator('.proposal').filter({ hasText: 'Heat from servers' });
    await card.focus();
    await admin.keyboard.press('a');
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('A word of thanks (optional)').fill('Well found!');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toBeHidden();
    await expect(card).toContainText('Published in the library');

    // The ambassador.
    const panel = await chromium.openSidebarTab();
    await joinIn(panel, await program.invitationLink('Camille Martin'));
    await panel.getByRole('tab', { name: 'Share', exact: true }).click();
    await panel.locator('[data-post]').filter({ hasText: 'Heat from servers' }).first().click();
    const link = await previewedLink(panel, program);
    await panel.getByRole('button', { name: 'Copy', exact: true }).click();
    await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
    await panel.getByRole('button', { name: 'I posted it', exact: true }).click();
    await expect(panel.getByText('Noted: posted.')).toBeVisible();

    await expect.poll(() => followLink(link), { timeout: 20_000 }).toMatch(/^https:\/\/www\.example\.com\/heat/);
    await expect
      .poll(() => ownClicks(panel), { timeout: 30_000, intervals: [1000] })
      .toContain('1 click on its short link.');

    await curator.getByRole('button', { name: 'Synchronise now' }).click();
    await expect(curator.getByText('“Heat from servers” is in the library.')).toBeVisible();
    await expect(curator.getByText('Alex Moreau thanks you: “Well found!”')).toBeVisible();

    await admin.getByRole('link', { name: 'Share log' }).click();
    const line = admin.locator('[data-line]').filter({ hasText: 'Camille Martin' });
    await expect(line).toContainText('Heat from servers');
    await expect(line).toContainText('Published');
    // One person's clicks are hers: the company sees sums of five people or more.
    await admin.getByRole('link', { name: 'What works' }).click();
    await expect(admin.getByRole('heading', { name: 'Too few people to say anything yet' })).toBeVisible();
  } finally {
    await other.close();
  }
});
