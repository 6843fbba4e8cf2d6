/** The page of feeds as an admin uses it, against the real server that reads a real feed. */
import { reactionsSchema } from '../../shared/reaction-api.ts';
import { expect, seriousFaults, signIn, test as base } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';
import { startProgram } from '../browsers/program.ts';
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

const now = Date.now();
const news = [
  { id: 'heat', title: 'Heat from servers', text: 'A data centre warms 640 homes.', at: now - 3600_000 },
  { id: 'steel', title: '<b>Steel</b> made with hydrogen', at: now - 7200_000 },
];

test('a page’s feed is found, looked at, added with rules, read, paused, changed and removed', async ({
  admin,
  web,
}) => {
  web.at('/feed.xml', rss(news));
  const page = web.at('/blog', '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>');
  await admin.getByRole('link', { name: 'Feeds' }).click();
  await expect(admin.getByText('No feed yet')).toBeVisible();
  await admin.getByRole('button', { name: 'Add a feed' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Address of the feed, or of its page').fill(`${web.origin}/nothing`);
  await dialog.getByRole('button', { name: 'Look' }).click();
  await expect(dialog.getByText('There is nothing at this address')).toBeVisible();
  await dialog.getByLabel('Address of the feed, or of its page').fill(page);
  await dialog.getByRole('button', { name: 'Look' }).click();
  await expect(dialog.getByText('Heat from servers')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Energy news');
  await dialog.getByLabel('Leave entries that say').fill('steel');
  await dialog.getByRole('button', { name: 'Add a theme’s words' }).click();
  await dialog.getByLabel('Theme', { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('Its words').fill('data centres\nheat');
  expect(await seriousFaults(admin)).toEqual([]);
  await dialog.getByLabel('Minutes between two readings').fill('3');
  await dialog.getByRole('button', { name: 'Add this feed' }).click();
  await expect(dialog.getByText('Give a whole number from 15 to 1440.')).toBeVisible();
  await dialog.getByLabel('Minutes between two readings').fill('30');
  await dialog.getByRole('button', { name: 'Add this feed' }).click();
  const card = admin.locator('.feed', { hasText: 'Energy news' });
  await card.getByRole('button', { name: 'Read now' }).click();
  await expect(card.getByText('Read', { exact: true })).toBeVisible();
  await expect(card.locator('dd').last()).toHaveText('1');
  expect(await seriousFaults(admin)).toEqual([]);

  await admin.getByRole('link', { name: 'Proposals' }).click();
  await expect(admin.getByRole('heading', { name: 'Heat from servers' })).toBeVisible();
  await expect(admin.getByRole('heading', { name: 'Steel' })).toHaveCount(0);
  // There is nobody to read why not.
  await admin.getByRole('button', { name: 'Decline' }).click();
  await expect(dialog.getByText('Nobody is told: the reason is kept with the decision.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await admin.getByRole('link', { name: 'Feeds' }).click();

  await card.getByRole('button', { name: 'Pause' }).click();
  await expect(card.getByText('Paused')).toBeVisible();
  await card.getByRole('button', { name: 'Go on' }).click();
  web.at('/feed.xml', (_, response) => response.writeHead(403).end());
  await card.getByRole('button', { name: 'Read now' }).click();
  await expect(card.getByText('The site refuses to be read')).toBeVisible();
  await card.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByLabel('Its words')).toHaveValue('data centres\nheat');
  await dialog.getByLabel('Name', { exact: true }).fill('Other news');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const renamed = admin.locator('.feed', { hasText: 'Other news' });
  await renamed.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(admin.getByText('No feed yet')).toBeVisible();
});

test('a list of feeds is taken and given back; what is no list is refused in words', async ({ admin, web }) => {
  const body = `<outline text="Énergie One" xmlUrl="${web.at('/one.xml', rss(news))}"/><outline text="Two" xmlUrl="http://10.0.0.1/two"/>`;
  await admin.getByRole('link', { name: 'Feeds' }).click();
  await expect(admin.getByText('No feed yet')).toBeVisible();
  const give = (text: string) =>
    admin
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.opml', mimeType: 'text/x-opml', buffer: Buffer.from(text, 'latin1') });
  await give('Dear diary');
  await expect(admin.getByRole('alert')).toContainText('This is no list of feeds');
  // As older readers write it.
  await give(`<?xml version="1.0" encoding="ISO-8859-1"?><opml version="2.0"><body>${body}</body></opml>`);
  await expect(admin.getByText('2 feeds added, 0 were there already.')).toBeVisible();
  await expect(admin.locator('.feed')).toHaveCount(2);
  await expect(admin.locator('.feed', { hasText: 'Énergie One' })).toBeVisible();
  // Nobody asks for it: the server finds that it is due, and the page that it was read.
  await expect(admin.locator('.feed', { hasText: 'One' }).getByText('Read', { exact: true })).toBeVisible({
    timeout: 45_000,
  });
  const two = admin.locator('.feed', { hasText: 'Two' });
  await two.getByRole('button', { name: 'Read now' }).click();
  await expect(two.getByText('private network')).toBeVisible();
  const [download] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('link', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('portevoix.opml');
});

test('a mention is found by its words and people are asked to react to it', async ({ open, program, web }) => {
  const camille = await joinAs(program, 'Camille Martin');
  const page = await open({ locale: 'fr-FR', colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  await signIn(page, program);
  await page.goto(`${program.url}/admin/feeds`);
  await page.getByRole('button', { name: 'Ajouter un flux' }).click();
  const dialog = page.getByRole('dialog');
  const address = web.at('/said.xml', rss([{ id: 'said', title: 'Halden chauffe 640 logements', at: now }, ...news]));
  await dialog.getByLabel('Adresse du flux, ou de sa page').fill(address);
  await page.keyboard.press('Enter');
  await dialog.getByLabel('À quoi il sert').selectOption('Écouter ce qui se dit');
  await dialog.getByRole('button', { name: 'Ajouter ce flux' }).click();
  await expect(dialog.getByText('Donnez au moins un mot')).toBeVisible();
  await dialog.getByLabel('Mots à écouter').fill('halden');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ajouter ce flux' }).click();
  await page.locator('.feed').getByRole('button', { name: 'Lire maintenant' }).click();
  const mention = page.locator('[data-mention]', { hasText: 'Halden chauffe' });
  await expect(mention).toBeVisible();
  await expect(page.locator('[data-mention]')).toHaveCount(1);
  const asked = async () => {
    const answer = await fetch(`${program.url}/api/v1/reactions`, {
      headers: { authorization: `Bearer ${camille.joined.token}` },
    });
    return reactionsSchema.parse(await answer.json()).reactions;
  };
  expect(await asked()).toEqual([]);
  await mention.getByRole('button', { name: 'Demander de réagir' }).click();
  await dialog.getByLabel('Une phrase à ce sujet').fill('Dites ce que vous en savez.');
  await dialog.getByRole('button', { name: 'Demander de réagir' }).click();
  await expect(mention.getByText('On demande de commenter')).toBeVisible();
  expect(await asked()).toMatchObject([
    { reaction: 'comment', hint: 'Dites ce que vous en savez.', words: ['halden'] },
  ]);
  expect(await seriousFaults(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await mention.getByRole('button', { name: 'Ne plus le demander' }).click();
  await expect(mention.getByRole('button', { name: 'Demander de réagir' })).toBeVisible();
  expect(await asked()).toEqual([]);
});
