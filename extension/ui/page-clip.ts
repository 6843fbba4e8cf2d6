/** Reads a page for a proposal: injected on the person's gesture only, and gone when it has answered. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ClippedPage } from '../../shared/clip.ts';
import { pageFactsSchema, toClip } from '../../shared/clipping/index.ts';
import type { ActiveTab } from './store.ts';

export interface PageSight {
  readonly url: string;
  readonly title: string;
  readonly quote: string;
}

/**
 * `not-granted`: the person has not pressed the Portevoix button on this page yet.
 * `refuses`: no extension may read it, we cannot tell why; `store`, `source`, `own-page`: we can (an extension store, a page's source,
 * a page of the browser's own). `closed`: one of these, and the browser tells its address and title all the same.
 * `pdf`, `image`, `text`: its address and title are read, and there is no article in it.
 */
export type Unread = 'not-granted' | 'refuses' | 'store' | 'source' | 'own-page' | 'closed' | 'pdf' | 'image' | 'text';

export type PageReading =
  | {
      ok: true;
      page: PageSight;
      clip: ClippedPage | null;
      unread: 'pdf' | 'image' | 'text' | 'closed' | 'source' | null;
    }
  | { ok: false; unread: Unread };

/** Reads the tab; what cannot be read gives the address and title that the browser shows us, or the reason. */
export async function readTab({ id, url, title }: ActiveTab): Promise<PageReading> {
  let read = await readOnce(id);
  // A document that is being replaced cannot be read, and neither can the empty one before a first.
  if (typeof read === 'string' && (await finishedLoading(id))) read = await readOnce(id);
  if (typeof read !== 'string') return readingOf(read);
  const why = read;
  if (url !== null && isPdf(url)) {
    return { ok: true, page: { url, title: title || fileName(url), quote: '' }, clip: null, unread: 'pdf' };
  }
  const unread = whyUnread(why, url);
  const shown = shownBy(url, title);
  if (!shown) return { ok: false, unread };
  return { ok: true, page: shown, clip: null, unread: unread === 'source' ? unread : 'closed' };
}

/** What stands on the page, or the browser's words for why it cannot be read. */
async function readOnce(tab: number): Promise<z.infer<typeof pageFactsSchema> | string> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/clip.js'] });
    const parsed = z.safeParse(pageFactsSchema, injected?.result);
    return parsed.success ? parsed.data : '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** How long a page that loads is waited for, in milliseconds. */
const patience = 10_000;

/** Waits for a tab that is loading; false at once where it was not, and after a while where it does not end. */
async function finishedLoading(tab: number): Promise<boolean> {
  const isLoading = async () => (await browser.tabs.get(tab).catch(() => null))?.status === 'loading';
  if (!(await isLoading())) return false;
  return new Promise((resolve) => {
    const end = (finished: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve(finished);
    };
    const timer = setTimeout(() => end(false), patience);
    const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
      if (id === tab && status === 'complete') end(true);
    };
    const onRemoved = (id: number) => {
      if (id === tab) end(false);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    // It may have ended before we listened.
    void isLoading().then((still) => {
      if (!still) end(true);
    });
  });
}

/** What the browser tells of a page that we may not read, where others can open it; of a source, its page's address. */
function shownBy(url: string | null, title: string | null): PageSight | null {
  const address = url?.replace(/^view-source:/, '') ?? '';
  if (!/^https?:/.test(address)) return null;
  return { url: address, title: title === null || title === url ? '' : title, quote: '' };
}

/** The words of a link on the tab's page, which Chrome's menu does not tell. '' where it is not found. */
export async function readLink(tab: number, address: string): Promise<string> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId: tab },
      args: [address],
      // Runs in the page, so it may use nothing from outside.
      func: (wanted: string) => {
        const link = [...document.links].find(({ href, textContent }) => href === wanted && textContent?.trim());
        return (link?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
      },
    });
    return typeof injected?.result === 'string' ? injected.result : '';
  } catch {
    return '';
  }
}

function readingOf(facts: z.infer<typeof pageFactsSchema>): PageReading {
  const { url, contentType } = facts;
  const unread = /html/.test(contentType)
    ? null
    : contentType.startsWith('application/pdf')
      ? 'pdf'
      : /^(?:image|video|audio)\//.test(contentType)
        ? 'image'
        : 'text';
  const clip = unread ? null : toClip(facts);
  const title = clip?.title ?? (facts.title || fileName(url));
  return { ok: true, page: { url, title, quote: clip?.quote ?? facts.quote.trim() }, clip, unread };
}

const isPdf = (url: string) => /^https?:[^?#]*\.pdf(?:[?#]|$)/i.test(url);

/** What people call a document that has no title. */
function fileName(url: string): string {
  const name = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const stores =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:\/|$)/;

/** Both browsers refuse with words of their own; the address, where we are shown it, tells more. */
function whyUnread(words: string, url: string | null): Unread {
  if (/view-source:/i.test(words) || url?.startsWith('view-source:')) return 'source';
  if (/gallery/i.test(words) || (url !== null && stores.test(url))) return 'store';
  const own = /(?:chrome|about|edge|brave|moz-extension|chrome-extension|devtools|resource):/i;
  if (own.test(words) || /extensions? cannot/i.test(words) || (url !== null && own.test(url.slice(0, 20)))) {
    return 'own-page';
  }
  return url === null ? 'not-granted' : 'refuses';
}
