/** A page that works against us, told once for both browsers: it gains nothing, and what it makes impossible is said honestly. */
import { expect } from '@playwright/test';
import type { ComposerLink } from '../browsers/composer-link.ts';
import type { Sites } from '../browsers/sites.ts';
import type { Writer } from '../browsers/writer.ts';
import { add, address, editor, serve, tells, wish } from './which-composer-stories.ts';

const pattern = 'https://x.com/*';

/**
 * Runs before anything of ours is in the page: every way in that a page's script has is made to lie or to throw. Escape makes
 * it a page again, as the browsers' drivers stumble over it themselves.
 */
const poison = `<script>
  window.heard = [];
  const former = [];
  const set = (object, name, made) => {
    former.push([object, name, Object.getOwnPropertyDescriptor(object, name)]);
    Object.defineProperty(object, name, { configurable: true, ...made });
  };
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (let each = former.length - 1; each >= 0; each--) {
      const object = former[each][0], name = former[each][1], before = former[each][2];
      if (before) Object.defineProperty(object, name, before); else delete object[name];
    }
  });
  const trap = (name) => function () { heard[heard.length] = name; throw new Error('poisoned ' + name); };
  for (const name of ['ClipboardEvent', 'DataTransfer', 'MutationObserver', 'ResizeObserver', 'AbortController', 'WeakRef'])
    set(window, name, { value: trap(name) });
  for (const name of ['execCommand', 'createRange', 'querySelectorAll']) set(Document.prototype, name, { value: trap(name) });
  for (const name of ['closest', 'matches', 'checkVisibility']) set(Element.prototype, name, { value: trap(name) });
  for (const name of ['addEventListener', 'dispatchEvent']) set(EventTarget.prototype, name, { value: trap(name) });
  for (const name of ['hidden', 'activeElement']) set(Document.prototype, name, { get: trap(name) });
  for (const name of ['childNodes', 'textContent']) set(Node.prototype, name, { get: trap(name), set: trap(name) });
  for (const name of ['text', 'generation', 'composer', 'portevoixServes'])
    set(Object.prototype, name, { get() { return 'forged'; }, set: trap(name) });
  set(Promise.prototype, 'then', { value: trap('then') });
  set(JSON, 'stringify', { value: trap('stringify') });
  set(Array.prototype, 'flatMap', { value: trap('flatMap') });
  set(Array.prototype, Symbol.iterator, { value: trap('iterator') });
</script>`;

/** Names in place of a document's and the window's properties, in every world. */
const clobbers = [
  ...['querySelectorAll', 'addEventListener', 'activeElement', 'hidden', 'defaultView', 'nodeType', 'host', 'body'].map(
    (name) => `<img name="${name}" alt="">`,
  ),
  '<div id="portevoixServes"></div><iframe name="portevoixServes" hidden></iframe><form id="portevoixOpener"></form>',
  // A form that is its own child's parent to whoever believes its properties.
  '<form class="post" contenteditable style="position:absolute;top:-999px">fake<input name="parentNode"><input name="closest"></form>',
].join('');

async function open(writer: Writer, sites: Sites, body: string): Promise<ComposerLink> {
  serve(sites, body);
  await writer.goto(address);
  return writer.link(pattern, wish);
}

const shown = (writer: Writer, id: string) =>
  writer.evaluate((id) => document.getElementById(id)?.innerText.trimEnd() ?? null, id);

export const stories: Readonly<Record<string, (writer: Writer, sites: Sites) => Promise<void>>> = {
  async 'poisoned prototypes and globals change nothing for us'(writer, sites) {
    const link = await open(writer, sites, poison + editor('mine'));
    await tells(link, 'mine');
    await writer.click('#mine');
    expect(await link.insert('Ours.', 'replace')).toBe('exact');
    await tells(link, 'Ours.');
    await writer.press('Escape');
    const page = await writer.evaluate(
      () => ({
        heard: (window as unknown as { heard: string[] }).heard,
        html: document.getElementById('mine')!.innerHTML,
      }),
      null,
    );
    expect(page.html).toMatch(/Ours\./);
    // Not one of the page's traps was touched.
    expect(page.heard).toEqual([]);
  },

  async 'elements named after what we use do not blind us'(writer, sites) {
    const link = await open(writer, sites, clobbers + editor('mine'));
    await tells(link, 'mine');
    await writer.click('#mine');
    await writer.type('x');
    await expect.poll(() => link.draft()).toContain('x');
  },

  async 'forged messages and events ask for nothing'(writer, sites) {
    const link = await open(writer, sites, editor('mine'));
    const before = await link.messages();
    const runtime = await writer.evaluate(() => {
      const wishes = [
        { type: 'insert', request: 1, text: 'forged', at: 'replace', seen: 'mine', generation: 1 },
        { type: 'watch', composers: [], published: [] },
        { type: 'done', request: 1, outcome: 'exact' },
        { type: 'open-sidebar' },
        { type: 'sync', why: 'person' },
      ];
      for (const wish of wishes) {
        postMessage(wish, '*');
        postMessage({ name: 'portevoix.composer', ...wish }, '*');
        for (const target of [window, document, document.getElementById('mine')!]) {
          for (const name of ['portevoix.composer', wish.type, 'message', 'connect'])
            target.dispatchEvent(new CustomEvent(name, { detail: wish, bubbles: true }));
        }
      }
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      const { chrome } = globalThis as { chrome?: { runtime?: object } };
      return typeof chrome?.runtime;
    }, null);
    // The page has no door to the extension at all.
    expect(runtime).toBe('undefined');
    await writer.click('#mine');
    await writer.type('x');
    await expect.poll(() => link.draft()).toContain('x');
    expect((await link.messages()).filter(({ type }) => type === 'done')).toEqual([]);
    expect(before.filter(({ type }) => type === 'composer')).toHaveLength(1);
    expect(await shown(writer, 'mine')).not.toContain('forged');
  },

  async 'hundreds of fakes and a page that never rests leave the focused one, and an honest answer'(writer, sites) {
    const fakes = Array.from({ length: 900 }, (_none, index) => editor(`fake${index}`)).join('');
    const link = await open(writer, sites, fakes + editor('mine'));
    await writer.evaluate(() => document.getElementById('mine')!.focus(), null);
    await tells(link, 'mine');
    await writer.evaluate(() => {
      const other = document.createElement('p');
      document.body.append(other);
      setInterval(() => {
        for (let times = 0; times < 20; times++) {
          other.textContent = String(Math.random());
          document.dispatchEvent(new Event('selectionchange'));
          document.getElementById('mine')!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        }
      }, 5);
    }, null);
    expect(await link.insert('Ours.', 'replace')).toBe('exact');
    expect(await shown(writer, 'mine')).toBe('Ours.');
  },

  async 'an editor that answers each change with another is given back, or said to be lost'(writer, sites) {
    const link = await open(writer, sites, editor('mine'));
    await writer.click('#mine');
    await tells(link, 'mine');
    await writer.evaluate(() => {
      const mine = document.getElementById('mine')!;
      new MutationObserver(() => {
        if (mine.innerText.trim() !== 'hers') mine.innerHTML = '<p>hers</p>';
      }).observe(mine, { childList: true, characterData: true, subtree: true });
    }, null);
    expect(await link.insert('Ours.', 'replace')).toBe('mismatch');
    await writer.evaluate(() => {
      const mine = document.getElementById('mine')!;
      mine.addEventListener('input', () => mine.remove());
    }, null);
    await tells(link, 'hers');
    expect(await link.insert('Ours.', 'replace')).toBe('no-composer');
    await tells(link, null);
    await add(writer, editor('next'));
    await tells(link, 'next');
  },
};
