/** The matrix as tables: one row per editor, one column per place, a table per browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  matrixEngines,
  matrixShapes,
  type MatrixEngine,
  type MatrixShape,
} from '../fixtures/composers/matrix-shapes.ts';
import type { Verdict } from './operations.ts';
import { matrixBrowsers, type MatrixBrowser } from './session.ts';

export interface Combination {
  readonly browser: MatrixBrowser;
  readonly engine: MatrixEngine;
  readonly shape: MatrixShape;
  readonly verdict: Verdict;
}

const engineNames: Readonly<Record<MatrixEngine, string>> = {
  'quill-1': 'Quill 1.3.7',
  'quill-2': 'Quill 2.0.3',
  tiptap: 'TipTap 3.34, mentions',
  prosemirror: 'ProseMirror alone',
  draft: 'Draft.js 0.11.7',
  'lexical-plain': 'Lexical 0.52, plain text',
  'lexical-rich': 'Lexical 0.52, rich text',
  textarea: '`<textarea>`, React',
  input: '`<input>`',
  'plain-div': 'plain, a `<div>` per line',
  'plain-br': 'plain, `<br>`',
  'plain-normal': 'plain, collapsing spaces',
};
const shapeNames: Readonly<Record<MatrixShape, string>> = {
  light: 'page',
  shadow: 'shadow root',
  dialog: 'dialog',
  'shadow-dialog': 'dialog in shadow root',
  iframe: 'iframe',
  'shadow-iframe': 'iframe in shadow root',
};

/** How many ended in each way. */
export function counts(all: readonly Pick<Combination, 'verdict'>[]): Readonly<Record<Verdict, number>> {
  const of = (verdict: Verdict) => all.filter((each) => each.verdict === verdict).length;
  return { exact: of('exact'), clipboard: of('clipboard'), corrupt: of('corrupt') };
}

function cell(all: readonly Combination[]): string {
  const { exact, clipboard, corrupt } = counts(all);
  const parts = [exact && `${exact}`, clipboard && `${clipboard} clipboard`, corrupt && `**${corrupt} corrupt**`];
  return parts.filter(Boolean).join(', ') || '–';
}

/** The tables in Markdown, which reads as it is on a terminal too. */
export function tables(all: readonly Combination[]): string {
  const shapes = matrixShapes.filter((shape) => all.some((each) => each.shape === shape));
  const engines = matrixEngines.filter((engine) => all.some((each) => each.engine === engine));
  const browsers = matrixBrowsers.filter((browser) => all.some((each) => each.browser === browser));
  const table = browsers.map((browser) => {
    const head = [browser === 'chromium' ? 'Chromium' : 'Firefox', ...shapes.map((shape) => shapeNames[shape])];
    const rows = engines.map((engine) => [
      engineNames[engine],
      ...shapes.map((shape) =>
        cell(all.filter((each) => each.browser === browser && each.engine === engine && each.shape === shape)),
      ),
    ]);
    const widths = head.map((title, column) =>
      Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((each) => each.length)),
    );
    const line = (cells: readonly string[]) =>
      `| ${cells.map((each, column) => each.padEnd(widths[column] ?? 0)).join(' | ')} |`;
    return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
  });
  return table.join('\n\n');
}

const begin = '<!-- npm run composers -- --readme -->';
const end = '<!-- / -->';

/** Puts the tables into the README between their marks. */
export async function writeReadme(words: string): Promise<void> {
  const file = join(import.meta.dirname, '../../README.md');
  const readme = await readFile(file, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error('README.md has lost the marks of the matrix');
  await writeFile(file, `${readme.slice(0, from + begin.length)}\n\n${words}\n\n${readme.slice(to)}`);
}
