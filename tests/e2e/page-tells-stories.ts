/** What the page's script tells besides the draft: how the selectors fare, and a post that is out; once for both browsers. */
import { expect } from '@playwright/test';
import type { ComposerLink } from '../browsers/composer-link.ts';
import type { Sites } from '../browsers/sites.ts';
import type { Writer } from '../browsers/writer.ts';
import type { FromPage, WatchWish } from '../../extension/messages.ts';
import { add, address, editor, serve, tells, wish as plain } from './which-composer-stories.ts';

const pattern = 'https://x.com/*';
const wish: WatchWish = {
  type: 'watch',
  composers: [
    {
      ...plain.composers[0]!,
      id: 'dialog',
      inside: ['.gone', '.sharing'],
      editor: ['#nothing', '.post[contenteditable]'],
    },
    { ...plain.composers[1]!, inside: ['.sharing'] },
    // A pack may hold what this browser cannot parse.
    { ...plain.composers[0]!, id: 'mistaken', editor: ['::(', '.mistaken'], never: [] },
    { ...plain.composers[0]!, id: 'blind', editor: ['.post'], never: ['::('] },
  ],
  published: ['::(', '.toast a[href]', 'a.toast'],
};

const of = async <Type extends FromPage['type']>(link: ComposerLink, type: Type) =>
  (await link.messages()).filter((each): each is Extract<FromPage, { type: Type }> => each.type === type);
const health = async (link: ComposerLink) => (await of(link, 'health')).at(-1);

async function open(writer: Writer, sites: Sites, body: string): Promise<ComposerLink> {
  serve(sites, body);
  await writer.goto(address);
  return writer.link(pattern, wish);
}

export const stories: Readonly<Record<string, (writer: Writer, sites: Sites) => Promise<void>>> = {
  async 'which selectors find something, and which dialog has no editor'(writer, sites) {
    const link = await open(writer, sites, '<div class="host" id="host"></div>');
    await writer.evaluate(() => document.getElementById('host')!.attachShadow({ mode: 'open' }), null);
    await expect.poll(() => health(link)).toEqual({ type: 'health', variants: [], stranger: false });
    // The host alone, for longer than a page needs to open.
    const alone = { variant: 'shadow', shadowHost: 1, inside: -1, editor: -1 };
    await expect.poll(() => health(link)).toMatchObject({ variants: [alone] });
    await add(writer, `<div class="sharing" role="dialog">${editor('draft')}</div>`);
    await tells(link, 'draft');
    const whole = { variant: 'dialog', shadowHost: null, inside: 1, editor: 1 };
    await expect.poll(() => health(link)).toMatchObject({ variants: [whole, alone] });
    await writer.evaluate(() => document.getElementById('draft')!.removeAttribute('class'), null);
    await expect.poll(() => health(link)).toMatchObject({ variants: [{ ...whole, editor: -1 }, alone] });
    await writer.evaluate(() => document.querySelector('.sharing')!.remove(), null);
    await expect.poll(() => health(link)).toMatchObject({ variants: [alone] });
    // A selector that is no CSS blinds nobody to the next one; a decoy that cannot be told apart shuts its variant.
    await add(writer, '<div class="mistaken" contenteditable>it is found</div>');
    await tells(link, 'it is found');
    await expect
      .poll(() => health(link))
      .toMatchObject({ variants: [alone, { variant: 'mistaken', shadowHost: null, inside: null, editor: 1 }] });
    // Each state once.
    const all = (await of(link, 'health')).map((each) => JSON.stringify(each));
    expect(all.filter((each, index) => each === all[index - 1])).toEqual([]);
  },

  async 'that the person writes where no selector knows the editor, without what is written'(writer, sites) {
    const fields = [
      '<div contenteditable id="s0">secret</div>',
      '<textarea id="s1">secret</textarea>',
      '<div class="never"><div contenteditable id="n0">secret</div></div>',
      '<input id="n1" value="secret">',
      '<textarea readonly id="n2">secret</textarea>',
      '<textarea role="combobox" id="n3">secret</textarea>',
      '<div contenteditable aria-multiline="false" id="n4">secret</div>',
    ];
    const link = await open(writer, sites, `${fields.join('')}<div class="sharing">${editor('draft')}</div>`);
    const stranger = async () => (await health(link))?.stranger;
    for (const known of ['n0', 'draft', 'n1', 'n2', 'n3', 'n4']) {
      await writer.click('#s0');
      await expect.poll(stranger).toBe(true);
      await writer.click(`#${known}`);
      await expect.poll(stranger).toBe(false);
      await writer.click('#s1');
      await expect.poll(stranger).toBe(true);
    }
    const told = await link.messages();
    expect(JSON.stringify(told)).not.toContain('secret');
    const keys = told.flatMap((each) => (each.type === 'health' ? Object.keys(each) : []));
    expect(new Set(keys)).toEqual(new Set(['type', 'variants', 'stranger']));
  },

  async 'the link of a new message that a post is out, once, wherever it is'(writer, sites) {
    const toast = (href: string) => `<div class="toast"><a href="${href}">View</a></div>`;
    const body = `${toast('/status/old')}<div id="host"></div><div class="sharing">${editor('draft')}</div>`;
    const link = await open(writer, sites, body);
    const links = async () => (await of(link, 'published')).map(({ href, selector }) => [href, selector]);
    await add(writer, toast('/status/1'));
    const wanted: unknown[] = [['https://x.com/status/1', 1]];
    await expect.poll(links).toEqual(wanted);
    // One whose address is set late, and one in the shadow root of a known host.
    await add(writer, '<div class="toast"><a id="late">View</a></div>');
    await writer.evaluate((html) => {
      const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
      root.innerHTML = html;
    }, toast('/status/2'));
    await expect.poll(links).toEqual([...wanted, ['https://x.com/status/2', 1]]);
    wanted.push(['https://x.com/status/2', 1]);
    await writer.evaluate(() => document.getElementById('late')!.setAttribute('href', '/status/3'), null);
    await expect.poll(links).toEqual([...wanted, ['https://x.com/status/3', 1]]);
    wanted.push(['https://x.com/status/3', 1]);
    // Neither an emptied composer nor one that went, nor a message that comes again, nor an address beyond all measure.
    await writer.evaluate(() => document.getElementById('draft')!.replaceChildren(), null);
    await tells(link, '');
    await writer.evaluate(() => document.querySelectorAll('.toast').forEach((each) => each.remove()), null);
    await add(writer, toast('/status/1') + toast(`/status/${'9'.repeat(5000)}`));
    await writer.evaluate(() => document.getElementById('draft')!.remove(), null);
    await tells(link, null);
    await add(writer, `<svg class="toast"><a href="/status/7"></a></svg>${toast('/status/4')}`);
    await expect.poll(links).toEqual([...wanted, ['https://x.com/status/4', 1]]);
    wanted.push(['https://x.com/status/4', 1]);
    // A sidebar that comes back is not told of them again.
    await link.close();
    const again = await writer.link(pattern, wish);
    await add(writer, toast('/status/2') + toast('/status/5'));
    await expect
      .poll(async () => (await of(again, 'published')).map(({ href }) => href))
      .toEqual(['https://x.com/status/5']);
  },
};
