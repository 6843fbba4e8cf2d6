/**
 * `npm run composers`: every editor × place × operation × text in both browsers with the production build, as a table. Ends
 * with one line of counts, and badly when one combination is corrupt. `--only=draft,shadow,firefox,emoji` runs less (any names
 * of editors, places, browsers, operations, texts), `--readme` writes the table into the README.
 * `--page=saved.html --at=https://www.linkedin.com/feed/` tries another page instead, with the network's own data: `--click=CSS`
 * (as often as needed) opens its composer, `--model=JS` gives the editor's own text to compare with.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from '../browsers/build.ts';
import { startSites } from '../browsers/sites.ts';
import { matrixEngines, matrixShapes } from '../fixtures/composers/matrix-shapes.ts';
import { tryPage } from './given-page.ts';
import { operate, operationNames, type Result } from './operations.ts';
import { matrixBrowsers, startSession, type MatrixBrowser } from './session.ts';
import { counts, tables, writeReadme, type Combination } from './table.ts';
import { texts, type TextName } from './texts.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
    page: { type: 'string' },
    at: { type: 'string' },
    click: { type: 'string', multiple: true, default: [] },
    model: { type: 'string' },
  },
});
const textNames = Object.keys(texts) as TextName[];
const axes = [matrixBrowsers, matrixEngines, matrixShapes, operationNames, textNames] as const;
const only = new Set(values.only.split(',').filter(Boolean));
for (const name of only) {
  if (!axes.some((axis) => (axis as readonly string[]).includes(name))) {
    console.error(`${name} is none of: ${axes.map((axis) => axis.join(', ')).join('; ')}`);
    process.exit(2);
  }
}
const chosen = <T extends string>(axis: readonly T[]): readonly T[] => {
  const named = axis.filter((each) => only.has(each));
  return named.length ? named : axis;
};

await buildWhatIsStale();
if (values.page !== undefined) {
  if (!values.at || !URL.canParse(values.at)) {
    console.error('Say with --at=https://… where the page is to be.');
    process.exit(2);
  }
  const page = { file: values.page, at: values.at, clicks: values.click, model: values.model ?? null };
  const { exact, clipboard, corrupt } = counts(await tryPage(page, (line) => console.log(line)));
  console.log(`${exact} exact, ${clipboard} clipboard, ${corrupt} corrupt`);
  process.exit(corrupt ? 1 : 0);
}
const sites = await startSites();
const began = performance.now();
const done: Combination[] = [];
const faults: string[] = [];
const queues = Object.fromEntries(
  matrixBrowsers.map((browser) => [
    browser,
    chosen(matrixEngines).flatMap((engine) => chosen(matrixShapes).map((shape) => ({ engine, shape }))),
  ]),
) as Record<MatrixBrowser, { engine: (typeof matrixEngines)[number]; shape: (typeof matrixShapes)[number] }[]>;

/** One browser, which takes one editor in one place after the other until none is left. */
async function work(browser: MatrixBrowser): Promise<void> {
  const session = await startSession(browser, sites);
  for (let job = queues[browser].shift(); job; job = queues[browser].shift()) {
    const own: Combination[] = [];
    const trouble = (error: unknown): Result => ({ verdict: 'corrupt', why: String(error) });
    const opened = await session.open(job.engine, job.shape).then(() => null, trouble);
    for (const name of chosen(operationNames)) {
      for (const text of chosen(textNames)) {
        const { verdict, why } = opened ?? (await operate(session, job.engine, name, texts[text]).catch(trouble));
        own.push({ browser, ...job, verdict });
        if (why) faults.push(`${browser}, ${job.engine}, ${job.shape}, ${name}, ${text}: ${why}`);
      }
    }
    done.push(...own);
    const { exact, clipboard, corrupt } = counts(own);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `${seconds} s  ${browser}, ${job.engine}, ${job.shape}: ${exact} exact, ${clipboard} clipboard, ${corrupt} corrupt`,
    );
  }
  await session.close();
}

// Most of the time an editor is waited for: several browsers per core keep both busy.
const hands = Math.min(4, 1 + availableParallelism());
const jobs = chosen(matrixBrowsers).flatMap((browser) =>
  Array.from({ length: Math.min(hands, queues[browser].length) }, () => work(browser)),
);
await Promise.all(jobs);
await sites.close();

const table = tables(done);
for (const fault of faults) console.log(fault);
console.log(`\n${table}\n`);
const { exact, clipboard, corrupt } = counts(done);
const line = `${exact} exact, ${clipboard} clipboard, ${corrupt} corrupt`;
if (values.readme) await writeReadme(`${table}\n\n${line}`);
console.log(line);
process.exitCode = corrupt || !done.length ? 1 : 0;
