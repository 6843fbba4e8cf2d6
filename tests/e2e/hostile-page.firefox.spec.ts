/** A hostile page, in Firefox. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { stories } from './hostile-page-stories.ts';

test('a hostile page gains nothing', async ({ firefox, sites }) => {
  test.slow();
  const writer = await firefoxWriter(firefox);
  for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, sites));
});
