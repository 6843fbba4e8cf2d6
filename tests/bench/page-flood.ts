/** What the script beside the sidebar costs a page that never stops changing, in its feed and in the editor itself. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../browsers/build.ts';
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { openerIs } from '../browsers/opener-ready.ts';
import { startSites } from '../browsers/sites.ts';
import { median, type Figure } from './figures.ts';
import { extensionMs, launch } from './page-overhead.ts';

const rounds = 3;
const seconds = 10;
const address = 'https://www.linkedin.com/feed/flood';

/** A feed of 5,000 elements, a composer with 3,000 characters, and 200 changes a second where `?in=` says. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title>
<dialog open><div componentkey="ShareBox_textEditor" contenteditable="true" role="textbox" class="tiptap ProseMirror"></div></dialog>
<main data-testid="mainFeed"></main><script>
const main = document.querySelector('main'); const editor = document.querySelector('[contenteditable]');
for (let n = 0; n < 40; n++) { const line = document.createElement('p'); line.textContent = 'A line of the draft. '.repeat(4).slice(0, 75); editor.append(line); }
const post = (n) => { const item = document.createElement('div'); item.setAttribute('role', 'listitem');
  for (let k = 0; k < 24; k++) { const line = document.createElement('div'); line.textContent = 'Post ' + n + ', line ' + k; item.append(line); } return item; };
for (let n = 0; n < 200; n++) main.append(post(n));
const isInside = location.search === '?in=editor'; let n = 0;
const change = () => { n++; if (isInside) editor.children[n % 40].firstChild.data = 'Changed ' + n;
  else main.children[n % 200].replaceWith(post(n)); };
window.flood = (ms) => new Promise((done) => { const begin = performance.now(); let made = 0;
  const timer = setInterval(() => { const past = performance.now() - begin; while (made < past / 5) { change(); made++; } if (past > ms) { clearInterval(timer); done(made); } }, 5); });
</script></html>`;

/** Our share of the main thread, in percent, while the page floods. */
async function share(profile: string, extension: string, port: number, where: 'feed' | 'editor'): Promise<number> {
  const context = await launch(profile, extension, port);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await openerIs(true, worker);
    const tab = await context.newPage();
    await tab.goto(`${address}?in=${where}`);
    const evaluate = ((run, given) => worker.evaluate(run as never, given)) as Evaluate;
    const link = await linkComposer(evaluate, 'https://www.linkedin.com/*');
    if (!(await link.draft())) throw new Error('the composer was not found: nothing was measured');
    const browser = context.browser();
    if (!browser) throw new Error('Chromium has closed');
    await browser.startTracing(tab, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
    const changes = await tab.evaluate(
      (ms) => (window as unknown as { flood(ms: number): Promise<number> }).flood(ms),
      seconds * 1000,
    );
    const ours = extensionMs(await browser.stopTracing());
    if (changes < seconds * 190 || ours === 0) throw new Error(`${changes} changes, ${ours} ms: nothing was measured`);
    return ours / (seconds * 10);
  } finally {
    await context.close();
  }
}

/** Floods a page with changes while the sidebar is beside it; gives medians. */
export async function pageFlood(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'portevoix-flood-'));
  const sites = await startSites();
  sites.serve(address, { html: page });
  try {
    const extension = join(scratch, 'ours');
    await cp(join(root, '.output/chrome-mv3'), extension, { recursive: true });
    const shares: Record<'feed' | 'editor', number[]> = { feed: [], editor: [] };
    for (let round = 0; round < rounds; round++) {
      for (const where of ['feed', 'editor'] as const) {
        shares[where].push(await share(join(scratch, `${where}-${round}`), extension, sites.port, where));
      }
    }
    const [feed, editor] = [median(shares.feed), median(shares.editor)];
    return [
      {
        what: 'Share of the main thread while the feed changes 200 times a second, the sidebar beside it',
        measured: `${feed.toFixed(2)} %`,
        limit: '< 1 %',
        kept: feed < 1,
      },
      {
        what: 'The same while a script changes the draft itself 200 times a second',
        measured: `${editor.toFixed(2)} %`,
        limit: '< 7 %',
        kept: editor < 7,
      },
    ];
  } finally {
    await sites.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
