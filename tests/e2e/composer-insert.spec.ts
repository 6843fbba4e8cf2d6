/** Drafts in Chromium: what counts is what the editor's own model holds. */
import { test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { optionalPages, places, shapes } from './composer-shapes.ts';
import { placeStories, stories } from './composer-stories.ts';

test.use({ browserOptions: { given: optionalPages } });

for (const shape of [...shapes, ...places]) {
  const told = places.includes(shape) ? placeStories() : Object.entries(stories);
  test(`${shape.name}: the draft is read and written exactly`, async ({ chromium }) => {
    const writer = chromiumWriter(chromium, chromium.context.pages()[0]!);
    test.slow();
    for (const [name, story] of told) await test.step(name, () => story(writer, shape));
  });
}
