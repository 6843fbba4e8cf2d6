/** Opens the browser's own sidebar: `sidePanel` in Chromium, `sidebarAction` in Firefox. */
import { browser, type Browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

const firefox = () => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Must be called in the same turn as the person's gesture: browsers refuse it later. Firefox takes it from the toolbar,
 * the menu and the shortcut only; Chromium (seen in 156) also from a message that a click in a page has sent.
 * An open one stays open: the same gesture also lets us read the page.
 */
export function openSidebar(tab: Pick<Browser.tabs.Tab, 'id'> | undefined): void {
  const sidebar = firefox();
  // A refusal is no failure of ours and has nobody to tell: the toolbar button stays.
  if (sidebar) void sidebar.open().catch(() => undefined);
  else if (tab?.id !== undefined) void browser.sidePanel.open({ tabId: tab.id }).catch(() => undefined);
}
