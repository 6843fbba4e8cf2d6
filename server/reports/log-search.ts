/** Which lines of the share log a search for words can mean: it asks the library, which is small, instead of every line. */
import type { Db } from '../db.ts';
import { readRevision } from '../library.ts';

/** Shares hold no text of their own: they match by their post, or by their variant together with its post. */
export interface SearchedShares {
  readonly posts: readonly string[];
  readonly variants: readonly string[];
}

interface LibraryTexts {
  readonly revision: number;
  readonly posts: readonly { readonly id: string; readonly theme_id: string | null; readonly search: string }[];
  /** By post. */
  readonly variants: ReadonlyMap<string, readonly { readonly id: string; readonly search: string }[]>;
  /** What the last searches gave, by what they asked, oldest first: every further page asks the same again. */
  readonly searches: Map<string, SearchedShares>;
}

/** Programmes whose texts are kept at hand: some megabytes each. */
const keptPrograms = 8;
const keptSearches = 32;
const keptTexts = new WeakMap<Db, Map<string, LibraryTexts>>();

/** The library's texts at its present revision. Both engines take ten times as long to look through them as we do here. */
async function textsOf(db: Db, programId: string): Promise<LibraryTexts> {
  const kept = keptTexts.get(db) ?? new Map<string, LibraryTexts>();
  keptTexts.set(db, kept);
  // Read first: should the library change meanwhile, the texts are newer than their number and are read again next time.
  const revision = await readRevision(db, programId);
  const found = kept.get(programId);
  if (found?.revision === revision) return found;
  const posts = await db
    .selectFrom('post')
    .select(['id', 'theme_id', 'search'])
    .where('program_id', '=', programId)
    .where('published_at', 'is not', null)
    .execute();
  const variants = await db
    .selectFrom('variant')
    .select(['id', 'post_id', 'search'])
    .where('program_id', '=', programId)
    .execute();
  const byPost = Map.groupBy(variants, (variant) => variant.post_id);
  const texts = { revision, posts, variants: byPost, searches: new Map<string, SearchedShares>() };
  keep(kept, programId, texts, keptPrograms);
  return texts;
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** The shares whose post, or variant and post together, hold every word. `words`: folded. `theme`: null for any. */
export async function searchLibrary(
  db: Db,
  programId: string,
  words: readonly string[],
  theme: string | null,
): Promise<SearchedShares> {
  const texts = await textsOf(db, programId);
  const asked = JSON.stringify([theme, ...words]);
  const found = texts.searches.get(asked) ?? lookThrough(texts, words, theme);
  keep(texts.searches, asked, found, keptSearches);
  return found;
}

function lookThrough(
  { posts, variants }: LibraryTexts,
  words: readonly string[],
  theme: string | null,
): SearchedShares {
  const found = { posts: [] as string[], variants: [] as string[] };
  for (const post of posts) {
    if (theme !== null && post.theme_id !== theme) continue;
    const missing = words.filter((word) => !post.search.includes(word));
    if (missing.length === 0) {
      found.posts.push(post.id);
      continue;
    }
    for (const variant of variants.get(post.id) ?? []) {
      if (missing.every((word) => variant.search.includes(word))) found.variants.push(variant.id);
    }
  }
  return found;
}
