/** What an insertion says when the page works against it, in Chromium. */
import { test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { stories } from './honest-insert-stories.ts';

for (const [name, story] of Object.entries(stories)) {
  test(`an insertion ${name}`, async ({ chromium, sites }) => {
    await story(chromiumWriter(chromium, chromium.context.pages()[0]!), sites);
  });
}
