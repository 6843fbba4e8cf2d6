/** What an insertion says when the page works against it, in Firefox. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { stories } from './honest-insert-stories.ts';

test('an insertion is honest', async ({ firefox, sites }) => {
  test.slow();
  const writer = await firefoxWriter(firefox);
  for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, sites));
});
