/** Every editor in every place of a page, in Firefox: exact, or left alone. */
import { test } from '../browsers/harness.ts';
import { matrixShapes, runColumn } from '../composers/short-run.ts';

for (const shape of matrixShapes) {
  test(`${shape}: every editor takes the text exactly, or is left as it was`, async ({ sites }) => {
    test.setTimeout(240_000);
    await runColumn('firefox', shape, sites);
  });
}
