/** The person's own click on the network's "start a post" also opens the sidebar (Chromium; a setting turns it off). */
import type { browser } from '@wxt-dev/browser';
import type { ToBackground } from '../messages.ts';
import type { Network } from '../../shared/networks/network.ts';

/** Chromium's own name. Asked for within the click only: making its first object costs a page more than this whole script. */
declare const chrome: typeof browser;

declare global {
  /** In the extension's own world, which the page does not see: ends the listener of a former injection. */
  // oxlint-disable-next-line no-var
  var portevoixOpener: AbortController | undefined;
}

/** Listens, touching nothing. The message must leave within the click: the gesture that opens a panel travels with it. */
export function openSidebarOnCompose(network: Network): void {
  const css = network.openers.map((each) => each.css).join(',');
  const life = new AbortController();
  globalThis.portevoixOpener?.abort();
  globalThis.portevoixOpener = life;
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      // After an update of the extension this script stays behind without a browser to talk to: it falls silent.
      if (!chrome.runtime?.id) return life.abort();
      const isOpener = event.composedPath().some((each) => each instanceof Element && each.matches(css));
      if (isOpener)
        void chrome.runtime.sendMessage({ type: 'open-sidebar' } satisfies ToBackground).catch(() => undefined);
    },
    { capture: true, passive: true, signal: life.signal },
  );
}
