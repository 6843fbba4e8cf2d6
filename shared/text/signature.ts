/**
 * A text's signature: enough to tell how alike two texts are, too little to tell either of them.
 *
 * It is a MinHash (Broder 1997) by one permutation with the empty places filled (Shrivastava 2017), of which eight bits are
 * kept per place (b-bit minwise hashing, Li and König 2010), and two bytes for how the text begins. Of the hashes of a text's
 * some hundred pairs of words only 128 smallest ones leave a trace, and of each trace 24 of 32 bits are thrown away: millions
 * of pairs fit each byte, and nothing says which words stood where. What it cannot hide: whoever guesses a whole text can
 * compute its signature and see that it fits, and who guesses its first six words can see that with one error in 65,536.
 */
import { mixed, shingles } from './shingles.ts';
import type { Token } from './words.ts';
import { places, signatureBytes } from './written-signature.ts';

/** Words that make an opening: what LinkedIn shows of a post in a notification, about. */
const openingWords = 6;

const empty = 0xffffffff;

/** The signature of a text's words. Of a text without words every byte is zero. */
export function signatureOf(words: readonly Token[]): Uint8Array<ArrayBuffer> {
  const signature = new Uint8Array(signatureBytes);
  const hashes = shingles(words);
  if (hashes.length === 0) return signature;
  const least = new Uint32Array(places).fill(empty);
  for (const hash of hashes) {
    const place = hash % places;
    const value = mixed(hash ^ 0x9e3779b9);
    if (value < least[place]!) least[place] = value;
  }
  for (let place = 0; place < places; place++) {
    // An empty place borrows from one that the place itself chooses, the same in every text.
    let from = place;
    for (let tries = 1; least[from] === empty; tries++) from = mixed(place * 0x10001 + tries) % places;
    signature[place] = mixed(least[from]! + from) & 0xff;
  }
  const opening = openingOf(words);
  signature[places] = opening >>> 8;
  signature[places + 1] = opening & 0xff;
  return signature;
}

/** 16 bits for how a text begins, 0 when it has fewer words than an opening. */
function openingOf(words: readonly Token[]): number {
  const first = words.filter(({ isWord }) => isWord).slice(0, openingWords);
  if (first.length < openingWords) return 0;
  return shingles(first).reduce((hash, each) => mixed(hash ^ each), 1) & 0xffff;
}

/** How alike two texts are by their signatures, from 0 to 1: an estimate of `alike`, corrected for bytes that agree by chance. */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  let same = 0;
  for (let place = 0; place < places; place++) if (a[place] === b[place]) same++;
  return Math.max(0, (same / places - 1 / 256) / (1 - 1 / 256));
}

/** How a text begins, as far as 16 bits tell; 0 of a text too short to have an opening. */
export function openingIn(signature: Uint8Array): number {
  return ((signature[places] ?? 0) << 8) | (signature[places + 1] ?? 0);
}
