/** Real editors on pages that work against themselves and us, told once: exact by the editor's model, or said to be not. */
import { expect } from '@playwright/test';
import type { Sites } from '../browsers/sites.ts';
import type { Writer } from '../browsers/writer.ts';
import { model, shapes } from './composer-stories.ts';
import { address, editor, serve, tells, wish } from './which-composer-stories.ts';

const pattern = 'https://x.com/*';

/** What a way in does once the page has poisoned it, and whether the page's own editor is blinded too. */
interface Poison {
  readonly how: 'throws' | 'lies';
  readonly blind: boolean;
}

/** Runs in the page after its editor is mounted and before our script arrives. Escape makes it a page again. */
function poison({ how, blind }: Poison): void {
  const former: (() => unknown)[] = [];
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      for (let index = former.length - 1; index >= 0; index--) former[index]!();
      former.length = 0;
    },
    true,
  );
  const set = (object: object, name: PropertyKey, lie: unknown) => {
    const before = Object.getOwnPropertyDescriptor(object, name);
    former.push(() => (before ? Object.defineProperty(object, name, before) : Reflect.deleteProperty(object, name)));
    function poisoned() {
      if (how === 'throws') throw new Error('poisoned');
      return lie;
    }
    Object.defineProperty(object, name, { configurable: true, writable: true, value: poisoned });
  };
  set(globalThis, 'ClipboardEvent', {});
  set(globalThis, 'DataTransfer', {});
  set(Document.prototype, 'execCommand', true);
  set(document, 'execCommand', true);
  set(EventTarget.prototype, 'dispatchEvent', true);
  if (!blind) return;
  set(globalThis, 'getSelection', null);
  set(Document.prototype, 'getSelection', null);
  set(Array.prototype, Symbol.iterator, { next: () => ({ done: true, value: undefined }) });
}

const text = 'Ours.\n\nTwo.';

async function poisoned(writer: Writer, name: string, given: Poison): Promise<void> {
  const shape = shapes.find((each) => each.name === name)!;
  const begin = async () => {
    await writer.goto(shape.url);
    for (const css of shape.clicks) await writer.click(css);
    await writer.type('Mine');
    await expect.poll(() => model(writer)).toBe('Mine');
  };
  await begin();
  await writer.evaluate(poison, given);
  let link = await writer.link(shape.pattern);
  await tells(link, 'Mine');
  const outcome = await link.insert(text, 'replace');
  await writer.press('Escape');
  if (given.blind) {
    // An editor that cannot see its own page may fall apart by itself; what is called exact stands in it all the same.
    expect(await link.draft()).toBe(outcome === 'exact' ? text : outcome === 'no-composer' ? null : 'Mine');
    await begin();
    link = await writer.link(shape.pattern);
    await tells(link, 'Mine');
  } else {
    // Firefox must ask the page for the event of a paste; Chromium asks the page for nothing.
    expect(outcome).toBe(writer.browser === 'chromium' ? 'exact' : 'mismatch');
    expect(await model(writer)).toBe(outcome === 'exact' ? text : 'Mine');
    await tells(link, await model(writer));
  }
  expect(await link.insert('Later.', 'replace')).toBe('exact');
  expect(await model(writer)).toBe('Later.');
}

async function open(writer: Writer, sites: Sites, body: string, wished = wish) {
  serve(sites, body);
  await writer.goto(address);
  return writer.link(pattern, wished);
}

/** Fills the editor `mine` with what nobody can read, or nobody would write. */
export const fill = (writer: Writer, what: 'deep' | 'long' | 'alt') =>
  writer.evaluate((what) => {
    const mine = document.getElementById('mine')!;
    if (what === 'long') mine.innerHTML = `<p>${'ab '.repeat(1_700_000)}</p>`;
    else if (what === 'alt') mine.innerHTML = `<p><img alt="${'x'.repeat(10_000_000)}"></p>`;
    else {
      mine.innerHTML = '';
      // From the inside out: the other way each step would walk all of them.
      let inner: Node = document.createTextNode('deep');
      for (let depth = 0; depth < 5000; depth++) {
        const span = document.createElement('span');
        span.append(inner);
        inner = span;
      }
      mine.append(inner);
    }
  }, what);

const say = (writer: Writer, text: string) =>
  writer.evaluate((text) => {
    document.getElementById('mine')!.innerHTML = `<p>${text}</p>`;
  }, text);

export const stories: Readonly<Record<string, (writer: Writer, sites: Sites) => Promise<void>>> = {
  ...Object.fromEntries(
    ['X, at home', 'LinkedIn B, TipTap'].flatMap((name) =>
      (['throws', 'lies'] as const).flatMap((how) =>
        [false, true].map((blind) => [
          `${name}, on a page where every way in ${how}${blind ? ' to its own editor too' : ''}`,
          (writer: Writer) => poisoned(writer, name, { how, blind }),
        ]),
      ),
    ),
  ),

  async 'an editor with thousands of elements in one another is no composer, until it is one again'(writer, sites) {
    const link = await open(writer, sites, editor('mine'));
    await tells(link, 'mine');
    await fill(writer, 'deep');
    await tells(link, null);
    expect(await link.insert('Ours.', 'replace', 'deep')).not.toBe('exact');
    await say(writer, 'back');
    await tells(link, 'back');
    await writer.click('#mine');
    expect(await link.insert('Ours.', 'replace')).toBe('exact');
  },

  async 'five million characters are told cut off, and not written into'(writer, sites) {
    const link = await open(writer, sites, editor('mine'));
    for (const what of ['long', 'alt'] as const) {
      await fill(writer, what);
      await expect.poll(async () => (await link.draft())?.length).toBe(200_000);
      expect(await link.insert('Ours.', 'replace')).toBe('mismatch');
      await say(writer, what);
      await tells(link, what);
    }
    await writer.click('#mine');
    expect(await link.insert('Ours.', 'replace')).toBe('exact');
  },

  async 'an editor that is rebuilt as soon as something is selected gets nothing, nor does the new one'(writer, sites) {
    const link = await open(writer, sites, editor('mine'));
    await writer.click('#mine');
    await tells(link, 'mine');
    await writer.evaluate(() => {
      const rebuild = () => {
        const old = document.getElementById('mine')!;
        if (getSelection()!.toString() !== 'mine') return;
        document.removeEventListener('selectionchange', rebuild);
        const made = old.cloneNode(true) as HTMLElement;
        old.replaceWith(made);
        made.focus();
        getSelection()!.selectAllChildren(made.firstElementChild!);
        Object.assign(window, { rebuilt: true });
      };
      document.addEventListener('selectionchange', rebuild);
    }, null);
    expect(['no-composer', 'changed']).toContain(await link.insert('Ours.', 'replace'));
    expect(await writer.evaluate(() => (window as unknown as { rebuilt?: boolean }).rebuilt, null)).toBe(true);
    expect(await writer.evaluate(() => document.getElementById('mine')!.innerText.trim(), null)).toBe('mine');
    await expect.poll(async () => (await link.messages()).filter(({ type }) => type === 'composer').length).toBe(2);
    expect(await link.insert('Ours.', 'replace')).toBe('exact');
  },

  async 'a field whose value a script has set is told within two seconds'(writer, sites) {
    const field = { ...wish.composers[0]!, engine: 'textarea' as const, editor: ['textarea.post'] };
    const link = await open(writer, sites, '<textarea class="post" id="mine"></textarea>', {
      ...wish,
      composers: [field],
    });
    await tells(link, '');
    for (const text of ['set by a script', 'and again']) {
      await writer.evaluate((text) => {
        (document.getElementById('mine') as HTMLTextAreaElement).value = text;
      }, text);
      await expect.poll(() => link.draft(), { timeout: 2000, intervals: [50] }).toBe(text);
    }
  },
};
