/** Drafts in Firefox: what counts is what the editor's own model holds. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { shapes, stories } from './composer-stories.ts';

for (const shape of shapes) {
  test(`${shape.name}: the draft is read and written exactly`, async ({ firefox }) => {
    const writer = await firefoxWriter(firefox);
    test.slow();
    for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, shape));
  });
}
