/** What two texts have in common when case, accents, punctuation and the order of their sentences do not count. */
import type { Token } from './words.ts';

/** FNV-1a, 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv), over UTF-16 code units. */
function fnv(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the result depends on every bit given. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A hash for each pair of neighbouring words of a text, 32 bits each; of a single word that word's own. Signs do not count. */
export function shingles(words: readonly Token[]): Uint32Array {
  const own = words.filter(({ isWord }) => isWord);
  if (own.length === 0) return new Uint32Array();
  if (own.length === 1) return Uint32Array.of(mixed(fnv(own[0]!.folded, 0x811c9dc5)));
  const made = new Uint32Array(own.length - 1);
  let before = fnv(own[0]!.folded, 0x811c9dc5);
  for (let at = 1; at < own.length; at++) {
    const { folded } = own[at]!;
    made[at - 1] = mixed(fnv(folded, Math.imul(before, 0x01000193)));
    before = fnv(folded, 0x811c9dc5);
  }
  return made;
}

/** How alike two sets of shingles are, from 0 to 1: what they share of all that they have (Jaccard). Two empty ones are not alike. */
export function alike(a: Uint32Array, b: Uint32Array): number {
  const [one, two] = [new Set(a), new Set(b)];
  let shared = 0;
  for (const each of one) if (two.has(each)) shared++;
  const all = one.size + two.size - shared;
  return all === 0 ? 0 : shared / all;
}
