/** What the content script costs a feed page at load: script time, heap and long tasks, against no extension and against an empty one. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from '../browsers/browser-report.ts';
import { root } from '../browsers/build.ts';
import { linkComposer, type Evaluate } from '../browsers/composer-link.ts';
import { openerIs } from '../browsers/opener-ready.ts';
import { startSites } from '../browsers/sites.ts';
import { median, type Figure } from './figures.ts';

const rounds = 9;
const address = 'https://www.linkedin.com/feed/bench';

/** 120 posts at once and 200 more over two seconds, about what a person scrolling a feed gets. */
const feed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><main data-testid="mainFeed"></main><script>
const main = document.querySelector('main');
const post = (n) => {
  const item = document.createElement('div'); item.setAttribute('role', 'listitem');
  for (let k = 0; k < 12; k++) { const line = document.createElement('div'); line.textContent = 'Post ' + n + ', line ' + k; item.append(line); }
  const like = document.createElement('button'); like.textContent = 'Like'; item.append(like); main.append(item);
};
window.longTasks = []; new PerformanceObserver((list) => { for (const each of list.getEntries()) longTasks.push(each.duration); }).observe({ type: 'longtask', buffered: true });
for (let n = 0; n < 120; n++) post(n);
let more = 0; const timer = setInterval(() => { post(120 + more); if (++more === 200) { clearInterval(timer); document.title = 'done'; } }, 10);
</script></html>`;

interface Load {
  /** Main-thread time of scripts whose address is an extension's: compiling, running, and what they call. */
  readonly scriptMs: number;
  readonly heapBytes: number;
  readonly longTasks: readonly number[];
}

/** Starts Chromium with that unpacked extension, or none; every host leads to `port`. */
export async function launch(profile: string, extension: string | null, port: number): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    ignoreHTTPSErrors: true,
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : ['--disable-extensions']),
    ],
  });
}

interface TraceEvent {
  readonly name: string;
  /** Time on the clock, and of the processor: less where others have it too. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The page's whole script time varies by more than ours costs; a trace names the script of each piece of work. */
export function extensionMs(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const work = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);
  return traceEvents
    .filter(({ name, args }) => work.has(name) && args?.data?.url?.startsWith('chrome-extension://'))
    .reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

async function load(profile: string, extension: string | null, port: number, beside = false): Promise<Load> {
  const hasWorker = extension?.endsWith('ours') ?? false;
  const context = await launch(`${profile}-profile`, extension, port);
  try {
    const worker = hasWorker ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))) : null;
    if (worker) await openerIs(true, worker);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const browser = context.browser();
    if (!browser) throw new Error('Chromium has closed');
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
    await page.goto(address);
    if (worker && beside) {
      await linkComposer(
        ((run, given) => worker.evaluate(run as never, given)) as Evaluate,
        'https://www.linkedin.com/*',
      );
    }
    await page.waitForFunction(() => document.title === 'done');
    const trace = await browser.stopTracing();
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    return { scriptMs: extensionMs(trace), heapBytes: metric('JSHeapUsedSize'), longTasks };
  } finally {
    await context.close();
  }
}

async function emptyExtension(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const content = [{ matches: ['https://www.linkedin.com/*'], js: ['empty.js'] }];
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', content_scripts: content }),
  );
  await writeFile(join(folder, 'empty.js'), '0');
  return folder;
}

/** Loads the feed in turn without extension, with an empty one and with ours; gives medians of what ours adds. */
export async function pageOverhead(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'portevoix-bench-'));
  const sites = await startSites();
  sites.serve(address, { html: feed });
  try {
    const ours = join(scratch, 'ours');
    await cp(join(root, '.output/chrome-mv3'), ours, { recursive: true });
    const extensions = { none: null, empty: await emptyExtension(join(scratch, 'empty')), ours };
    const loads: Record<keyof typeof extensions | 'beside', Load[]> = { none: [], empty: [], ours: [], beside: [] };
    // One start each that does not count: the first finds the browser's files cold.
    for (const [name, extension] of Object.entries(extensions)) await load(join(scratch, name), extension, sites.port);
    for (let round = 0; round < rounds; round++) {
      for (const name of ['none', 'empty', 'ours'] as const) {
        loads[name].push(await load(join(scratch, `${name}-${round}`), extensions[name], sites.port));
      }
      loads.beside.push(await load(join(scratch, `beside-${round}`), ours, sites.port, true));
    }
    if (loads.ours.some((each) => each.scriptMs === 0))
      throw new Error('the trace does not show our script: nothing was measured');
    const middle = (name: keyof typeof loads, of: (each: Load) => number) => median(loads[name].map(of));
    const added = (name: Exclude<keyof typeof loads, 'none'>, of: (each: Load) => number) =>
      middle(name, of) - middle('none', of);
    const script = added('ours', (each) => each.scriptMs);
    const heap = added('ours', (each) => each.heapBytes) / 1e6;
    const tasks = added('ours', (each) => each.longTasks.filter((ms) => ms > 50).length);
    return [
      {
        what: 'Script time added to a feed page (an empty content script beside it)',
        measured: `${script.toFixed(1)} ms (${added('empty', (each) => each.scriptMs).toFixed(1)} ms)`,
        limit: '≤ 5 ms',
        kept: script <= 5,
      },
      {
        what: 'Heap added to a feed page (an empty content script beside it)',
        measured: `${heap.toFixed(2)} MB (${(added('empty', (each) => each.heapBytes) / 1e6).toFixed(2)} MB)`,
        limit: '≤ 0.3 MB',
        kept: heap <= 0.3,
      },
      {
        what: 'Script time in the two seconds when that feed grows, the sidebar beside it',
        measured: `${added('beside', (each) => each.scriptMs).toFixed(1)} ms`,
        limit: '≤ 20 ms (1 %)',
        kept: added('beside', (each) => each.scriptMs) <= 20,
      },
      { what: 'Long tasks (> 50 ms) added', measured: String(tasks), limit: '0', kept: tasks <= 0 },
    ];
  } finally {
    await sites.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
