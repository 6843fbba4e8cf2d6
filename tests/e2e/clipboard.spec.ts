/** The clipboard as a way of its own: what was copied is waited for, and logged once, when it has arrived or the person says so. */
import type { Page } from '@playwright/test';
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';

const model = (page: Page) => page.evaluate(() => window.fixture.model());
const editorB = '[componentkey="ShareBox_textEditor"]';
const waits = (panel: Page) => panel.getByRole('heading', { name: 'Copied. Press Ctrl+V in the composer.' });

async function shows(panel: Page, section: 'Share' | 'My shares'): Promise<void> {
  await panel.getByRole('tab', { name: section, exact: true }).click();
}

test('what was copied is logged when it arrives beside the person’s own words, once, also after the sidebar was closed', async ({
  chromium,
  program,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  await panel.locator('[data-post]').first().click();
  const text = await panel.getByTestId('preview').innerText();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(waits(panel)).toBeVisible();
  await shows(panel, 'My shares');
  await expect(panel.getByText('Nothing yet.', { exact: false })).toBeVisible();

  await panel.reload();
  await expect(waits(panel)).toBeVisible();
  await page.locator(editorB).click();
  await page.keyboard.type('My own words. ');
  await page.keyboard.press('Control+v');
  await expect(panel.getByText('There it is. Make it yours', { exact: false })).toBeVisible();
  await expect(waits(panel)).toBeHidden();
  expect(await model(page)).toContain('My own words.');
  await expect(panel.getByRole('heading', { name: 'Did you post it?' })).toBeVisible();
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await model(page))?.split(text.slice(0, 40)).length).toBe(3);
  await shows(panel, 'My shares');
  await expect(panel.locator('[data-line]')).toHaveCount(1);
  await expect(panel.locator('[data-line]')).toContainText('copied');
});

/** Takes nothing but the person's own paste, as an editor that no method of ours fits. */
const stubborn = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>X</title></head><body>
<div data-testid="tweetTextarea_0" role="textbox" contenteditable="true" aria-label="Post text" style="min-height:3em"></div>
<script>
  const editor = document.querySelector('[role=textbox]');
  let isPasted = false;
  editor.addEventListener('paste', (event) => { isPasted = event.isTrusted; });
  editor.addEventListener('input', () => {
    if (!isPasted) editor.textContent = '';
    isPasted = false;
  });
</script></body></html>`;

test('a composer that refuses gets the text by the person’s own paste', async ({ chromium, program, sites }) => {
  sites.serve('https://x.com/home', { html: stubborn });
  const { page, panel } = await joinedPanel(chromium, program, 'https://x.com/home');
  await page.locator('[role="textbox"]').click();
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(panel.getByText('The page didn’t accept the text. It is copied: press Ctrl+V')).toBeVisible();
  await expect(waits(panel)).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Did you post it?' })).toBeHidden();
  await page.locator('[role="textbox"]').click();
  await page.keyboard.press('Control+v');
  await expect(panel.getByText('There it is. Make it yours', { exact: false })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Did you post it?' })).toBeVisible();
});

test('what was pasted out of sight is logged by the person’s word, what was dropped is not', async ({
  chromium,
  program,
}) => {
  const { page, panel } = await joinedPanel(chromium, program, 'https://x.com/home');
  await panel.locator('[data-post]').first().click();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await panel.getByRole('button', { name: 'Never mind' }).click();
  await expect(waits(panel)).toBeHidden();
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'I pasted it elsewhere' })).toBeVisible();
  await page.goto('https://www.example.com/article');
  await expect(panel.getByRole('heading', { name: 'Copied. Paste it where you write.' })).toBeVisible();
  await panel.getByRole('button', { name: 'I pasted it', exact: true }).click();
  await expect(panel.getByText('Noted: pasted.')).toBeVisible();
  await shows(panel, 'My shares');
  await expect(panel.locator('[data-line]')).toHaveCount(1);
});

for (const { name, url, clicks, editor } of [
  { name: 'TipTap', url: 'https://www.linkedin.com/feed/?shape=b', clicks: ['.c0e8'], editor: editorB },
  {
    name: 'Quill in a shadow root',
    url: 'https://www.linkedin.com/feed/?shape=a&quill=2',
    clicks: ['.share-box-feed-entry__trigger'],
    editor: '[data-test-ql-editor-contenteditable]',
  },
  { name: 'Draft.js', url: 'https://x.com/home', clicks: [], editor: '[data-testid="tweetTextarea_0"]' },
]) {
  test(`what the person pastes is in ${name} as it was approved, blank lines too`, async ({ chromium, program }) => {
    const { page, panel } = await joinedPanel(chromium, program, url);
    for (const css of clicks) await page.locator(css).click();
    const posts = panel.locator('[data-post]');
    await posts.first().click();
    const text = await panel.getByTestId('preview').innerText();
    await panel.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(waits(panel)).toBeVisible();
    await page.locator(editor).first().click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => model(page)).toBe(text);
    await expect(panel.getByText('There it is. Make it yours', { exact: false })).toBeVisible();
  });
}
