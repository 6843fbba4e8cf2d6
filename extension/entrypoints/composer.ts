/**
 * What runs in LinkedIn's and X's pages. It is a plain script and not a WXT content script: WXT announces those to the page
 * by an event whose name holds the extension's id (wxt 0.21.4), which would let a page find out who has it installed.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { networkOfUrl } from '../../shared/networks/index.ts';
import { openSidebarOnCompose } from '../page/openers.ts';
import { serveSidebar } from '../page/sidebar-link.ts';

export default defineUnlistedScript(() => {
  const network = networkOfUrl(location.href);
  if (!network) return;
  const life = new AbortController();
  // After an update of the extension this script stays behind without a browser to talk to: it falls silent.
  const isAlive = () => {
    if (!browser.runtime?.id) life.abort();
    return !life.signal.aborted;
  };
  serveSidebar(network, life.signal);
  if (import.meta.env.CHROME) openSidebarOnCompose(network, isAlive, life.signal);
});
