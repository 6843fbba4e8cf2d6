/** Runs the clip's script, as it is built, on any HTML in a real Chromium, and Readability alone beside it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { ClippedPage } from '../../shared/clip.ts';
import { pageFactsSchema, toClip } from '../../shared/clipping/index.ts';
import { findChromium } from './browser-report.ts';
import { output } from './build.ts';

export interface PageRead {
  readonly clip: ClippedPage | null;
  /** The whole text, which a clip may cut. */
  readonly text: string;
  /** From the script's arrival in the page to its answer. */
  readonly milliseconds: number;
  /** How often the page was changed meanwhile. */
  readonly changes: number;
  readonly readability: { readonly title: string; readonly text: string; readonly milliseconds: number } | null;
}

export interface PageReader {
  /** Reads that HTML as if it had come from `url`. None of its scripts runs, and nothing else is fetched. */
  read(html: string, url: string): Promise<PageRead>;
  close(): Promise<void>;
}

/** Starts a Chromium without the extension; needs its build. */
export async function startPageReader(): Promise<PageReader> {
  const script = await readFile(join(output, 'chrome-mv3/clip.js'), 'utf8');
  const alone = await readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  const context = await browser.newContext();
  return {
    async read(html, url) {
      const page = await context.newPage();
      const still = html.replace(/<script(?![^>]*ld\+json)\b/gi, '<script type="text/still" ');
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: still })
          : route.abort(),
      );
      try {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        const told = await page.evaluate(
          async ({ script, alone }) => {
            let changes = 0;
            const seen = new MutationObserver((list) => (changes += list.length));
            seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            // The page's own world, where the browser puts a script that it injects: its result is what the last line says.
            // oxlint-disable-next-line no-eval
            const run = globalThis.eval as (code: string) => unknown;
            let begun = performance.now();
            const facts = await run(script);
            const milliseconds = performance.now() - begun;
            changes += seen.takeRecords().length;
            seen.disconnect();
            begun = performance.now();
            let found: { title?: string | null; textContent?: string | null } | null = null;
            try {
              const Readability = run(`(() => { ${alone}; return Readability; })()`) as new (copy: Node) => {
                parse(): typeof found;
              };
              found = new Readability(document.cloneNode(true)).parse();
            } catch {
              // Hostile pages end it.
            }
            return {
              facts,
              milliseconds,
              changes,
              readability: found && {
                title: found.title ?? '',
                text: found.textContent ?? '',
                milliseconds: performance.now() - begun,
              },
            };
          },
          { script, alone },
        );
        const facts = pageFactsSchema.parse(told.facts);
        const clip = toClip(facts);
        const text = (clip?.text ?? []).map((block) => block.text).join('\n');
        return { clip, text, milliseconds: told.milliseconds, changes: told.changes, readability: told.readability };
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
