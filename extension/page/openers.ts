/** The person's own click on the network's "start a post" also opens the sidebar (Chromium; a setting turns it off). */
import { browser } from 'wxt/browser';
import type { ToBackground } from '../messages.ts';
import { openOnCompose } from '../settings.ts';
import type { Network } from '../../shared/networks/network.ts';

/** Listens, touching nothing. The message must leave within the click: the gesture that opens a panel travels with it. */
export function openSidebarOnCompose(network: Network, isAlive: () => boolean, signal: AbortSignal): void {
  const css = network.openers.map((each) => each.css).join(',');
  let isWanted = openOnCompose.fallback;
  // Never unwatched: `signal` aborts when the extension has gone, and then asking it for anything throws.
  openOnCompose.watch((value) => {
    isWanted = value;
  });
  void openOnCompose.getValue().then((value) => {
    isWanted = value;
  });
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !isWanted || !isAlive()) return;
      const isOpener = event.composedPath().some((each) => each instanceof Element && each.matches(css));
      if (isOpener)
        void browser.runtime.sendMessage({ type: 'open-sidebar' } satisfies ToBackground).catch(() => undefined);
    },
    { capture: true, passive: true, signal },
  );
}
