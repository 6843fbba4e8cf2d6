/** The pack commands as an admin runs them: real processes, real files, pages as a browser's saver leaves them. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStill } from '../../server/saved-page.ts';
import { networks } from '../../shared/networks/index.ts';
import { scraps } from '../../shared/selector-canary.ts';
import { matchVariant } from '../../shared/selector-match.ts';
import { packOf, signedPackSchema, type SelectorPack } from '../../shared/selector-pack.ts';
import { runToEnd } from './process.ts';

let dir = '';
const at = (file: string) => join(dir, file);
const run = (line: string, env: Record<string, string> = {}) =>
  runToEnd(
    'cli.ts',
    { LANG: 'C', ...env },
    line.split(' ').map((word) => (/\.(json|pem|html)$/.test(word) ? at(word) : word)),
  );

const pageB = `<!DOCTYPE html><html><!--
 Page saved with SingleFile
 url: https://www.linkedin.com/sharing/compose
--><body><header><input type="search"></header><dialog open><div class="c1" componentkey="ShareBox_textEditor">
<div class="c2" contenteditable="true" role="textbox"><p>Draft</p></div></div></dialog>
<form class="msg-form"><div contenteditable="true"></div></form></body></html>`;
/** Another release of the site: no name, role or container is left that the packaged selectors know. */
const changed = `<!DOCTYPE html><html><!--
 Page saved with SingleFile
 url: https://www.linkedin.com/sharing/compose
--><body><section class="c7"><div class="c8" data-sb="compose"><div class="c9" contenteditable="plaintext-only"><p>Draft</p></div></div></section></body></html>`;
const pageA = `<!DOCTYPE html><html><!--
 Page saved with SingleFile
 url: https://www.linkedin.com/feed/
--><body><div id="interop-outlet"><template shadowrootmode="open"><div role="dialog" class="share-box-v2__modal">
<div class="share-creation-state"><div class="ql-container"><div class="ql-editor" contenteditable="true" data-test-ql-editor-contenteditable="true"><p>Draft</p></div>
<div class="ql-clipboard" contenteditable="true"></div></div></div></div></template></div></body></html>`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portevoix-cli-'));
  await writeFile(at('a.html'), pageA);
  await writeFile(at('b.html'), pageB);
  await writeFile(at('changed.html'), changed);
  await writeFile(at('framed.html'), `<body><iframe srcdoc='${pageB.replaceAll("'", '&apos;')}'></iframe></body>`);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function write(file: string, change: (pack: SelectorPack) => void): Promise<void> {
  const pack: SelectorPack = packOf(networks, { version: 1, made: '2026-11-22' });
  change(pack);
  await writeFile(at(file), JSON.stringify(pack));
}
const variantB = (pack: SelectorPack) => pack.networks[0]!.composers.find(({ id }) => id === 'linkedin-b')!;

it('repairs a broken page from beginning to end', async () => {
  const made = await run('pack key --out key.pem');
  expect(made.code).toBe(0);
  expect((await stat(at('key.pem'))).mode & 0o777).toBe(0o600);
  const publicKey = /PORTEVOIX_PACK_KEYS=(\S{44})/.exec(made.output)?.[1] ?? '';
  expect((await run('pack key --out key.pem')).code, 'a key is never written over').toBe(1);

  expect((await run('pack make --network linkedin --out repair.json')).code).toBe(0);
  const broken = await run('pack check repair.json --page changed.html --page a.html');
  expect(broken.code).toBe(1);
  expect(broken.output).toContain('✗ changed.html: 0 composers found (places to write in the page: 1');
  expect(broken.output).toMatch(/✓ a\.html: [1-9]/);

  const pack = JSON.parse(await readFile(at('repair.json'), 'utf8')) as SelectorPack;
  const css = '[data-sb="compose"] [contenteditable="plaintext-only"]';
  variantB(pack).editor.unshift({ css, seen: '2026-11-22', note: 'renamed' });
  await writeFile(at('repair.json'), JSON.stringify(pack, null, 2));
  const repaired = await run('pack check repair.json --page changed.html --page a.html');
  expect([repaired.code, repaired.output]).toEqual([0, expect.stringContaining('✓ changed.html: 1 composer found')]);
  expect(repaired.output).toMatch(/✓ linkedin linkedin-b \(post\): shadow host –, inside –, editor 1\/5, 1 element/);

  expect((await run('pack sign repair.json --key key.pem')).code).toBe(0);
  const signed = signedPackSchema.parse(JSON.parse(await readFile(at('repair.signed.json'), 'utf8')));
  expect(JSON.parse(Buffer.from(signed.payload, 'base64').toString())).toEqual(pack);
  expect(await run(`pack verify repair.signed.json --key ${publicKey}`)).toMatchObject({ code: 0 });
  expect((await run('pack check repair.signed.json --page changed.html')).code).toBe(0);

  await writeFile(
    at('tampered.json'),
    JSON.stringify({ ...signed, payload: Buffer.from(JSON.stringify({ ...pack, version: 9 })).toString('base64') }),
  );
  const tampered = await run(`pack verify tampered.json --key ${publicKey}`);
  expect([tampered.code, tampered.output]).toEqual([1, expect.stringContaining('did not sign these bytes')]);

  expect(await run('pack make --after repair.signed.json --out next.json')).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(at('next.json'), 'utf8'))).toMatchObject({ version: 2 });
});

describe('a check', () => {
  it('looks into frames and open shadow roots as the page’s script does', async () => {
    await write('plain.json', () => undefined);
    const seen = await run('pack check plain.json --page framed.html --page a.html --page b.html --network linkedin');
    expect([seen.code, seen.output]).toEqual([0, expect.stringContaining('✓ framed.html: 1 composer found')]);
    expect(seen.output).not.toContain('x x-');
  });

  it.each([
    ['a decoy', '[contenteditable]', 'no such composer: linkedin, linkedin-b: search'],
    ['the whole page', 'body', 'no such composer'],
    ['a message box', '.tiptap, .msg-form [contenteditable]', 'LinkedIn messages'],
    ['a comment box as a post', '.tiptap', 'no such composer'],
    ['what is no CSS', 'div >', 'not CSS: div >'],
    ['what only jQuery knows', 'div:contains(x)', 'not CSS'],
  ])('refuses %s', async (_what, css, reason) => {
    await write('bad.json', (pack) => {
      variantB(pack).editor = [{ css, seen: '2026-11-22', note: '' }];
      if (css.startsWith('.tiptap')) variantB(pack).never = [];
    });
    const refused = await run('pack check bad.json');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining(reason)]);
    const unsigned = await run('pack sign bad.json --key key.pem');
    expect([unsigned.code, unsigned.output]).toEqual([1, expect.stringContaining(reason)]);
  });

  it.each(['#interop-outlet', '*'])('tries what looks in the shadow tree of %s on the decoys too', async (host) => {
    await write('bad.json', (pack) => {
      const seen = { seen: '2026-11-22', note: '' };
      variantB(pack).shadowHost = [{ css: host, ...seen }];
      variantB(pack).inside = [];
      variantB(pack).editor = [{ css: '[contenteditable=true]', ...seen }];
      variantB(pack).never = [];
    });
    const refused = await run('pack check bad.json');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('linkedin, linkedin-b: search')]);
  });

  it('refuses a publication that any post of the feed would be', async () => {
    await write('bad.json', (pack) => {
      pack.networks[0]!.published = [{ css: 'a[href*="/feed/update/"]', seen: '2026-11-22', note: '' }];
    });
    expect(await run('pack check bad.json')).toMatchObject({ code: 1, output: expect.stringContaining('published') });
  });
});

it('says in one sentence what is wrong, in the language of the terminal', async () => {
  await writeFile(at('not.json'), '{');
  for (const [line, code, words] of [
    ['pack check none.json', 1, 'cannot be read'],
    ['pack check not.json', 1, 'is not JSON'],
    ['pack sign plain.json --key a.html', 1, 'no Ed25519 private key'],
    ['pack verify plain.json --key x', 1, 'not signed yet'],
    ['pack make --network orkut', 1, 'no network “orkut”'],
    ['pack check', 2, 'Usage: npm run portevoix -- pack check FILE'],
    ['pack check plain.json --what', 2, 'Usage'],
    ['pack bake', 2, 'no command “pack bake”'],
    ['help', 0, 'pack sign FILE'],
  ] as const) {
    const { code: ended, output } = await run(line);
    expect([line, ended, output]).toEqual([line, code, expect.stringContaining(words)]);
  }
  expect((await run('pack bake', { LANG: 'fr_FR.UTF-8' })).output).toContain('n’existe pas');
});

it('knows scraps that are alive: each composer among them is found by the packaged selectors', () => {
  for (const { network: id, name, kinds, html } of scraps) {
    const network = networks.find((each) => each.id === id);
    if (!network || kinds.length === 0) continue;
    const fitting = network.composers.filter(({ kind }) => kinds.some((each) => each === kind));
    if (fitting.length === 0) continue;
    const found = fitting.some((variant) => matchVariant(readStill(html), variant).editors.length > 0);
    expect([name, found]).toEqual([name, true]);
  }
});
