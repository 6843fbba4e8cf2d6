/** Which of a page's editors is the composer, told once for both browsers, on pages that a test puts together. */
import { expect } from '@playwright/test';
import type { ComposerLink } from '../browsers/composer-link.ts';
import type { Sites } from '../browsers/sites.ts';
import type { Writer } from '../browsers/writer.ts';
import type { PageVariant, WatchWish } from '../../extension/messages.ts';

export const address = 'https://x.com/which';
const pattern = 'https://x.com/*';

const variant = (id: string, kind: PageVariant['kind'], change: Partial<PageVariant> = {}): PageVariant => ({
  id,
  kind,
  engine: 'tiptap',
  shadowHost: null,
  inside: [],
  editor: [`.${kind}[contenteditable]`],
  never: ['.never'],
  ...change,
});

export const wish: WatchWish = {
  type: 'watch',
  composers: [
    variant('post', 'post'),
    variant('shadow', 'post', { shadowHost: ['#unknown', '#host'] }),
    variant('comment', 'comment'),
  ],
  published: ['.toast a[href]'],
};

/** An editor whose text is its name. */
export const editor = (text: string, more = '', kind = 'post') =>
  `<div class="${kind}" id="${text}" contenteditable ${more}><p>${text}</p></div>`;

/** Serves a page of that body. Scripts of the test put the rest together. */
export function serve(sites: Sites, body: string, path = ''): void {
  const style = '<style>.post,.comment{width:300px;min-height:20px}p{margin:0}</style>';
  sites.serve(address + path, { html: `<!doctype html><meta charset="utf-8"><title>Which</title>${style}${body}` });
}

/** Puts HTML at the end of the body. */
export const add = (writer: Writer, html: string) =>
  writer.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), html);
const remove = (writer: Writer, id: string) => writer.evaluate((id) => document.getElementById(id)?.remove(), id);
const focus = (writer: Writer, id: string) => writer.evaluate((id) => document.getElementById(id)?.focus(), id);

/** Waits until the draft that is told is this one; null for no composer. */
export const tells = (link: ComposerLink, text: string | null) => expect.poll(() => link.draft()).toBe(text);

type Story = (writer: Writer, sites: Sites) => Promise<void>;

async function open(writer: Writer, sites: Sites, body: string): Promise<ComposerLink> {
  serve(sites, body);
  await writer.goto(address);
  return writer.link(pattern, wish);
}

export const stories: Readonly<Record<string, Story>> = {
  async 'the focused one, then the one before, then the first post'(writer, sites) {
    const link = await open(
      writer,
      sites,
      editor('reply', '', 'comment') + editor('one') + editor('two') + '<a>away</a>',
    );
    expect(await link.draft()).toBe('one');
    await writer.click('#two');
    await tells(link, 'two');
    await writer.click('a');
    await writer.click('#reply');
    await tells(link, 'reply');
    // What is answered stays the composer until it goes.
    await writer.click('a');
    await add(writer, editor('three'));
    await writer.type('x');
    expect(await link.draft()).toBe('reply');
    await remove(writer, 'reply');
    await tells(link, 'one');
    const told = (await link.messages()).flatMap((each) => (each.type === 'composer' ? each.composer?.text : []));
    expect(told).toEqual(['one', 'two', 'reply', 'one']);
  },

  async 'the top-most dialog that holds one, and the part in it that was written in last'(writer, sites) {
    const link = await open(writer, sites, editor('home') + '<a>away</a>');
    await add(writer, `<div role="dialog" id="first">${editor('part1')}${editor('part2')}<i>in</i></div>`);
    await tells(link, 'part1');
    await writer.click('#part2');
    await tells(link, 'part2');
    await writer.click('#home');
    await tells(link, 'home');
    await writer.click('a');
    await tells(link, 'part2');
    // One opens while another closes, with nothing that was clicked.
    await writer.evaluate(() => document.getElementById('first')!.remove(), null);
    await add(writer, `<div aria-modal="true">${editor('answer', '', 'comment')}</div>`);
    await tells(link, 'answer');
    await add(writer, `<dialog id="modal">${editor('top')}</dialog>`);
    await writer.evaluate(() => {
      const dialog = document.getElementById('modal') as HTMLDialogElement;
      dialog.showModal();
      (document.activeElement as HTMLElement).blur();
    }, null);
    await tells(link, 'top');
    // Later in the page, but under the modal one.
    await add(writer, `<div role="dialog">${editor('under')}</div>`);
    await add(writer, `<div role="dialog"><b>Who can see this?</b></div>`);
    await focus(writer, 'top');
    await writer.type('>');
    await tells(link, '>top');
    await writer.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).close(), null);
    await tells(link, 'under');
    await add(writer, `<div popover id="pop">${editor('popped')}</div>`);
    await writer.evaluate(() => document.getElementById('pop')!.showPopover(), null);
    await tells(link, 'popped');
  },

  async 'one that a script takes away, rebuilds, or shows at another address'(writer, sites) {
    const link = await open(writer, sites, editor('draft'));
    const first = (await link.composer())!.generation;
    await writer.evaluate(() => {
      const old = document.getElementById('draft')!;
      old.replaceWith(old.cloneNode(true));
    }, null);
    await expect.poll(async () => (await link.composer())?.generation).toBe(first + 1);
    expect(await link.draft()).toBe('draft');
    await writer.evaluate(() => {
      history.pushState(null, '', '/which/elsewhere');
      document.getElementById('draft')!.remove();
    }, null);
    await tells(link, null);
    expect(await link.insert('text', 'caret', '')).toBe('no-composer');
    // It comes back with the draft that the site has kept.
    await add(writer, editor('draft'));
    await tells(link, 'draft');
    expect((await link.composer())!.generation).toBe(first + 2);
  },

  async 'in frames of the page that can be seen, and not beyond'(writer, sites) {
    serve(sites, `<iframe src="/which/inner"></iframe>${editor('framed')}`, '/frame');
    serve(sites, editor('inner'), '/inner');
    serve(sites, editor('decoy', 'autofocus'), '/hidden');
    serve(sites, '<p>nothing</p>', '/empty');
    const hidden = [
      'display:none',
      'visibility:hidden',
      'position:absolute;left:-9999px',
      'width:1px',
      'height:1px',
      'opacity:0',
    ]
      .map((style) => `<iframe src="/which/hidden" style="${style}"></iframe>`)
      .join('');
    const link = await open(writer, sites, `${hidden}<iframe id="frame" src="/which/frame"></iframe>`);
    await tells(link, 'framed');
    const inFrame = (run: 'inner' | 'leave' | 'shadow') =>
      writer.evaluate((run) => {
        const frame = (document.getElementById('frame') as HTMLIFrameElement).contentWindow!;
        const inner = frame.frames[0]?.document.getElementById('inner');
        if (run === 'inner') {
          inner!.focus();
          frame.frames[0]!.getSelection()!.selectAllChildren(inner!);
        } else if (run === 'leave') frame.location.href = '/which/empty';
        else {
          document.body.innerHTML = '<div id="host"></div>';
          const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
          root.innerHTML = '<iframe src="/which/inner"></iframe>';
        }
      }, run);
    await inFrame('inner');
    await tells(link, 'inner');
    await writer.type('typed');
    await tells(link, 'typed');
    await inFrame('leave');
    await tells(link, null);
    expect(await link.insert('text', 'caret', 'typed')).toBe('no-composer');
    await inFrame('shadow');
    await tells(link, 'inner');
    expect(JSON.stringify(await link.messages())).not.toContain('decoy');
  },

  async 'in the shadow roots of a known host, also in one within another'(writer, sites) {
    const body = `<div id="host"></div><div id="other"></div>`;
    const link = await open(writer, sites, body);
    expect(await link.draft()).toBeNull();
    await writer.evaluate((html) => {
      document.getElementById('other')!.attachShadow({ mode: 'open' }).innerHTML = html;
    }, editor('foreign'));
    await writer.evaluate(
      (html) => {
        const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
        root.innerHTML = '<section role="dialog"><div></div></section>';
        root.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = html;
      },
      editor('nested', 'style="width:99px;height:20px"'),
    );
    await tells(link, 'nested');
    expect(await link.composer()).toMatchObject({ variant: 'shadow' });
    await writer.evaluate(() => document.getElementById('host')!.classList.add('never'), null);
    await writer.click('#other');
    await tells(link, null);
  },

  async 'one that is scrolled away or empty, and never one that is kept out of sight'(writer, sites) {
    const tall = '<div style="height:4000px"></div>';
    const link = await open(
      writer,
      sites,
      `<div id="scroller" style="height:300px;overflow:auto">${editor('away')}${tall}</div>${tall}`,
    );
    await writer.evaluate(() => {
      document.getElementById('scroller')!.scrollTop = 2000;
      scrollTo(0, 1000);
      dispatchEvent(new PopStateEvent('popstate'));
    }, null);
    await add(writer, editor('later'));
    await writer.click('body');
    await focus(writer, 'later');
    await tells(link, 'later');
    await remove(writer, 'later');
    await tells(link, 'away');
    await remove(writer, 'scroller');
    await tells(link, null);
    const twins = [
      'style="position:absolute;left:-9999px"',
      'style="position:absolute;top:-9999px"',
      'style="position:fixed;top:-500px"',
      'style="opacity:0"',
      'style="visibility:hidden"',
      'style="display:none"',
      'style="position:absolute;width:1px;height:1px;overflow:hidden;min-height:0"',
      'style="height:0;min-height:0;overflow:hidden"',
      'aria-hidden="true"',
      'inert',
    ];
    await add(writer, twins.map((more, index) => editor(`twin${index}`, more)).join(''));
    await add(writer, '<div class="post" contenteditable style="min-height:0"></div>');
    await tells(link, '');
    expect(JSON.stringify(await link.messages())).not.toContain('twin');
  },
};
