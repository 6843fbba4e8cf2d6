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
