/** The circle's part in the sidebar, in real Firefox: clip the page, propose it and an idea, vote, hear of both, share by a short link. */
import { linkSettingSchema } from '../../shared/link-api.ts';
import { proposalsSchema } from '../../shared/proposal-api.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { adminCalls } from '../browsers/admin-calls.ts';
import { followLink } from '../browsers/follow-link.ts';
import { press, shows, write } from '../browsers/firefox-page.ts';
import { expect, test } from '../browsers/harness.ts';
import { until } from '../browsers/until.ts';

test('propose a page and an idea, vote, hear what became of them, and share by a short link that counts', async ({
  firefox,
  program,
}) => {
  const admin = await adminCalls(program);
  await admin('PUT', 'links', linkSettingSchema, { tracked: true, utm: {}, worth: null });
  const karim = await joinAs(program, 'Karim Haddad');
  await karim.push([{ kind: 'idea.proposed', body: { title: 'Show the new workshop', note: 'Candidates ask.' } }]);

  await firefox.open('https://x.com/home');
  const sidebar = await firefox.openSidebarTab();
  await write(sidebar, 'input[type="url"]', await program.invitationLink('Inès Laurent'));
  await press(sidebar, 'Continue');
  await press(sidebar, 'Join');
  await shows(sidebar, 'Posts to share');

  await press(sidebar, 'Propose', '[role="tab"]');
  await shows(sidebar, 'Show the new workshop');
  const vote = '[title="Vote for “Show the new workshop”"]';
  await sidebar.waitForSelector(vote);
  await sidebar.click(vote);
  await sidebar.waitForSelector('[aria-pressed="true"]');
  await write(sidebar, 'textarea[name="title"]', 'Heat from servers');
  await write(sidebar, 'input[name="url"]', 'https://www.example.com/heat?utm_source=mail');
  await write(sidebar, 'textarea[name="note"]', 'Our town is next.');
  await press(sidebar, 'Propose', 'form button');
  await shows(sidebar, 'In review');
  await press(sidebar, 'An idea without a page', 'label');
  await write(sidebar, 'textarea[name="idea"]', 'Tell how we hire');
  await press(sidebar, 'Propose', 'form button');
  const proposals = await until('both on the server', async () => {
    const found = await admin('GET', 'proposals', proposalsSchema);
    return found.proposals.length === 3 ? found.proposals : undefined;
  });
  const of = (title: string) => proposals.find((each) => each.title === title);
  expect(of('Heat from servers')).toMatchObject({ url: 'https://www.example.com/heat', source: 'clip' });
  expect(of('Tell how we hire')).toMatchObject({ url: '', source: 'idea' });
  await until('the vote', async () => {
    const found = await admin('GET', 'proposals', proposalsSchema);
    return found.proposals.find(({ title }) => title === 'Show the new workshop')?.votes === 1 || undefined;
  });

  await admin('POST', `proposals/${of('Heat from servers')?.id}/accept`, null, {
    publish: true,
    thanks: 'Well found!',
  });
  await admin('POST', `proposals/${of('Tell how we hire')?.id}/decline`, null, { reason: 'We did last month.' });
  await sidebar.click('[class*="sync-"]');
  await shows(sidebar, '“Heat from servers” is in the library.');
  await shows(sidebar, 'Well found!');
  await shows(sidebar, 'We did last month.');

  await press(sidebar, 'Share', '[role="tab"]');
  await until('the post in the library', async () => {
    const found = await sidebar.evaluate(() => {
      const posts = [...document.querySelectorAll<HTMLElement>('[data-post]')];
      const ours = posts.find((each) => each.innerText.includes('Heat from servers'));
      ours?.click();
      return ours !== undefined;
    });
    return found || undefined;
  });
  const pattern = /http:\/\/localhost:\d+\/l\/[2-9A-HJ-NP-Za-km-z]{12}/;
  const link = await until('the short link in the preview', async () => {
    const found = await sidebar.$('[data-testid="preview"]');
    const words = await found?.evaluate((preview) => (preview as HTMLElement).innerText);
    return pattern.exec(words ?? '')?.[0];
  });
  await shows(sidebar, 'The composer is open and empty.');
  await press(sidebar, 'Insert');
  await shows(sidebar, 'Inserted. Make it yours, then press Post yourself.');
  await until('the link to lead somewhere', async () => {
    const led = await followLink(link);
    return led?.startsWith('https://www.example.com/heat') || undefined;
  });
});
