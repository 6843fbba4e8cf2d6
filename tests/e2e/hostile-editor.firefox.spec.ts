/** Editors on hostile pages, in Firefox. */
import { test } from '../browsers/harness.ts';
import { firefoxWriter } from '../browsers/writer.ts';
import { stories } from './hostile-editor-stories.ts';

test('an editor on a hostile page is written to exactly, or not', async ({ firefox, sites }) => {
  test.setTimeout(300_000);
  const writer = await firefoxWriter(firefox);
  for (const [name, story] of Object.entries(stories)) await test.step(name, () => story(writer, sites));
});
