/**
 * What reads and writes the composer: put into the tab by the sidebar when it opens beside it, never at load. A plain script
 * and not a WXT content script: WXT announces those to the page by an event whose name holds the extension's id
 * (wxt 0.21.4), which would let a page find out who has it installed.
 */
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveSidebar } from '../page/sidebar-link.ts';

declare global {
  /** In the extension's own world, which the page does not see: whether a former injection still serves. */
  // oxlint-disable-next-line no-var
  var portevoixServes: (() => boolean) | undefined;
}

export default defineUnlistedScript(() => {
  // A script that an update of the extension left behind has lost its browser: this one takes its place. A page's element of
  // that id is a global in our world too, but not one of its own.
  if (Object.hasOwn(globalThis, 'portevoixServes') && globalThis.portevoixServes?.()) return;
  const life = new AbortController();
  globalThis.portevoixServes = () => {
    if (!browser.runtime?.id) life.abort();
    return !life.signal.aborted;
  };
  serveSidebar(life);
});
