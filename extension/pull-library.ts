/** Brings the library here, and of its posts only those that are not here yet. */
import { librarySentSchema, mostHeld, type Library, type LibrarySent } from '../shared/api.ts';
import { ask, type Answer, type Failure } from './api-client.ts';
import type { Membership } from './db.ts';

interface Held {
  etag: string | null;
  library: Library;
}

/** The library as it is now, or that it is the one we hold. */
export async function pullLibrary(
  { fetch }: { fetch: typeof globalThis.fetch },
  membership: Membership,
  held: Held | undefined,
): Promise<Answer<Library> | { ok: true; unchanged: true }> {
  const posts = new Map(held?.library.posts.flatMap((post) => (post.tag === undefined ? [] : [[post.tag, post]])));
  const pull = (tags: readonly string[]) =>
    ask({
      ...membership,
      path: tags.length === 0 ? '/api/v1/library' : `/api/v1/library?have=${tags.join('.')}`,
      schema: librarySentSchema,
      etag: held?.etag ?? null,
      fetch,
    });
  const answer = await pull([...posts.keys()].slice(0, mostHeld));
  if (!answer.ok || 'unchanged' in answer) return answer;
  const whole = complete(answer.value, posts);
  if (whole) return { ...answer, value: whole };
  // It speaks of a post that we do not hold: then all of them.
  const all = await pull([]);
  if (!all.ok || 'unchanged' in all) return all;
  const anew = complete(all.value, new Map());
  return anew ? { ...all, value: anew } : unreadable;
}

const unreadable: Failure = { ok: false, reason: 'unreadable', code: null, retryAfter: null };

/** Puts the posts that we hold in the places of their tags; undefined when one is missing. */
function complete(
  sent: LibrarySent,
  held: ReadonlyMap<string | undefined, Library['posts'][number]>,
): Library | undefined {
  const posts = sent.posts.map((post) => ('id' in post ? post : held.get(post.tag)));
  return posts.every((post) => post !== undefined) ? { ...sent, posts } : undefined;
}
