/** `npm run screenshots`: pictures of the sidebar and the server's pages from the running product, for the README and for our own eyes. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { translator, type LanguageId } from '../shared/languages/index.ts';
import { buildWhatIsStale, root } from './browsers/build.ts';
import { startChromium } from './browsers/chromium.ts';
import { startProgram } from './browsers/program.ts';
import { startSites } from './browsers/sites.ts';

const folder = resolve(root, process.argv[2] ?? '.github/screenshots');
/** The width at which the design must work, and the height of a laptop's side panel. */
const sidebar = { width: 360, height: 760 };

interface Look {
  readonly language: LanguageId;
  readonly scheme: 'light' | 'dark';
}
const looks: readonly Look[] = [
  { language: 'en', scheme: 'light' },
  { language: 'fr', scheme: 'dark' },
  { language: 'fr', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
];

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
}

/** Joins, drafts, shares and looks around as a person would, with pictures on the way. */
async function take({ language, scheme }: Look): Promise<void> {
  const t = translator(language);
  const suffix = `${language}-${scheme}`;
  const sites = await startSites();
  const program = await startProgram();
  const chromium = await startChromium({ sitesPort: sites.port, locale: language, colorScheme: scheme });
  try {
    // Debian's Chromium speaks English only: the language is chosen in the settings, as a person may.
    const settings = await chromium.openExtensionPage('options.html');
    await settings.getByLabel(/^(Language|Langue)$/).selectOption(language);
    await settings.getByRole('heading', { name: t('options.title') }).waitFor();
    await settings.close();
    const page = chromium.context.pages()[0]!;
    await page.goto('https://www.linkedin.com/feed/?shape=b');
    await page.locator('.c0e8').click();
    const panel = await chromium.sidePanel();
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize(sidebar);
    await panel.getByLabel(t('joining.link')).fill(await program.invitationLink('Camille Martin'));
    await panel.getByRole('button', { name: t('joining.next') }).click();
    const agree = panel.getByRole('button', { name: t('consent.join'), exact: true });
    await agree.waitFor();
    await shoot(panel, `consent-${suffix}`);
    await agree.click();
    const posts = panel.locator('[data-post]');
    await posts.first().waitFor();
    await shoot(panel, `library-${suffix}`);
    await posts.nth(1).click();
    await panel.getByRole('button', { name: t('sidebar.post.insertEmpty'), exact: true }).click();
    await panel.getByText(t('sidebar.insert.done')).waitFor();
    await page.locator('[componentkey="ShareBox_textEditor"]').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(language === 'fr' ? 'Une solution révolutionnaire ! ' : 'A revolutionary solution! ');
    await panel
      .getByRole('button', { name: t('sidebar.tips.dismiss') })
      .first()
      .waitFor();
    await shoot(panel, `sidebar-${suffix}`);
    await panel.getByRole('tab', { name: t('sidebar.views.log') }).click();
    await panel.getByText(t('sidebar.log.sent')).first().waitFor();
    await shoot(panel, `my-log-${suffix}`);

    await page.goto('https://www.example.com/article');
    await panel.getByRole('tab', { name: t('sidebar.views.propose') }).click();
    await panel.getByLabel(t('sidebar.clip.note')).waitFor();
    await shoot(panel, `propose-${suffix}`);

    const admin = await chromium.context.newPage();
    await admin.goto(await program.signInLink());
    await admin.getByRole('button', { name: t('admin.signIn.button') }).click();
    await admin.locator('table tbody tr').first().waitFor();
    // Chosen as a person may: the connection that sees the side panel also sets every tab's colour scheme.
    await admin.getByLabel(t('admin.shell.appearance')).selectOption(scheme);
    await shoot(admin, `log-${suffix}`);
    await admin.setViewportSize({ width: 390, height: 844 });
    await shoot(admin, `log-narrow-${suffix}`);
    await admin.setViewportSize({ width: 1280, height: 800 });
    await admin.goto(`${program.url}/admin/posts`);
    await admin.locator('main a[href*="/posts/"]').nth(1).click();
    await admin.getByRole('heading', { level: 1 }).waitFor();
    await shoot(admin, `post-${suffix}`);
  } finally {
    await chromium.close();
    await program.stop();
    await sites.close();
  }
}

await mkdir(folder, { recursive: true });
await buildWhatIsStale();
for (const look of looks) await take(look);
