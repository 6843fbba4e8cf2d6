/** The main path in real Firefox with the production add-on: join, pick, insert, confirm, and the server's log has one line. */
import { logPageSchema, type LogPage } from '../../shared/log-api.ts';
import { sessionSchema } from '../../shared/admin-api.ts';
import { press, shows } from '../browsers/firefox-page.ts';
import { expect, test } from '../browsers/harness.ts';
import type { Program } from '../browsers/program.ts';
import { until } from '../browsers/until.ts';

async function logOf(program: Program): Promise<LogPage> {
  const code = new URL(await program.signInLink()).hash.slice(1);
  const headers = { 'content-type': 'application/json', origin: program.url };
  const signedIn = await fetch(`${program.url}/api/v1/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ code }),
  });
  sessionSchema.parse(await signedIn.json());
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${program.url}/api/v1/log`, { headers: { cookie } });
  return logPageSchema.parse(await answer.json());
}

test('join → pick → insert → confirm → one line in the log', async ({ firefox, program }) => {
  const page = await firefox.open('https://x.com/home');
  const sidebar = await firefox.openSidebarTab();
  const link = await program.invitationLink('Karim Benali');
  await until('the field for the link', () => sidebar.$('input[type="url"]').then((found) => found ?? undefined));
  await sidebar.type('input[type="url"]', link);
  await press(sidebar, 'Continue');
  await shows(sidebar, 'Which approved post');
  await press(sidebar, 'Join');
  await shows(sidebar, 'Posts to share');
  await shows(sidebar, 'The composer is open and empty.');

  await sidebar.waitForSelector('[data-post]');
  await sidebar.click('[data-post]');
  await sidebar.waitForSelector('[data-testid="preview"]');
  const wanted = await sidebar.$eval('[data-testid="preview"]', (preview) => (preview as HTMLElement).innerText);
  await press(sidebar, 'Insert');
  await shows(sidebar, 'Inserted. Make it yours, then press Post yourself.');
  expect(await page.evaluate(() => window.fixture.model())).toBe(wanted);

  await press(sidebar, 'I posted it');
  await shows(sidebar, 'Noted: posted.');
  const line = await until('the line on the server', async () => {
    const { lines } = await logOf(program);
    return lines[0]?.state === 'published' ? lines : undefined;
  });
  expect(line).toHaveLength(1);
  expect(line[0]).toMatchObject({ kind: 'share', network: 'x', member: { name: 'Karim Benali' }, url: null });
  // The browser does not throw the log away when its disk runs short.
  expect(await sidebar.evaluate(() => navigator.storage.persisted())).toBe(true);
});
