/** What the person opened one of our menus on: a page, a link, a picture. */
import * as z from 'zod/mini';

/** `url` is what is proposed, `on` the page it was found on, `image` a picture's address or ''. */
export const chosenSchema = z.object({
  kind: z.enum(['page', 'link', 'image']),
  url: z.string(),
  title: z.string(),
  quote: z.string(),
  on: z.string(),
  image: z.string(),
});
type Chosen = z.infer<typeof chosenSchema>;

/** The page in front, of which nothing is told: the sidebar reads it. */
export const nothingChosen: Chosen = { kind: 'page', url: '', title: '', quote: '', on: '', image: '' };

interface MenuInfo {
  readonly menuItemId: string | number;
  readonly pageUrl?: string | undefined;
  readonly linkUrl?: string | undefined;
  /** Firefox alone tells it. */
  readonly linkText?: string | undefined;
  readonly srcUrl?: string | undefined;
  readonly selectionText?: string | undefined;
}

/** What a menu was opened on. `title`: the page's. */
export function chosenOf(info: MenuInfo, title: string): Chosen {
  const on = info.pageUrl ?? '';
  const page = { ...nothingChosen, url: on, title, on, quote: info.selectionText ?? '' };
  const isWeb = (url: string | undefined): url is string => /^https?:/.test(url ?? '');
  if (info.menuItemId === 'propose-link' && isWeb(info.linkUrl)) {
    return { ...nothingChosen, kind: 'link', url: info.linkUrl, title: (info.linkText ?? '').trim(), on };
  }
  // A picture that is in the page's own address (`data:`) is nowhere else; the page is proposed without it.
  if (info.menuItemId === 'propose-image' && isWeb(info.srcUrl)) return { ...page, kind: 'image', image: info.srcUrl };
  return page;
}
