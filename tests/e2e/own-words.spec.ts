/** A draft beside colleagues' posts: what is like theirs is said while one writes, and only a fingerprint of it ever leaves. */
import { draftSignature } from '../../shared/originality.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';
import { requestsHolding } from '../browsers/wire.ts';

test('tells what colleagues have published, and gives them a signature instead of the text', async ({
  chromium,
  program,
}) => {
  const colleague = await joinAs(program, 'Yann Le Goff');
  const { page, panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  await page.locator('.c0e8').click();
  const editor = page.locator('[componentkey="ShareBox_textEditor"]');
  await editor.click();
  const entry = panel.locator('[data-post]').first();
  const post = await entry.getAttribute('data-post');
  await entry.click();
  const preview = (await panel.getByTestId('preview').textContent()) ?? '';
  const wording = preview.split('\n\nhttp')[0] ?? '';

  const [share] = await colleague.push([
    { kind: 'share.inserted', body: { network: 'linkedin', post, method: 'editor' } },
  ]);
  const signature = writeSignature(draftSignature(wording)!);
  const body = { share, network: 'linkedin', post, confirmed: 'person', signature };
  await colleague.push([{ kind: 'share.published', body }]);

  const before = program.requests.length;
  await panel.getByRole('checkbox').first().uncheck();
  await panel.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(panel.getByText('0% in your own words')).toBeVisible();
  await expect(panel.getByText('A colleague has published nearly the same text', { exact: false })).toBeVisible();

  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(
    ' My grandmother lives in that very street, and she told me on Sunday that her kitchen has never been so warm in winter.',
  );
  await page.keyboard.type(
    ' She made me touch the radiator twice, then she asked who had invented this, and I did not know what to answer her.',
  );
  await expect(
    panel.getByText('A colleague’s post on this begins with the same words', { exact: false }),
  ).toBeVisible();

  await page.locator('dialog .post').click();
  await panel.getByRole('button', { name: 'I posted it' }).click();
  const signed = () => requestsHolding('"signature"', program.requests.slice(before));
  await expect.poll(() => signed().length).toBeGreaterThan(0);
  expect(signed().at(-1)?.body).toMatch(/[\w-]{174}/);
  expect(signed().at(-1)?.body).not.toContain(signature);
  expect(requestsHolding('grandmother', program.requests)).toEqual([]);
});
