/** What the page's script tells besides the draft, in Chromium. */
import { test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { stories } from './page-tells-stories.ts';

for (const [name, story] of Object.entries(stories)) {
  test(`the page tells ${name}`, async ({ chromium, sites }) => {
    await story(chromiumWriter(chromium, chromium.context.pages()[0]!), sites);
  });
}
