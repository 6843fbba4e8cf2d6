/** What an insertion says when the page works against it: never done when it is not, never in another box, never over the person's words. */
import { expect } from '@playwright/test';
import type { Sites } from '../browsers/sites.ts';
import type { Writer } from '../browsers/writer.ts';
import { add, address, editor, serve, tells, wish } from './which-composer-stories.ts';

const pattern = 'https://x.com/*';
type Story = (writer: Writer, sites: Sites) => Promise<void>;

const textOf = (writer: Writer, id: string) =>
  writer.evaluate((id) => document.getElementById(id)?.textContent ?? null, id);

async function open(writer: Writer, sites: Sites, body: string) {
  serve(sites, body);
  await writer.goto(address);
  await writer.click('#old');
  const link = await writer.link(pattern, wish);
  await tells(link, 'old');
  return link;
}

export const stories: Readonly<Record<string, Story>> = {
  async 'is not done when the page rebuilds its editor right after'(writer, sites) {
    const link = await open(writer, sites, editor('old'));
    await writer.evaluate(() => {
      const before = document.getElementById('old') as HTMLElement;
      const copy = before.cloneNode(true) as HTMLElement;
      before.addEventListener('input', () => setTimeout(() => before.replaceWith(copy), 100), { once: true });
    }, null);
    expect(await link.insert('A text of the company', 'replace')).toBe('no-composer');
    expect(await textOf(writer, 'old')).toBe('old');
    await tells(link, 'old');
  },

  async 'puts the former draft into no other box'(writer, sites) {
    const link = await open(writer, sites, editor('old') + editor('private', '', 'never'));
    await writer.evaluate(() => {
      const own = document.getElementById('old') as HTMLElement;
      const other = document.getElementById('private') as HTMLElement;
      const trap = () => {
        own.textContent = 'mangled';
        other.focus();
        own.addEventListener('focus', () => other.focus());
      };
      own.addEventListener('input', () => setTimeout(trap), { once: true });
    }, null);
    expect(await link.insert('A text of the company', 'replace')).toBe('damaged');
    expect(await textOf(writer, 'private')).toBe('private');
  },

  async 'leaves alone what the person types while a slow editor thinks'(writer, sites) {
    const link = await open(writer, sites, editor('old'));
    await writer.evaluate(() => {
      const own = document.getElementById('old') as HTMLElement;
      let held = 'old';
      let isTyping = false;
      own.addEventListener('keydown', () => (isTyping = true));
      own.addEventListener('input', () => {
        if (isTyping) held = own.textContent ?? '';
        else own.textContent = held;
      });
    }, null);
    const outcome = link.insert('A text of the company', 'replace');
    // The page has heard of our write and put its own text back: the wish is under way.
    await expect.poll(() => writer.evaluate(() => document.activeElement?.id ?? '', null)).toBe('old');
    await writer.type('xyz');
    expect(['changed', 'mismatch']).toContain(await outcome);
    expect(await textOf(writer, 'old')).toContain('xyz');
  },

  async 'comes late and is still noticed'(writer, sites) {
    const link = await open(writer, sites, editor('old'));
    await writer.evaluate(() => {
      const own = document.getElementById('old') as HTMLElement;
      own.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
        setTimeout(() => (own.textContent = text), 1200);
      });
    }, null);
    const outcome = await link.insert('Late', 'replace');
    // Where execCommand makes no `beforeinput`, the browser itself has written at once.
    expect(outcome).toBe('exact');
    expect(await textOf(writer, 'old')).toBe('Late');
  },

  async 'asks nothing of an editor that nobody has marked but what the browser does itself'(writer, sites) {
    const link = await open(writer, sites, editor('old'));
    expect(await link.insert('One\n\ntwo', 'replace')).toBe('exact');
    const drawn = await writer.evaluate(() => document.getElementById('old')?.innerText.replace(/\n$/, ''), null);
    expect(drawn).toBe('One\n\ntwo');
    await add(writer, '<p>beside</p>');
    await tells(link, 'One\n\ntwo');
  },
};
