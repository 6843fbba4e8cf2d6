/** The fixture pages behave as they say, before anything is tried on them. */
import { expect, test } from '../browsers/harness.ts';
import { requestsHolding } from '../browsers/wire.ts';

for (const csp of ['', '&csp=strict']) {
  test(`LinkedIn A opens Quill in the shadow root ${csp}`, async ({ chromium, sites }) => {
    const page = chromium.context.pages()[0]!;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const quill of ['1', '2']) {
      await page.goto(`https://www.linkedin.com/feed/?shape=a&quill=${quill}${csp}`);
      await page.getByRole('button', { name: 'Start a post' }).click();
      await page.locator('[data-test-ql-editor-contenteditable]').click();
      await page.keyboard.type('Hello\n\nworld');
      await expect.poll(() => page.evaluate(() => window.fixture.model())).toBe('Hello\n\nworld');
      await page.getByRole('button', { name: 'Post', exact: true }).click();
      await expect(page.getByText('Post successful.')).toBeVisible();
    }
    expect(errors).toEqual([]);
    expect(sites.requests.some((request) => request.path === '/preload/')).toBe(true);
  });

  test(`LinkedIn B opens TipTap on its own page ${csp}`, async ({ chromium }) => {
    const page = chromium.context.pages()[0]!;
    await page.goto(`https://www.linkedin.com/feed/?shape=b${csp}`);
    await page.getByText('Start a post').click();
    await expect(page).toHaveURL(/sharing\/compose/);
    await page.keyboard.type('Hello\n\nworld');
    await expect.poll(() => page.evaluate(() => window.fixture.model())).toBe('Hello\n\nworld');
    expect(await page.evaluate(() => window.fixture.decoys())).toEqual({
      warm: 'hidden twin',
      comment: 'comment text',
      'comment 1': 'comment 1 text',
    });
  });

  test(`X opens Draft.js at home and in the dialog ${csp}`, async ({ chromium }) => {
    const page = chromium.context.pages()[0]!;
    await page.goto(`https://x.com/home?x=1${csp}`);
    await page.getByTestId('tweetTextarea_0').first().click();
    await page.keyboard.type('Hello\n\nworld');
    await expect.poll(() => page.evaluate(() => window.fixture.model())).toBe('Hello\n\nworld');
    await page.getByRole('link', { name: 'Post' }).click();
    await page.keyboard.type('In the dialog');
    await expect.poll(() => page.evaluate(() => window.fixture.model())).toBe('In the dialog');
    expect(await page.evaluate(() => window.fixture.decoys())).toMatchObject({ reply: 'hidden reply' });
  });
}

for (const { name, url, clicks, newLine, post, out } of [
  {
    name: 'LinkedIn, a company’s page',
    url: 'https://www.linkedin.com/company/novea/admin/?shape=page',
    clicks: ['.share-box-feed-entry__trigger', '._share12 .ql-editor'],
    post: '._share12 .post',
    out: '.artdeco-toast-item__cta',
  },
  {
    name: 'X, a reply',
    url: 'https://x.com/home',
    clicks: ['[data-testid="reply"]', '[role="dialog"] [data-testid="tweetTextarea_0"]'],
    post: '[data-testid="tweetButton"]',
    out: '[data-testid="toast"] a[href*="/status/"]',
  },
  {
    name: 'Facebook, the dialog',
    url: 'https://www.facebook.com/',
    clicks: ['.opener', '[role="dialog"] form [contenteditable]'],
    post: '[role="dialog"] .post',
  },
  {
    name: 'Facebook, a comment',
    url: 'https://www.facebook.com/?place=comment',
    clicks: ['form[role="presentation"] [contenteditable]'],
    newLine: 'Shift+Enter',
  },
  {
    name: 'Bluesky',
    url: 'https://bsky.app/',
    clicks: ['[data-testid="replyBtn"]', '.ProseMirror:visible'],
    post: '[data-testid="composerPublishBtn"]',
  },
  {
    name: 'Mastodon',
    url: 'https://mastodon.example/home',
    clicks: ['.status .icon-button', '.compose-form textarea'],
    post: '.compose-form [type="submit"]',
    out: '.notification-bar',
  },
  {
    name: 'Threads',
    url: 'https://www.threads.com/',
    clicks: ['.create', '[role="dialog"] [contenteditable]'],
    post: '[role="dialog"] .post',
    out: '[role="alert"] a[href*="/post/"]',
  },
]) {
  test(`${name}: holds what is typed and publishes it`, async ({ chromium }) => {
    const page = chromium.context.pages()[0]!;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    for (const css of clicks) await page.locator(css).first().click();
    const others = await page.evaluate(() => window.fixture.decoys());
    for (const line of ['Hello', '', 'world']) {
      await page.keyboard.type(line);
      if (line !== 'world') await page.keyboard.press(newLine ?? 'Enter');
    }
    await expect.poll(() => page.evaluate(() => window.fixture.model())).toBe('Hello\n\nworld');
    expect(await page.evaluate(() => window.fixture.decoys())).toEqual(others);
    if (post) await page.locator(post).first().click();
    else await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.fixture.published)).toEqual(['Hello\n\nworld']);
    if (out) await expect(page.locator(out)).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('what a page, an extension page or the worker sends is recorded with its body', async ({
  chromium,
  program,
  sites,
}) => {
  // The answer may be refused to the sender: what counts is what was sent.
  const send = (url: string) =>
    fetch(url, { method: 'POST', mode: 'no-cors', body: `marker to ${url}` })
      .catch(() => null)
      .then(() => null);
  const elsewhere = 'https://elsewhere.example/collect';
  const page = chromium.context.pages()[0]!;
  await page.goto('https://example.com/article');
  const sidebar = await chromium.openSidebarTab();
  const worker = await chromium.serviceWorker();
  const senders = [
    (url: string) => page.evaluate(send, url),
    (url: string) => sidebar.evaluate(send, url),
    (url: string) => worker.evaluate(send, url),
  ];
  for (const from of senders) {
    sites.requests.length = 0;
    await from(elsewhere);
    expect(requestsHolding(`marker to ${elsewhere}`, sites.requests)).toHaveLength(1);
    program.requests.length = 0;
    await from(`${program.url}/healthz`);
    expect(requestsHolding('marker to', program.requests)).toHaveLength(1);
  }
});
