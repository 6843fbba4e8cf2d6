/** Ends the scripts that hear "start a post" in open tabs, while the browser still lets us into them. */
import { browser } from 'wxt/browser';

/** `patterns`: match patterns of the tabs. A tab that takes no script has none of ours either. */
export async function quietOpeners(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const abort = () => (globalThis as { portevoixOpener?: AbortController }).portevoixOpener?.abort();
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId !== undefined)
        await browser.scripting.executeScript({ target: { tabId }, func: abort }).catch(() => undefined);
    }),
  );
}
