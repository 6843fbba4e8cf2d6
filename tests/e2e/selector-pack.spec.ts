/** A site changes, the admin uploads a signed pack, the sidebar finds the composer again; a pack that does harm is set aside. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Chromium } from '../browsers/chromium.ts';
import { expect, test } from '../browsers/harness.ts';
import type { Program } from '../browsers/program.ts';
import type { Sites } from '../browsers/sites.ts';
import { bundleFolder } from '../fixtures/composers/bundle.ts';
import { packKey, signed, somePack } from '../server/packs.ts';
import type { SelectorPack } from '../../shared/selector-pack.ts';

const key = packKey();
test.use({ browserOptions: { packKeys: [key.publicKey] } });

const address = 'https://www.linkedin.com/sharing/compose?shape=b';
const draft = (panel: Page) => panel.getByRole('region', { name: 'Your draft on LinkedIn' });
const model = (page: Page) => page.evaluate(() => window.fixture.model());
const newHook = 'Composer_field';

/** The same page in a new release: the editor's hook has another name, and its label makes it look like a message box. */
async function changeTheSite(sites: Sites): Promise<void> {
  const script = await readFile(join(bundleFolder, 'linkedin.js'), 'utf8');
  const changed = script
    .replaceAll('ShareBox_textEditor', newHook)
    .replaceAll('Text editor for creating content', 'Your message to your network');
  expect(changed).toContain(newHook);
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  sites.serve('https://www.linkedin.com/static/linkedin.js', { html: changed, headers });
}

/** The packaged data with the selectors of all LinkedIn's post variants replaced. */
function packWith(version: number, css: string): SelectorPack {
  const pack = somePack(version);
  const linkedin = pack.networks.find(({ id }) => id === 'linkedin')!;
  const [first] = linkedin.composers;
  linkedin.composers = [{ ...first!, editor: [{ css, seen: '2026-11-22', note: 'repair' }], never: [] }];
  return { ...pack, networks: [linkedin] };
}

async function joined(chromium: Chromium, program: Program): Promise<{ page: Page; panel: Page }> {
  const page = chromium.context.pages()[0]!;
  await page.goto(address);
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await panel.getByLabel('Invitation link').fill(await program.invitationLink('Camille Martin'));
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Posts to share' })).toBeVisible();
  return { page, panel };
}

/** The admin uploads it in a window of their own; then the sidebar synchronises. */
async function upload(chromium: Chromium, program: Program, panel: Page, pack: SelectorPack, by = key): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portevoix-pack-'));
  const file = join(folder, 'repair.signed.json');
  await writeFile(file, JSON.stringify(signed(pack, by)));
  const browser = chromium.context.browser();
  const context = await browser!.newContext({ locale: 'en-GB' });
  const admin = await context.newPage();
  await admin.goto(await program.signInLink());
  await admin.locator('main').getByRole('button').click();
  await admin.getByRole('link', { name: 'Networks' }).click();
  await admin.getByLabel(/^Upload a/).setInputFiles(file);
  await expect(admin.getByText(`Selector pack ${pack.version} is in force`)).toBeVisible();
  await context.close();
  await rm(folder, { recursive: true });
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', why: 'person' }));
}
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Runs in the sidebar: why the pack is set aside for LinkedIn, from the extension's own database. */
async function setAsideReason(): Promise<string | undefined> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done) => request.addEventListener('success', () => done(request.result), { once: true }));
  const db = await settled(indexedDB.open('portevoix'));
  const reading = db.transaction('kept').objectStore('kept').get('selectorPack');
  const row = await settled(
    reading as IDBRequest<{ value: { setAside: { linkedin?: { reason: string } } } } | undefined>,
  );
  db.close();
  return row?.value.setAside.linkedin?.reason;
}

const options = async (chromium: Chromium) => chromium.openExtensionPage('options.html');

test('a renamed editor is found again as soon as the pack has arrived, without a reload of anything', async ({
  chromium,
  program,
  sites,
}) => {
  await changeTheSite(sites);
  const { page, panel } = await joined(chromium, program);
  const editor = page.locator(`[componentkey="${newHook}"]`);
  await editor.click();
  await page.keyboard.type('A draft');
  await expect(draft(panel)).toContainText(/No composer is open|changed/);
  await expect(draft(panel)).not.toContainText('3,000');

  await upload(chromium, program, panel, packWith(4, `[componentkey="${newHook}"][contenteditable="true"]`));
  await expect(draft(panel)).toContainText('3,000');
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Insert at the cursor' }).click();
  await expect.poll(() => model(page)).toMatch(/^A draft.{20,}/s);

  const settings = await options(chromium);
  await expect(settings.getByText('Pack 4 of Nov 22, 2026 serves, for LinkedIn.')).toBeVisible();
});

test('a pack that matches a decoy never serves: the packaged selectors do', async ({ chromium, program }) => {
  const { page, panel } = await joined(chromium, program);
  await upload(chromium, program, panel, packWith(1, '[contenteditable="true"]'));
  const settings = await options(chromium);
  await expect(settings.getByText('Set aside for LinkedIn (it matches what is not a composer)')).toBeVisible();
  await settings.close();
  await page.bringToFront();
  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.type('A draft');
  await expect(draft(panel)).toContainText('3,000');
});

test('a pack that misses the composer is set aside; a newer one gets its chance', async ({ chromium, program }) => {
  const { page, panel } = await joined(chromium, program);
  await page.locator('[componentkey="ShareBox_textEditor"]').click();
  await page.keyboard.type('A draft');
  await expect(draft(panel)).toContainText('3,000');
  await upload(chromium, program, panel, packWith(1, '.nowhere-on-the-page'));
  // Options in front of the page would end the sidebar's look at it: what is kept tells when it has judged.
  await expect.poll(() => panel.evaluate(setAsideReason), { timeout: 15_000 }).toBe('missed');
  await expect(draft(panel)).toContainText('3,000');
  await upload(chromium, program, panel, packWith(2, '[componentkey="ShareBox_textEditor"][contenteditable="true"]'));
  const settings = await options(chromium);
  await expect(settings.getByText('Pack 2 of Nov 22, 2026 serves, for LinkedIn.')).toBeVisible();
});

test('a pack of a stranger changes nothing, and Options says why', async ({ chromium, program }) => {
  const { panel } = await joined(chromium, program);
  await upload(chromium, program, panel, packWith(1, '.anything'), packKey());
  const settings = await options(chromium);
  const why = 'Pack 1 was refused: it is signed by a key that this extension does not know.';
  await expect(settings.getByText(why)).toBeVisible();
});
