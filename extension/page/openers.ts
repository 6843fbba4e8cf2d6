/** The person's own click on the network's "start a post" also opens the sidebar (Chromium; a setting turns it off). */
import { browser } from '@wxt-dev/browser';
import type { ToBackground } from '../messages.ts';
import type { Network } from '../../shared/networks/network.ts';

/** The item `openOnCompose` of settings.ts, read plainly: this script is in every page, WXT's storage would be most of it. */
const setting = 'openOnCompose';

/** Listens, touching nothing. The message must leave within the click: the gesture that opens a panel travels with it. */
export function openSidebarOnCompose(network: Network): void {
  const css = network.openers.map((each) => each.css).join(',');
  const life = new AbortController();
  let isWanted = true;
  void browser.storage.local.get(setting).then((kept) => {
    isWanted = kept[setting] !== false;
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if (setting in changes) isWanted = changes[setting]?.newValue !== false;
  });
  document.addEventListener(
    'click',
    (event) => {
      // After an update of the extension this script stays behind without a browser to talk to: it falls silent.
      if (!browser.runtime?.id) return life.abort();
      if (!event.isTrusted || !isWanted) return;
      const isOpener = event.composedPath().some((each) => each instanceof Element && each.matches(css));
      if (isOpener)
        void browser.runtime.sendMessage({ type: 'open-sidebar' } satisfies ToBackground).catch(() => undefined);
    },
    { capture: true, passive: true, signal: life.signal },
  );
}
