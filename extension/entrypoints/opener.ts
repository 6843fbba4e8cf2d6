/**
 * All that runs in LinkedIn's and X's pages at load, in Chromium only: it hears the click that starts a post. A plain script
 * and not a WXT content script: WXT announces those to the page by an event whose name holds the extension's id
 * (wxt 0.21.4), which would let a page find out who has it installed.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { networkOfUrl } from '../../shared/networks/index.ts';
import { openSidebarOnCompose } from '../page/openers.ts';

export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    const network = networkOfUrl(location.href);
    if (network) openSidebarOnCompose(network);
  },
});
