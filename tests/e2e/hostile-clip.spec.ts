/** What a page says of itself stays text wherever it is read: in the queue, in colleagues' sidebars, and in its proposer's own. */
import type { Page } from '@playwright/test';
import { joinAs } from '../browsers/ambassador.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';
import { hostileWords } from '../fixtures/hostile-words.ts';

/** A proposal that says it in every field that a page, or its proposer, can fill. */
const clipSaying = (words: string, place: number) => ({
  url: `https://example.org/${place}?q=${encodeURIComponent(words)}`,
  title: words,
  quote: words,
  note: words,
  suggestion: words,
  page: {
    canonical: `https://example.org/${place}#${encodeURIComponent(words)}`,
    site: words,
    author: words,
    excerpt: words,
    image: { url: `https://example.org/${place}.png`, alt: words },
    text: (['p', 'h', 'li', 'quote', 'code'] as const).map((kind) => ({ kind, text: words })),
  },
});

async function isText(page: Page): Promise<void> {
  await expect(page.locator('[data-hostile]')).toHaveCount(0);
  expect(
    await page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol)),
  ).not.toContain('javascript:');
  expect(await page.evaluate(() => (globalThis as { hostile?: unknown }).hostile)).toBeUndefined();
}

test('in the queue with its details and dialogs, and in a colleague’s ideas', async ({ chromium, program }) => {
  test.setTimeout(120_000);
  const camille = await joinAs(program, 'Camille Martin');
  await camille.push(hostileWords.map((words, place) => ({ kind: 'clip.proposed', body: clipSaying(words, place) })));
  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  await admin.getByRole('link', { name: 'Proposals' }).click();
  const cards = admin.locator('.proposal');
  await expect(cards).toHaveCount(hostileWords.length);
  // The newest comes first.
  for (const [place, words] of hostileWords.toReversed().entries()) {
    const card = cards.nth(place);
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(words);
    await card.getByRole('button', { name: 'Details' }).click();
    await card.getByText('Text of the page').click();
    await expect(card.locator('.page-text pre')).toHaveText(words);
    await isText(admin);
  }
  await cards.first().getByRole('button', { name: 'Approve' }).click();
  await expect(admin.getByRole('dialog').getByLabel('Title')).toHaveValue(hostileWords.at(-1)!);
  await isText(admin);
  await admin.keyboard.press('Escape');

  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Inès Laurent'));
  await panel.getByRole('tab', { name: 'Propose' }).click();
  await expect(panel.locator('.idea').first()).toBeVisible();
  const more = panel.getByRole('button', { name: 'Show more ideas' });
  while (await more.isVisible()) await more.click();
  await expect(panel.locator('section > ul > .idea strong')).toHaveCount(hostileWords.length);
  for (const words of hostileWords)
    await expect(panel.locator('section > ul > .idea strong').getByText(words, { exact: true })).toBeVisible();
  await isText(panel);
});

test('in its proposer’s own list, with what others answered', async ({ chromium, program }) => {
  const words = hostileWords[0]!;
  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Inès Laurent'));
  await panel.getByRole('tab', { name: 'Propose' }).click();
  await panel.getByLabel('Title').fill(words);
  await panel.getByLabel('Address').fill('https://www.example.com/steel');
  await panel.getByLabel('Passage (optional)').fill(words);
  await panel.getByLabel('Why it matters, in your own words').fill(words);
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(panel.locator('[data-proposal] strong')).toHaveText(words);
  // The queue is read once: it has come to the server before that.
  await expect(panel.locator('[data-proposal]')).toContainText('In review');
  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  await admin.getByRole('link', { name: 'Proposals' }).click();
  await admin.getByRole('button', { name: 'Decline' }).click();
  await admin.getByRole('dialog').getByLabel('Why not').fill(words);
  await admin.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await admin.getByRole('button', { name: 'Thank in your own words' }).click();
  await admin.getByRole('dialog').getByRole('textbox').fill(words);
  await admin.getByRole('dialog').getByRole('button', { name: 'Thank' }).click();
  await admin.getByRole('button', { name: 'Details' }).click();
  await expect(admin.locator('.proposal-details blockquote')).toHaveText([words, words]);
  await isText(admin);
  await panel.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(panel.getByText(`“${words}” was not taken this time: ${words}`)).toBeVisible();
  await expect(panel.getByText(`Reason: ${words}`)).toBeVisible();
  await isText(panel);
});
