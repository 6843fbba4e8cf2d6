/** Which link of the page may be offered for the share that was just inserted: its own, never that of another post. */
import type { SeenDraft } from './seen-draft.ts';
import type { AppState } from './store.ts';

/** The newest insertion into a composer, for as long as it is known where it went. */
export interface Insertion extends Pick<SeenDraft, 'tab' | 'network'> {
  /** Id of the share, and of the post that it shares. */
  share: string;
  post: string;
  /** The code of the tracked link that stands in the text, or null. */
  code: string | null;
  /** Of the composer that took the text; null once its page has gone: then every draft is another one. */
  generation: number | null;
  /** The first link that the page showed after it, or null. */
  link: string | null;
}

/** What is left of an insertion in this state: nothing as soon as another draft is written in its tab, or another tab is shown. */
export function followInsertion(
  insertion: Insertion | null,
  { tab, link, composer }: Pick<AppState, 'tab' | 'link' | 'composer'>,
): Insertion | null {
  if (!insertion || insertion.link !== null) return insertion;
  if (tab?.id !== insertion.tab) return null;
  const written = composer !== null && composer.text.trim() !== '';
  if (written && composer.generation !== insertion.generation) return null;
  // The next page counts its composers from the start.
  if (link !== 'connected' && insertion.generation !== null) return { ...insertion, generation: null };
  return insertion;
}

/** Takes the link that a page showed, when it is the insertion's page and the first since. */
export function takeLink(
  insertion: Insertion | null,
  shown: { tab: number; network: string; permalink: string },
): Insertion | null {
  if (!insertion || insertion.link !== null) return insertion;
  if (shown.tab !== insertion.tab || shown.network !== insertion.network) return insertion;
  return { ...insertion, link: shown.permalink };
}

/** The link to offer for a share beside that tab; empty when there is none. */
export function linkFor(share: string, { insertion, tab }: Pick<AppState, 'insertion' | 'tab'>): string {
  return insertion?.share === share && insertion.tab === tab?.id ? (insertion.link ?? '') : '';
}
