/** Which composer, in Chromium. */
import { test } from '../browsers/harness.ts';
import { chromiumWriter } from '../browsers/writer.ts';
import { stories } from './which-composer-stories.ts';

for (const [name, story] of Object.entries(stories)) {
  test(`the composer is ${name}`, async ({ chromium, sites }) => {
    await story(chromiumWriter(chromium, chromium.context.pages()[0]!), sites);
  });
}
