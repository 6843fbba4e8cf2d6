/** The library comes whole once, and afterwards only what is another than before; what the browser holds is always what is there. */
import { expect, it } from 'vitest';
import { adminPostSchema } from '../../shared/admin-api.ts';
import { librarySchema } from '../../shared/api.ts';
import { keep } from '../../extension/db.ts';
import { keptLibrary } from '../../extension/sync.ts';
import type { TestBrowser } from './browser.ts';
import { realServer } from './real-server.ts';

const real = realServer();

async function publish(text: string): Promise<string> {
  const as = real.program.session;
  const body = { title: 'T', text, link: null, theme: null, language: 'en', variants: [] };
  const post = await real.world.get(adminPostSchema, 'POST', 'posts', { as, body });
  await real.world.ask('POST', `posts/${post.id}/publish`, { as, body: { version: post.version } });
  return post.id;
}
const withdraw = (id: string) => real.world.ask('POST', `posts/${id}/withdraw`, { as: real.program.session, body: {} });

/** Synchronises, and gives the bytes of each answer to a question for the library. */
async function pulled(browser: TestBrowser): Promise<number[]> {
  const sizes: number[] = [];
  const send = browser.fetch;
  browser.fetch = async (input, init) => {
    const answer = await send(input, init);
    if (input.toString().includes('/library')) sizes.push((await answer.clone().arrayBuffer()).byteLength);
    return answer;
  };
  expect(await browser.sync()).toMatchObject({ ok: true });
  browser.fetch = send;
  return sizes;
}
async function isRight(browser: TestBrowser, person: { token: string }): Promise<void> {
  const whole = await real.world.get(librarySchema, 'GET', 'library', { as: person });
  expect((await keptLibrary(browser.db))?.library).toEqual(whole);
}

it('sends the posts that changed, and of the others their tags', async () => {
  const { person, browser } = await real.newcomer();
  const ids: string[] = [];
  for (let made = 0; made < 20; made++) ids.push(await publish(`${made} ${'long text '.repeat(100)}`));
  const [first] = await pulled(browser);
  await isRight(browser, person);
  await publish('One more.');
  await withdraw(ids[3]!);
  const [second] = await pulled(browser);
  await isRight(browser, person);
  expect(second! * 10).toBeLessThan(first!);
  expect(await pulled(browser)).toEqual([0]);
});

it('asks for all when it holds less than it was thought to, or was filled by an older version', async () => {
  const { person, browser } = await real.newcomer();
  await publish('A post.');
  await browser.sync();
  const held = await keptLibrary(browser.db);
  if (!held) throw new Error('no library');
  const untagged = held.library.posts.map(({ tag: _tag, ...post }) => post);
  await keep(browser.db, 'library', { etag: null, library: { ...held.library, posts: untagged } });
  expect(await pulled(browser)).toHaveLength(1);
  await isRight(browser, person);
  // A proxy that answers with what it once gave another browser.
  const send = browser.fetch;
  const { posts, ...rest } = held.library;
  browser.fetch = async (input, init) =>
    input.toString().includes('?have=')
      ? Response.json({ ...rest, posts: [{ tag: 'unheard-of' }, ...posts] })
      : send(input, init);
  await keep(browser.db, 'library', { ...held, etag: null });
  expect(await browser.sync()).toMatchObject({ ok: true });
  await isRight(browser, person);
});
