/** What the charter may know of a draft besides its words: the person's day, what they shared lately, the theme of the post. */
import type { Library } from '../../shared/api.ts';
import type { Draft } from '../../shared/charter/index.ts';
import type { AppState } from './store.ts';

/** The day on the person's own clock, such as `2026-11-23`. */
export function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The theme of the post whose text was put into the draft beside us, when that is known. */
export function insertedTheme({
  insertion,
  composer,
  pending,
  library,
}: Pick<AppState, 'insertion' | 'composer' | 'pending' | 'library'>): string | undefined {
  if (!insertion || insertion.generation !== composer?.generation) return undefined;
  const share = pending.shares.find(({ id }) => id === insertion.share);
  return share && themeOf(library, share.post);
}

/** The theme of a post of the library. */
export function themeOf(library: Library | null | undefined, post: string): string | undefined {
  return library?.posts.find(({ id }) => id === post)?.theme ?? undefined;
}

/** The same for every draft that is written at this moment. */
export function contextOf(mix: AppState['mix'], theme: string | undefined): Pick<Draft, 'day' | 'mix' | 'theme'> {
  return { day: localDay(new Date()), ...(mix && { mix }), ...(theme !== undefined && { theme }) };
}
