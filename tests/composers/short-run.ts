/** The part of the matrix that runs with all tests: every editor in every place with one text that has everything. */
import { expect } from '@playwright/test';
import type { Sites } from '../browsers/sites.ts';
import {
  matrixEngines,
  matrixShapes,
  type MatrixEngine,
  type MatrixShape,
} from '../fixtures/composers/matrix-shapes.ts';
import { operate, operationNames } from './operations.ts';
import { startSession, type MatrixBrowser } from './session.ts';
import { hardest } from './texts.ts';

/**
 * What is left to the clipboard: a one-line field has no place for lines, Draft.js does not see what is selected in a shadow
 * root, and Firefox 140 selects lines loose in one only in part.
 */
const refuses = (browser: MatrixBrowser, engine: MatrixEngine, shape: MatrixShape) =>
  engine === 'input' ||
  (shape.startsWith('shadow') &&
    !shape.endsWith('iframe') &&
    (engine === 'draft' || (engine === 'plain-br' && browser === 'firefox')));

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
      if (verdict === 'clipboard' && !refuses(browser, engine, shape)) found[`${engine}, ${name}`] = 'refused';
    }
  }
  await session.close();
  expect(found).toEqual({});
  expect(exact).toBeGreaterThan(0);
}
