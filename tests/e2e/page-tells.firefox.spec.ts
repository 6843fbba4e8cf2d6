/** What the page's script tells besides the draft, in Firefox. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { stories } from './page-tells-stories.ts';

test('the page tells of its state and of a post that is out', async ({ firefox, sites }) => {
  test.slow();
  const writer = await firefoxWriter(firefox);
  for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, sites));
});
