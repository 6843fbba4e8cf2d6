/** A page that a colleague proposed under another address is known by its text, before it is sent. */
import { signatureOf } from '../../shared/text/signature.ts';
import { tokens } from '../../shared/text/words.ts';
import { writeSignature } from '../../shared/text/written-signature.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

const things = [
  'steel',
  'hydrogen',
  'furnaces',
  'clients',
  'workshops',
  'rivers',
  'trains',
  'bridges',
  'ports',
  'schools',
];
const paragraphs = things.flatMap((one, at) =>
  things
    .slice(at + 1)
    .map((other) => `What ${one} have to do with ${other} was told by ${at} people in the town this week.`),
);

test('a reprint is told before it is proposed again', async ({ chromium, program, sites }) => {
  const karim = await joinAs(program, 'Karim Haddad');
  const canonical = 'https://other.example/original';
  const signature = writeSignature(signatureOf(tokens(paragraphs.join('\n'))));
  await karim.push([
    {
      kind: 'clip.proposed',
      body: { url: canonical, title: 'Original', note: 'Read it.', page: { canonical, signature } },
    },
  ]);
  const html = `<!doctype html><title>Reprint</title><article><h1>Reprint</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  sites.serve('https://www.example.com/reprint', { html });
  const page = chromium.context.pages()[0]!;
  await page.goto('https://www.example.com/reprint');
  await chromium.clickToolbarButton(page);
  const panel = await chromium.sidePanel();
  await joinIn(panel, await program.invitationLink('Inès Laurent'));
  await expect(panel.getByLabel('Title')).toHaveValue('Reprint');
  await expect(panel.getByTestId('twin')).toHaveText(
    'Its text is much like another one. A colleague proposed it already: “Original”.',
  );
  await panel.getByLabel('Address').fill('https://www.example.com/else');
  await expect(panel.getByTestId('twin')).toBeEmpty();
});
