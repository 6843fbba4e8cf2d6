/** Drafts in Firefox: what counts is what the editor's own model holds. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { optionalPages, places, shapes } from './composer-shapes.ts';
import { placeStories, stories } from './composer-stories.ts';

test.use({ browserOptions: { given: optionalPages } });

for (const shape of [...shapes, ...places]) {
  const told = places.includes(shape) ? placeStories() : Object.entries(stories);
  test(`${shape.name}: the draft is read and written exactly`, async ({ firefox }) => {
    const writer = await firefoxWriter(firefox);
    test.slow();
    for (const [name, story] of told) await test.step(name, () => story(writer, shape));
  });
}
