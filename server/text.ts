/** Text as the database wants it, the same on every engine. */

/**
 * Folds a text for searching: no accents, lower case, so that "energie" finds "Énergie" on both engines
 * (SQLite's `lower` knows ASCII only).
 */
export function foldForSearch(text: string): string {
  return withoutNul(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search, folded. */
export function searchWords(words: string): string[] {
  return foldForSearch(words)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A folded word as a pattern for `like … escape '\'`. */
export function searchPattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** PostgreSQL refuses the NUL character in a text; nobody means it. */
export function withoutNul<T extends string | null | undefined>(text: T): T {
  return (typeof text === 'string' ? text.replaceAll('\0', '') : text) as T;
}
