/** Waits for the background to have registered what hears "start a post": pages that load sooner go without, as at installation. */
import type { Worker } from '@playwright/test';
import { until } from './until.ts';

declare const chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };

/** Waits until the opener is registered (or no longer is). `worker`: the extension's. */
export async function openerIs(registered: boolean, worker: Worker): Promise<void> {
  await until(`the opener ${registered ? '' : 'un'}registered`, async () => {
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.length > 0 === registered || undefined;
  });
}
