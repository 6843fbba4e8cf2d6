/** Which posts fit what the person looks for. */
import type { Library, Post } from '../../shared/api.ts';

/** What is looked for. */
export interface Wanted {
  search: string;
  theme: string;
  /** `''` is all. */
  network: string;
  language: string;
}

/** What the person has chosen so far. `network` is null until they choose: the tab's network then holds. */
export type WantedPosts = Omit<Wanted, 'network'> & { network: string | null };

export const allPosts: WantedPosts = { search: '', theme: '', network: null, language: '' };

/** What is looked for, beside a tab of that network (`''` for none) and among these themes: one that is gone filters nothing. */
export function settle(wanted: WantedPosts, tabNetwork: string, themes: Library['themes']): Wanted {
  const theme = themes.some(({ id }) => id === wanted.theme) ? wanted.theme : '';
  return { ...wanted, theme, network: wanted.network ?? tabNetwork };
}

/** Whether the post stands first at `now`, milliseconds. */
export const isPinned = ({ pinnedUntil }: Post, now = Date.now()): boolean =>
  pinnedUntil !== undefined && Date.parse(pinnedUntil) > now;

/** Whether the post is not over at `now`, milliseconds: the clock says so also while no server can be reached. */
export const isOut = ({ expiresAt }: Post, now = Date.now()): boolean =>
  expiresAt === undefined || Date.parse(expiresAt) > now;

/** The posts that are not over, those that are pinned first. */
export function outNow(posts: readonly Post[], now = Date.now()): Post[] {
  const out = posts.filter((post) => isOut(post, now));
  return out.toSorted((a, b) => Number(isPinned(b, now)) - Number(isPinned(a, now)));
}

/** Case and accents do not matter. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The posts that fit. A post without any wording for a network can still be shared there by its official text. */
export function fitting(posts: readonly Post[], wanted: Wanted): Post[] {
  const needles = plain(wanted.search).split(/\s+/).filter(Boolean);
  return posts.filter((post) => {
    if (wanted.network !== '' && post.networks && !post.networks.some((id) => id === wanted.network)) return false;
    if (wanted.theme !== '' && post.theme !== wanted.theme) return false;
    const variants = post.variants.filter(
      ({ network, language }) =>
        (wanted.network === '' || network === wanted.network) &&
        (wanted.language === '' || language === wanted.language),
    );
    const translated: string[] = Object.keys(post.translations ?? {});
    const unworded = post.variants.length > 0 && variants.length === 0;
    if (wanted.network !== '' && unworded && !translated.includes(wanted.language)) return false;
    const offered = [post.language, ...translated, ...variants.map(({ language }) => language)];
    if (wanted.language !== '' && !offered.some((language) => language === wanted.language)) return false;
    if (needles.length === 0) return true;
    const texts = [post.text, ...Object.values(post.translations ?? {})];
    const hay = plain([post.title, ...texts, ...post.variants.map(({ text }) => text)].join(' '));
    return needles.every((needle) => hay.includes(needle));
  });
}
