/** Put into a tab when the person clips it, and gone when it has answered: reads the page and hands back what it says of itself. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../page/clip/read-page.ts';

export default defineUnlistedScript(() => readPage(document, location.href, String(getSelection() ?? '')));
