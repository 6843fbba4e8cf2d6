/** All that runs in LinkedIn's and X's pages before the sidebar is beside them, in Chromium only: it hears the click that starts a post. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openSidebarOnCompose } from '../page/openers.ts';

/**
 * What starts a post, as CSS by the page's origin; '' for the instances that people give. The build writes it in
 * (`wxt.config.ts`): all that the networks' files know would make this script three times as heavy for every page.
 */
declare const openersByOrigin: Readonly<Record<string, string>>;

export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    // It is put into pages of networks alone: one that is at none of their own addresses is an instance that the person gave.
    const openers = openersByOrigin;
    const css = openers[location.origin] ?? openers[''];
    if (css) openSidebarOnCompose(css);
  },
});
