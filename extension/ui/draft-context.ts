/** What the charter may know of a draft besides its words: the person's day, what they shared lately, the theme of the post. */
import type { Library } from '../../shared/api.ts';
import type { Draft } from '../../shared/charter/index.ts';
import type { AppState } from './store.ts';

/** The day on the person's own clock, such as `2026-11-23`. */
export function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

type Beside = Pick<AppState, 'insertion' | 'composer' | 'pending' | 'library'>;

/** The insertion into the draft beside us, unless its line was taken back. */
function insertionBeside({ insertion, composer, pending }: Beside) {
  if (!insertion || insertion.generation !== composer?.generation) return undefined;
  return pending.shares.some(({ id }) => id === insertion.share) ? insertion : undefined;
}

/** The theme of the post whose text was put into the draft beside us, when that is known. */
export function insertedTheme(state: Beside): string | undefined {
  const insertion = insertionBeside(state);
  return insertion && themeOf(state.library, insertion.post);
}

/** The link of that post, when the person took the short one instead of it. */
export function insertedPlainLink(state: Beside): string | undefined {
  const insertion = insertionBeside(state);
  if (!insertion || insertion.code === null) return undefined;
  return state.library?.posts.find(({ id }) => id === insertion.post)?.link ?? undefined;
}

/** The short link that they took. */
export function insertedShortLink(state: Beside): string | undefined {
  const code = insertionBeside(state)?.code ?? null;
  const base = state.library?.links?.base;
  return base === undefined || code === null ? undefined : base + code;
}

/** The theme of a post of the library. */
export function themeOf(library: Library | null | undefined, post: string): string | undefined {
  return library?.posts.find(({ id }) => id === post)?.theme ?? undefined;
}

/** The same for every draft that is written at this moment. */
export function contextOf(
  mix: AppState['mix'],
  theme: string | undefined,
  { plain, short }: { plain?: string | undefined; short?: string | undefined } = {},
): Pick<Draft, 'day' | 'mix' | 'theme' | 'counted'> {
  const counted = plain !== undefined && short !== undefined && { counted: { plain, short } };
  return { day: localDay(new Date()), ...(mix && { mix }), ...(theme !== undefined && { theme }), ...counted };
}
