/** Reads what a proposal needs from the tab: address, title and the passage that the person selected. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const sightSchema = z.object({ url: z.string(), title: z.string(), quote: z.string() });
export type PageSight = z.infer<typeof sightSchema>;

/**
 * `not-granted`: the person has not pressed the Portevoix button on this page yet.
 * `refuses`: no extension may read it (store, viewer, the browser's own pages).
 */
export type PageReading = { ok: true; page: PageSight } | { ok: false; reason: 'not-granted' | 'refuses' };

/** Runs in the page, so it may use nothing from outside. */
function readPage() {
  return { url: location.href, title: document.title, quote: String(getSelection() ?? '') };
}

/** `granted`: whether the person's gesture allows this tab. */
export async function readTab(tab: number, granted: boolean): Promise<PageReading> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, func: readPage });
    const parsed = z.safeParse(sightSchema, injected?.result);
    return parsed.success ? { ok: true, page: parsed.data } : { ok: false, reason: 'refuses' };
  } catch (error) {
    // Chrome says "Cannot access a chrome:// URL" or "The extensions gallery cannot be scripted"; both browsers name the
    // missing permission otherwise. The words are theirs, so what we know of the gesture decides.
    const own = error instanceof Error && /chrome:|about:|gallery|extensions? cannot/i.test(error.message);
    return { ok: false, reason: own || granted ? 'refuses' : 'not-granted' };
  }
}

/** Parameters that only follow the reader around. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|srsltid|vero_id|oly_(?:anon|enc)_id)$/i;

/** The address without tracking parameters, text fragment, name and password. An address that cannot be read is left as it is. */
export function cleanAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  // A copy of the names: deleting while walking would skip one.
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = url.hash.replace(/:~:.*$/, '');
  return url.href;
}
