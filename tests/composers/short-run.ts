/** The part of the matrix that runs with all tests: every editor in every place with one text that has everything. */
import { expect } from '@playwright/test';
import type { Sites } from '../browsers/sites.ts';
import { matrixEngines, matrixShapes, type MatrixShape } from '../fixtures/composers/matrix-shapes.ts';
import { operate, operationNames } from './operations.ts';
import { startSession, type MatrixBrowser } from './session.ts';
import { hardest } from './texts.ts';

/** Those that refuse a text of several lines by their nature, or in that place. */
const refuses = (engine: string, shape: MatrixShape) =>
  engine === 'input' || (engine === 'draft' && shape.includes('shadow'));

export { matrixShapes };

/** Runs one column of the matrix in a browser of its own. */
export async function runColumn(browser: MatrixBrowser, shape: MatrixShape, sites: Sites): Promise<void> {
  const session = await startSession(browser, sites);
  const found: Record<string, string> = {};
  let exact = 0;
  for (const engine of matrixEngines) {
    await session.open(engine, shape);
    for (const name of operationNames) {
      const { verdict, why } = await operate(session, engine, name, hardest);
      if (verdict === 'exact') exact++;
      if (verdict === 'corrupt') found[`${engine}, ${name}`] = why;
      // Firefox's ProseMirror is not yet held to be exact: see the table in the README.
      const mayRefuse = refuses(engine, shape) || (browser === 'firefox' && /^(tiptap|prosemirror)$/.test(engine));
      if (verdict === 'clipboard' && !mayRefuse) found[`${engine}, ${name}`] = 'refused';
    }
  }
  await session.close();
  expect(found).toEqual({});
  expect(exact).toBeGreaterThan(0);
}
