/** Opens the browser's own sidebar: `sidePanel` in Chromium, `sidebarAction` in Firefox. */
import { browser, type Browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/**
 * Must be called in the same turn as the person's gesture: browsers refuse it later. Firefox takes it from the toolbar,
 * the menu and the shortcut only; Chromium (seen in 156) also from a message that a click in a page has sent.
 * `toggle` closes an open one where the browser can (Firefox).
 */
export function openSidebar(tab: Pick<Browser.tabs.Tab, 'id'> | undefined, how: 'open' | 'toggle'): void {
  const firefox = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  // A refusal is no failure of ours and has nobody to tell: the toolbar button stays.
  if (firefox) void firefox[how]().catch(() => undefined);
  else if (tab?.id !== undefined) void browser.sidePanel.open({ tabId: tab.id }).catch(() => undefined);
}
