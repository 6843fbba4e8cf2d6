/** Tries one page that nobody here has made: the composer that the network's own data finds in it, every operation, every text. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { watchFor } from '../../extension/watched.ts';
import { networkOfUrl } from '../../shared/networks/index.ts';
import type { ComposerLink } from '../browsers/composer-link.ts';
import { startChromium } from '../browsers/chromium.ts';
import { startFirefox } from '../browsers/firefox.ts';
import { startSites, type Sites } from '../browsers/sites.ts';
import { until } from '../browsers/until.ts';
import { chromiumWriter, firefoxWriter, type Writer } from '../browsers/writer.ts';
import type { Verdict } from './operations.ts';
import { matrixBrowsers, type MatrixBrowser } from './session.ts';
import { texts, type TextName } from './texts.ts';

export interface GivenPage {
  /** The page's file; what else lies in its folder is served beside it. */
  readonly file: string;
  /** Where the browser believes to be, such as `https://www.linkedin.com/feed/`; it decides the network. */
  readonly at: string;
  /** CSS of what is clicked, in this order, until the composer is there. */
  readonly clicks: readonly string[];
  /** JavaScript that gives the editor's own text in the page; without it only our reading is compared. */
  readonly model: string | null;
}

export interface Tried {
  readonly browser: MatrixBrowser;
  readonly what: string;
  readonly verdict: Verdict;
  readonly why: string;
}

const draft = 'One line\n\nand another\nand the last';
const range = { start: 4, end: 13 };
const operations = {
  'into empty': { before: '', at: 'caret', wanted: (text: string) => text },
  'replace all': { before: draft, at: 'replace', wanted: (text: string) => text },
  'replace range': { before: draft, at: range, wanted: (text: string) => `One ${text} another\nand the last` },
} as const;

async function begin(browser: MatrixBrowser, sites: Sites, given: readonly string[]) {
  const options = { sitesPort: sites.port, given };
  if (browser === 'chromium') {
    const chromium = await startChromium(options);
    return { writer: chromiumWriter(chromium, chromium.context.pages()[0]!), close: () => chromium.close() };
  }
  const firefox = await startFirefox(options);
  return { writer: await firefoxWriter(firefox), close: () => firefox.close() };
}

const inPlain = (text: string | null) => text?.replaceAll('\u00A0', ' ').normalize() ?? null;

/** Whether it comes to be so within two seconds. */
const becomes = (isSo: () => Promise<boolean>) =>
  until('it', async () => (await isSo()) || undefined, 2).then(
    () => true,
    () => false,
  );

async function tryOne(
  writer: Writer,
  link: ComposerLink,
  { before, at, wanted }: { before: string; at: Parameters<ComposerLink['insert']>[1]; wanted: string },
  text: string,
  model: string | null,
): Promise<{ verdict: Verdict; why: string }> {
  // oxlint-disable-next-line no-eval -- the command line's own words, run in a page of the test browser
  const run = (code: string) => String(globalThis.eval(code));
  const inPage = async () => (model === null ? link.draft() : writer.evaluate(run, model));
  const holds = (text: string) =>
    becomes(async () => inPlain(await link.draft()) === inPlain(text) && inPlain(await inPage()) === inPlain(text));
  const shown = async () => JSON.stringify({ reading: await link.draft(), model: await inPage() });
  if ((await link.draft()) !== before && (await link.insert(before, 'replace')) === 'mismatch')
    return { verdict: 'clipboard', why: '' };
  if (!(await holds(before))) return { verdict: 'corrupt', why: `before it there is ${await shown()}` };
  // Editors join what happens within a second into one undo step.
  await writer.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 10_000;
  }, null);
  const outcome = await link.insert(text, at);
  if (outcome === 'mismatch') {
    return (await holds(before))
      ? { verdict: 'clipboard', why: '' }
      : { verdict: 'corrupt', why: `refused, and left behind is ${await shown()}` };
  }
  if (outcome !== 'exact') return { verdict: 'corrupt', why: `the outcome is ${outcome}: ${await shown()}` };
  if (!(await holds(wanted))) return { verdict: 'corrupt', why: `there is ${await shown()}` };
  await writer.press('Control+z');
  if (!(await holds(before))) return { verdict: 'corrupt', why: `one undo gives ${await shown()}` };
  return { verdict: 'exact', why: '' };
}

async function tryIn(
  browser: MatrixBrowser,
  sites: Sites,
  page: GivenPage,
  tell: (line: string) => void,
): Promise<Tried[]> {
  const { origin } = new URL(page.at);
  const network = networkOfUrl(page.at, [origin]);
  if (!network) throw new Error(`${page.at} belongs to no network`);
  const pattern = `${origin}/*`;
  const { writer, close } = await begin(browser, sites, [pattern]);
  const tried: Tried[] = [];
  try {
    await writer.goto(page.at);
    for (const css of page.clicks) await writer.click(css);
    const link = await writer.link(pattern, watchFor(network));
    const composer = await until('a composer', async () => (await link.composer()) ?? undefined).catch(() => null);
    if (!composer) {
      const health = (await link.messages()).findLast(({ type }) => type === 'health');
      tell(`${browser}: no composer of ${network.name} is seen; ${JSON.stringify(health ?? 'no place of one either')}`);
      return [{ browser, what: 'find', verdict: 'corrupt', why: 'no composer' }];
    }
    tell(`${browser}: ${composer.variant}, its draft is ${JSON.stringify(composer.text)}`);
    for (const [name, operation] of Object.entries(operations)) {
      for (const text of Object.keys(texts) as TextName[]) {
        const wanted = operation.wanted(texts[text]);
        const result = await tryOne(writer, link, { ...operation, wanted }, texts[text], page.model);
        tried.push({ browser, what: `${name}, ${text}`, ...result });
      }
    }
  } finally {
    await close();
  }
  return tried;
}

/** Tries the page in both browsers with the production build. `tell` hears what is seen and what was wrong. */
export async function tryPage(page: GivenPage, tell: (line: string) => void): Promise<readonly Tried[]> {
  const html = await readFile(page.file, 'utf8');
  const sites = await startSites();
  sites.serve(page.at, { html });
  sites.serveFolder(dirname(page.file));
  const tried: Tried[] = [];
  for (const browser of matrixBrowsers) tried.push(...(await tryIn(browser, sites, page, tell)));
  await sites.close();
  for (const { browser, what, why } of tried) if (why) tell(`${browser}, ${what}: ${why}`);
  return tried;
}
