/** Follows the tab that the sidebar sits beside. */
import { browser, type Browser } from 'wxt/browser';
import type { ActiveTab } from './store.ts';

/**
 * Calls with the tab at the start and after each switch, navigation or reload; `settled` is true when it has loaded.
 * In a sidebar that is the window's active tab. Opened as a tab itself, it serves the tab that was used last.
 */
export async function followActiveTab(
  seen: (tab: ActiveTab | null, settled: boolean) => void,
  signal: AbortSignal,
): Promise<{ look(): Promise<void> }> {
  const own = await browser.tabs.getCurrent();
  const home = browser.runtime.getURL('/');

  async function find(): Promise<Browser.tabs.Tab | undefined> {
    if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    const others = (await browser.tabs.query({})).filter((tab) => tab.id !== own.id && !tab.url?.startsWith(home));
    return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  }

  let current: number | undefined;
  async function look(): Promise<void> {
    const tab = await find();
    if (signal.aborted) return;
    current = tab?.id;
    const known = tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, title: tab.title ?? null };
    seen(known, tab?.status === 'complete');
  }

  const onActivated = () => void look();
  const onUpdated = (id: number, change: { status?: string | undefined; url?: string; title?: string }) => {
    if (id === current && (change.status ?? change.url ?? change.title) !== undefined) void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onActivated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onActivated);
  });
  await look();
  return { look };
}
