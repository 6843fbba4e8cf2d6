/**
 * What a clip finds of an article, how soon, and what it weighs; Readability alone beside it in the same run.
 *
 * `npm run bench -- --only=clip --pages=DIR` reads the pages of a folder instead (`NAME.html` or `NAME.html.gz`) and prints one JSON
 * per page: `{name, url, f1, alone, clip, milliseconds, readability}`. A file `urls.json` in it may give their addresses by name;
 * `NAME.txt` an expected text, by which they are scored: `f1` is ours, `alone` Readability's.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { output } from '../browsers/build.ts';
import { startPageReader, type PageRead } from '../browsers/page-reader.ts';
import { articles, textOf } from '../fixtures/pages/articles.ts';
import { scoreOf, type Score } from '../fixtures/pages/score.ts';
import { shapes } from '../fixtures/pages/shapes.ts';
import { wildPages } from '../fixtures/pages/wild-pages.ts';
import { gzipBytes } from './built-size.ts';
import { median, type Figure } from './figures.ts';

interface Sample {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly wanted: string | null;
}

const ours: readonly Sample[] = [
  ...Object.entries(shapes).flatMap(([shape, make]) =>
    articles.map((article) => {
      const name = `${shape}-${article.language}`;
      return { name, url: `https://pages.example/${name}`, html: make(article), wanted: textOf(article) };
    }),
  ),
  ...wildPages.map(({ name, html, wanted }) => {
    return { name, url: `https://pages.example/${encodeURIComponent(name)}`, html, wanted };
  }),
];

/** `folder`: of other pages. */
export async function clip(folder: string | undefined): Promise<Figure[]> {
  const samples = folder === undefined ? ours : await samplesIn(folder);
  const reader = await startPageReader();
  const read: { sample: Sample; page: PageRead }[] = [];
  try {
    for (const sample of samples) {
      const page = await reader.read(sample.html, sample.url);
      read.push({ sample, page });
      if (folder !== undefined) console.log(JSON.stringify({ ...told(sample, page), ...page }));
    }
  } finally {
    await reader.close();
  }
  const times = read.map(({ page }) => page.milliseconds).toSorted((a, b) => a - b);
  const alone = read.flatMap(({ page }) => page.readability?.milliseconds ?? []).toSorted((a, b) => a - b);
  const lateOf = (of: readonly number[]) => of[Math.floor(of.length * 0.95)] ?? Number.NaN;
  const late = lateOf(times);
  const bytes = gzipBytes(join(output, 'chrome-mv3/clip.js'));
  const scored = read.flatMap(({ sample: { wanted }, page }) => (wanted === null ? [] : [{ wanted, page }]));
  const own = scoreOf(scored.map(({ wanted, page }) => ({ wanted, found: page.text })));
  const theirs = scoreOf(scored.map(({ wanted, page }) => ({ wanted, found: page.readability?.text ?? '' })));
  const said = ({ f1, precision, recall }: Score) =>
    `${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
  return [
    ...(scored.length > 0
      ? [
          {
            what: `Text of an article, F1 over ${scored.length} pages`,
            measured: said(own),
            limit: '≥ 0.970',
            kept: own.f1 >= 0.97,
          },
          { what: 'The same by Readability alone', measured: said(theirs), limit: '', kept: true },
        ]
      : []),
    {
      what: `Reading a page, median (95th percentile) of ${times.length}`,
      measured: `${median(times).toFixed(1)} ms (${late.toFixed(1)} ms)`,
      limit: '95th ≤ 50 ms',
      kept: late <= 50,
    },
    {
      what: 'The same by Readability alone, right after it',
      measured: `${median(alone).toFixed(1)} ms (${lateOf(alone).toFixed(1)} ms)`,
      limit: '',
      kept: true,
    },
    {
      what: 'Injected when a page is clipped, gzip',
      measured: `${(bytes / 1000).toFixed(1)} kB`,
      limit: '≤ 15 kB',
      kept: bytes <= 15_000,
    },
  ];
}

function told({ name, url, wanted }: Sample, page: PageRead): object {
  if (wanted === null) return { name, url };
  const f1 = (found: string) => Number(scoreOf([{ wanted, found }]).f1.toFixed(3));
  return { name, url, f1: f1(page.text), alone: f1(page.readability?.text ?? '') };
}

async function samplesIn(folder: string): Promise<Sample[]> {
  const files = (await readdir(folder)).toSorted();
  const file = async (name: string) => (files.includes(name) ? readFile(join(folder, name), 'utf8') : null);
  const urls = z.record(z.string(), z.url()).parse(JSON.parse((await file('urls.json')) ?? '{}'));
  return Promise.all(
    files
      .filter((each) => /\.html(?:\.gz)?$/.test(each))
      .map(async (each) => {
        const name = each.replace(/\.html(?:\.gz)?$/, '');
        const bytes = await readFile(join(folder, each));
        const html = (each.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
        const url = urls[name] ?? `https://pages.example/${encodeURIComponent(name)}`;
        return { name, url, html, wanted: await file(`${name}.txt`) };
      }),
  );
}
