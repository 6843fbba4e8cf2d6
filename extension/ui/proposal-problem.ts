/** What is missing or wrong in a proposal, before it is written down. */
import * as z from 'zod/mini';
import { eventKinds } from '../../shared/events/index.ts';

/** The field that is wrong, and the words that say it (`sidebar.clip.…`). */
export interface ProposalProblem {
  readonly field: 'url' | 'title' | 'note';
  readonly words: 'addressWrong' | 'addressLong' | 'titleMissing' | 'noteMissing';
}

/** The first problem, or null. Of an idea the sentence alone is wanted. */
export function problemOf(
  said: { readonly url: string; readonly title: string; readonly note: string },
  isIdea = false,
): ProposalProblem | null {
  if (said.title === '') return { field: 'title', words: 'titleMissing' };
  if (isIdea) return null;
  if (said.url.length > 2000) return { field: 'url', words: 'addressLong' };
  const { url } = eventKinds.clipProposed.body.shape;
  if (!z.safeParse(url, said.url).success) return { field: 'url', words: 'addressWrong' };
  return said.note === '' ? { field: 'note', words: 'noteMissing' } : null;
}
