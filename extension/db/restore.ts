/** Undoing an answer: the event that truthfully brings back what a share said before. */
import { append, type Appended, type Database } from '../db.ts';
import type { ShareLine } from './line.ts';

/**
 * Writes what brings a share back to its former state, or gives null where no event can say that truthfully:
 * of a share that had no answer yet nothing can be said again, and a withdrawal is final.
 */
export function restoring(former: Pick<ShareLine, 'id' | 'network' | 'post' | 'state' | 'permalink'>) {
  const { id: share, network, post, state, permalink } = former;
  if (state === 'dismissed') return (db: Database) => append(db, 'shareDismissed', { share, network, post });
  if (state !== 'published') return null;
  return (db: Database): Promise<Appended> => append(db, 'sharePublished', publishedBody(former, permalink));
}

/** The body of "I posted it": an address confirms it, else the person's word. */
export function publishedBody(
  { id, network, post }: Pick<ShareLine, 'id' | 'network' | 'post'>,
  permalink: string | null,
) {
  const confirmed = permalink === null ? ('person' as const) : ('permalink' as const);
  return { share: id, network, post, ...(permalink !== null && { permalink }), confirmed };
}
