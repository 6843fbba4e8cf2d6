/** Three people and a proposal: proposed offline, voted for, recognised, reviewed by keyboard, merged, published, and told of. */
import { meSchema } from '../../shared/api.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { expect, test } from '../browsers/harness.ts';
import { joinIn } from '../browsers/joined-panel.ts';

test('propose offline → sync → vote → review by keyboard → merge and publish → the proposers see it', async ({
  chromium,
  program,
}) => {
  test.setTimeout(120_000);
  const karim = await joinAs(program, 'Karim Haddad');
  await karim.push([
    { kind: 'idea.proposed', body: { title: 'Show the new workshop', note: 'Candidates ask for it.' } },
    { kind: 'clip.proposed', body: { url: 'https://www.example.com/heat', title: 'Heat', note: 'Warm.' } },
  ]);
  const panel = await chromium.openSidebarTab();
  await joinIn(panel, await program.invitationLink('Inès Laurent'));
  await panel.getByRole('tab', { name: 'Propose' }).click();
  const vote = panel.getByRole('button', { name: 'Vote for “Show the new workshop”' });
  await expect(vote).toHaveAttribute('aria-pressed', 'false');

  // The library has come, too: then the train enters a tunnel.
  await expect(panel.getByText('Themes you want more of')).toBeVisible();
  program.faults.unreachable = true;
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await expect(vote).toContainText('1');
  const [title, address] = [panel.getByLabel('Title'), panel.getByLabel('Address')];
  const note = panel.getByLabel('Why it matters, in your own words');
  await title.fill('Heat from servers');
  await address.fill('https://www.example.com/heat?utm_source=mail');
  await expect(panel.getByTestId('twin')).toContainText('A colleague proposed it already: “Heat”.');
  await expect(panel.getByRole('button', { name: 'Propose anyway' })).toBeVisible();
  await panel.getByRole('button', { name: 'Vote for it instead' }).click();
  await expect(panel.getByTestId('twin')).toContainText('you voted for it');
  await title.fill('Steel');
  await address.fill('https://www.example.com/steel');
  await expect(panel.getByTestId('twin')).toBeEmpty();
  await note.fill('Our clients ask.');
  await panel.getByText('More wishes').click();
  await panel.getByLabel('Theme').selectOption({ index: 1 });
  const theme = await panel.getByLabel('Theme').locator('option').nth(1).textContent();
  await panel.getByLabel('Network').selectOption('LinkedIn');
  // Some people click everything twice: it is one proposal.
  await panel.getByRole('button', { name: 'Propose', exact: true }).dblclick();
  await expect(panel.locator('[data-proposal]').filter({ hasText: 'Steel' })).toContainText('waiting to be sent');
  await panel.getByLabel('An idea without a page').check();
  await panel.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(panel.getByRole('alert').getByText('Write your idea in one sentence.')).toBeVisible();
  await panel.getByLabel('Your idea, in one sentence').fill('Tell how we hire');
  await panel.getByRole('button', { name: 'Propose', exact: true }).dblclick();
  const own = panel.locator('[data-proposal]');
  await expect(own.filter({ hasText: 'Tell how we hire' })).toContainText('waiting to be sent');
  await expect(own).toHaveCount(2);
  const steel = own.filter({ hasText: 'Steel' });
  await expect(steel).toContainText('waiting to be sent');
  await steel.getByRole('button', { name: 'Change' }).click();
  await steel.getByLabel('Title').fill('Steel made with hydrogen');
  await steel.getByRole('button', { name: 'Save' }).click();
  await expect(steel.locator('strong')).toHaveText('Steel made with hydrogen');

  program.faults.unreachable = false;
  await panel.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(steel).toContainText('In review');
  await karim.push([
    {
      kind: 'clip.proposed',
      body: { url: 'https://www.example.com/steel?utm_source=x', title: 'Same', note: 'Me too.' },
    },
  ]);

  const admin = await chromium.context.newPage();
  await admin.goto(await program.signInLink());
  await admin.getByRole('button', { name: 'Sign in' }).click();
  await admin.getByRole('link', { name: 'Proposals' }).click();
  await admin.getByLabel('Order').selectOption('Most votes first');
  const cards = admin.locator('.proposal');
  await expect(cards.nth(0)).toContainText('1 vote');
  await expect(cards.nth(1)).toContainText('1 vote');
  const card = (words: string) => cards.filter({ has: admin.getByRole('heading', { name: words, exact: true }) });
  await expect(card('Steel made with hydrogen')).toContainText(`Theme: ${theme}`);
  await admin.getByLabel('Search').fill('steel');
  await expect(cards).toHaveCount(2);
  await card('Same').focus();
  await admin.keyboard.press('m');
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByLabel('Stands for it')).toContainText('Seems the same: Steel made with hydrogen');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(card('Same')).toContainText('Merged');
  await card('Steel made with hydrogen').focus();
  await admin.keyboard.press('a');
  await expect(dialog.getByLabel('Only for LinkedIn')).toBeChecked();
  await dialog.getByLabel('A word of thanks (optional)').fill('Well found!');
  // Meanwhile its proposer changes it: nothing of what was typed is lost.
  await steel.getByRole('button', { name: 'Change' }).click();
  await steel.getByLabel('Why it matters, in your own words').fill('Our clients ask every week.');
  await steel.getByRole('button', { name: 'Save' }).click();
  const held = () => admin.evaluate(async () => (await fetch('/api/v1/proposals?text=steel')).text());
  await expect.poll(held).toContain('Our clients ask every week.');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toContainText('Our clients ask every week.');
  await dialog.getByRole('button', { name: 'Go on with it as it is now' }).click();
  await expect(dialog.getByLabel('A word of thanks (optional)')).toHaveValue('Well found!');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toBeHidden();
  await expect(card('Steel made with hydrogen')).toContainText('Published in the library');

  await panel.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(panel.getByText('“Steel made with hydrogen” is in the library.')).toBeVisible();
  await expect(panel.getByText('Alex Moreau, about “Steel made with hydrogen”: “Well found!”')).toBeVisible();
  await expect(steel.getByRole('button', { name: 'Change' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Got it' }).click();
  await expect(panel.getByText('News of your proposals')).toBeHidden();
  const me = await fetch(`${program.url}/api/v1/me`, {
    headers: { authorization: `Bearer ${karim.joined.token}`, 'portevoix-protocol': '1' },
  });
  const { proposals } = meSchema.parse(await me.json());
  expect(proposals.find(({ state }) => state === 'merged')).toMatchObject({ fate: 'published' });
});
