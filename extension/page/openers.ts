/** The person's own click on the network's "start a post", or Alt+Shift+A there, opens the sidebar (Chromium; a setting turns it off). */
import type { browser } from '@wxt-dev/browser';
import type { ToBackground } from '../messages.ts';

/** Chromium's own name. Asked for within the click only: making its first object costs a page more than this whole script. */
declare const chrome: typeof browser;

declare global {
  /** In the extension's own world, which the page does not see: ends the listener of a former injection. */
  // oxlint-disable-next-line no-var
  var portevoixOpener: AbortController | undefined;
}

/**
 * Listens for clicks on what `css` matches, touching nothing. The message must leave within the event: the gesture that opens a panel travels with it.
 * Alt+Shift+A is heard here because Chrome keeps it to itself on Linux and Windows ("focus inactive dialogs") and leaves an
 * extension's command of that name without a key (Chromium 150, 2026-11-22); a page comes before Chrome's own use of it.
 */
export function openSidebarOnCompose(css: string): void {
  const life = new AbortController();
  // A page's element of that id is a global in our world too, but not one of its own.
  if (Object.hasOwn(globalThis, 'portevoixOpener')) globalThis.portevoixOpener?.abort();
  globalThis.portevoixOpener = life;
  const open = (event: Event, isMeant: () => boolean) => {
    if (!event.isTrusted || !isMeant()) return;
    // After an update of the extension this script stays behind without a browser to talk to: it falls silent.
    if (!chrome.runtime?.id) return life.abort();
    if (event.type === 'keydown') event.preventDefault();
    void chrome.runtime.sendMessage({ type: 'open-sidebar' } satisfies ToBackground).catch(() => undefined);
  };
  const options = { capture: true, signal: life.signal };
  // On the window: a page can put an image in place of a document's method, by the image's name.
  addEventListener(
    'click',
    (event) =>
      open(event, () =>
        event.composedPath().some((each) => each instanceof Element && Element.prototype.matches.call(each, css)),
      ),
    { ...options, passive: true },
  );
  addEventListener(
    'keydown',
    (event) =>
      open(
        event,
        () => event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'a',
      ),
    options,
  );
}
