/** All that runs in LinkedIn's and X's pages before the sidebar is beside them, in Chromium only: it hears the click that starts a post. */
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
