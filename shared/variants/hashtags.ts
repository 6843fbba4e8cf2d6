/**
 * Hashtags with a capital at each word: screen readers read `#TransitionÉnergétique` as two words, in lower case as one
 * (gov.uk, "Planning and managing social media", accessibility, 2025).
 */
const tag = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Cuts `name` into words of the post, longest first; null when a piece is left over. */
function wordsOf(name: string, known: ReadonlySet<string>): string[] | null {
  const cuts: (string[] | null)[] = [[]];
  for (let end = 1; end <= name.length; end++) {
    cuts[end] = null;
    for (let from = 0; from < end && cuts[end] === null; from++) {
      const before = cuts[from];
      if (before && end - from > 1 && known.has(fold(name.slice(from, end))))
        cuts[end] = [...before, name.slice(from, end)];
    }
  }
  return cuts[name.length] ?? null;
}

/** The words of a post, folded. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((text.replace(tag, ' ').match(/\p{L}+/gu) ?? []).map(fold));

/** One hashtag with its capitals; words are found by `_`, by capitals that are there, or among the post's own words. */
export function camelCase(hashtag: string, text: string, known: ReadonlySet<string> = wordsIn(text)): string {
  const name = hashtag.slice(1);
  if (name.includes('_')) return `#${name.split('_').map(capital).join('')}`;
  if (/\p{Lu}/u.test(name) || name.length > 60) return hashtag;
  return `#${(wordsOf(name, known) ?? [name]).map(capital).join('')}`;
}

/** The hashtags of a text, in order, each once, with their capitals. */
export function hashtagsOf(text: string): string[] {
  const found = new Map<string, string>();
  const known = wordsIn(text);
  for (const hashtag of new Set(text.match(tag))) {
    const camel = camelCase(hashtag, text, known);
    if (!found.has(fold(camel))) found.set(fold(camel), camel);
  }
  return [...found.values()];
}
