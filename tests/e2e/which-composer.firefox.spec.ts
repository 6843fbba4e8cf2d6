/** Which composer, in Firefox. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { stories } from './which-composer-stories.ts';

test('the composer is the right one', async ({ firefox, sites }) => {
  test.slow();
  const writer = await firefoxWriter(firefox);
  for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, sites));
});
