/** Sends of the library only the posts that a browser does not hold yet. */
import { createHash } from 'node:crypto';
import type { Library, LibrarySent, Post } from '../shared/api.ts';

/** Characters of base64url, 6 bits each: two of a browser's posts never share one by chance. */
const tagLength = 11;

/** Names a post's content as it is sent. */
function tagOf(post: Post): string {
  return createHash('sha256').update(JSON.stringify(post)).digest('base64url').slice(0, tagLength);
}

/**
 * The library with a tag for each post, and in place of those whose tag the browser says it has, the tag alone. It depends on
 * contents only: a server that was restored, or a clock that went back, cannot make a browser miss a change.
 */
export function withoutHeld(library: Library, held: ReadonlySet<string>): LibrarySent {
  return {
    ...library,
    posts: library.posts.map((post) => {
      const tag = tagOf(post);
      return held.has(tag) ? { tag } : { ...post, tag };
    }),
  };
}
