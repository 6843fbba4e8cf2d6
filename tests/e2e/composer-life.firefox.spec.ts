/** A page that sleeps in Firefox's history, which Playwright's Chromium has switched off, is served again by the same script. */
import { expect, test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { address, editor, serve, tells, wish } from './which-composer-stories.ts';

test('a page that sleeps in the history is not read, and is served again', async ({ firefox, sites }) => {
  const writer = await firefoxWriter(firefox);
  const script = "<script>addEventListener('pageshow', (event) => { window.woke = event.persisted; });</script>";
  // What must not be stored does not sleep either.
  const headers = { 'cache-control': 'max-age=60' };
  sites.serve(address, { html: `<!doctype html><title>Kept</title>${editor('kept')}${script}`, headers });
  serve(sites, editor('elsewhere'), '/other');
  await writer.goto(address);
  const link = await writer.link('https://x.com/*', wish);
  await tells(link, 'kept');
  await writer.goto(`${address}/other`);
  await expect(link.messages()).rejects.toThrow('the port was closed');
  await writer.evaluate(() => history.back(), null);
  await expect
    .poll(() => writer.evaluate(() => (window as unknown as { woke?: boolean }).woke, null).catch(() => null))
    .toBe(true);
  const again = await writer.link('https://x.com/*', wish);
  await tells(again, 'kept');
  await writer.click('#kept');
  expect(await again.insert('Awake.', 'replace')).toBe('exact');
  await tells(again, 'Awake.');
  expect((await again.messages()).filter(({ type }) => type === 'done')).toHaveLength(1);
});
