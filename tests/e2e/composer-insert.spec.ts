/** Drafts in Chromium: what counts is what the editor's own model holds. */
import { test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { shapes, stories } from './composer-stories.ts';

for (const shape of shapes) {
  test(`${shape.name}: the draft is read and written exactly`, async ({ chromium }) => {
    const writer = chromiumWriter(chromium, chromium.context.pages()[0]!);
    test.slow();
    for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, shape));
  });
}
