/** A mention from a real feed to a person's sidebar: shown once an admin asks for a reaction, as text, with its link. */
import { feedSchema, mentionsSchema } from '../../shared/feed-api.ts';
import { expect, test as base } from '../browsers/harness.ts';
import { joinedPanel } from '../browsers/joined-panel.ts';
import { type Program, startProgram } from '../browsers/program.ts';
import { type FeedWeb, rss, startFeedWeb } from '../server/feed-web.ts';

const test = base.extend<{ readonly web: FeedWeb }>({
  // oxlint-disable-next-line no-empty-pattern
  web: async ({}, use) => {
    const web = await startFeedWeb();
    await use(web);
    await web.stop();
  },
  program: async ({ web }, use) => {
    const program = await startProgram({ FEEDS_ALLOW: web.allowed });
    await use(program);
    await program.stop();
  },
});

/** Speaks to the server as the admin's pages do. */
async function asAdmin(program: Program) {
  let cookie = '';
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', origin: program.url, cookie };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${program.url}/api/v1/${path}`, { headers, ...sent });
    cookie ||= answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return answer.json();
  };
  await ask('sign-in', { code: new URL(await program.signInLink()).hash.slice(1) });
  return ask;
}

test('a released mention is shown above the posts, and nothing before', async ({ chromium, program, web }) => {
  const title = 'Halden warms &lt;img src=x onerror=alert(1)&gt; homes';
  const address = web.at('/said.xml', rss([{ id: 'said', title, at: Date.now() }]));
  const ask = await asAdmin(program);
  const rules = { about: 'brand', words: ['halden'], without: [], themes: [], themedOnly: false };
  const feed = { address, title: 'Press', kind: 'listening', rules, minutes: 60 };
  const { id } = feedSchema.parse(await ask('feeds', feed));
  await ask(`feeds/${id}/poll`, {});

  const { panel } = await joinedPanel(chromium, program, 'https://www.linkedin.com/feed/?shape=b');
  const asked = () => program.requests.filter(({ path }) => path === '/api/v1/reactions').length;
  await expect.poll(asked).toBe(1);
  const list = panel.locator('.reactions');
  await expect(list).toHaveCount(0);

  const { mentions } = mentionsSchema.parse(await ask('mentions'));
  await ask(`mentions/${mentions[0]?.id}/release`, { reaction: 'like', hint: 'A word from Brest helps.' });
  await panel.reload();
  await list.locator('summary').click();
  await expect(list.getByRole('link')).toHaveAttribute('href', 'https://news.example/said');
  await expect(list.getByText('Like it')).toBeVisible();
  await expect(list.getByText('A word from Brest helps.')).toBeVisible();
  await expect(list.getByText('About us · It says: halden')).toBeVisible();
  await expect(list.locator('img')).toHaveCount(0);
});
