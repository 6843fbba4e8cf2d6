/** All that runs in LinkedIn's and X's pages before the sidebar is beside them, in Chromium only: it hears the click that starts a post. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { networkOfUrl } from '../../shared/networks/index.ts';
import { openSidebarOnCompose } from '../page/openers.ts';

export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    // It is put into pages of networks alone: one that is at none of their own addresses is an instance that the person gave.
    const network = networkOfUrl(location.href, [location.origin]);
    if (network) openSidebarOnCompose(network);
  },
});
