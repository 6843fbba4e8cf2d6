/** How much of a draft is the person's own: its distance from the official wordings and from what colleagues have shared. */
import type { SignatureIndex } from './text/signature-index.ts';
import { signatureOf } from './text/signature.ts';
import { mixed, shingles } from './text/shingles.ts';
import { tokens, type Token } from './text/words.ts';

export interface Originality<From> {
  /** 0: word by word another's. 100: nobody's but the person's. */
  readonly percent: number;
  /** The longest stretch that stands so in a known wording, by UTF-16 offsets in the draft, its words, and whose wording it is. */
  readonly copied: { readonly start: number; readonly end: number; readonly words: number; readonly from: From } | null;
  /** How many colleagues' posts begin with the same words, and how many are nearly the same. */
  readonly openings: number;
  readonly twins: number;
}

/**
 * Words in a row that nobody puts together by chance. Fewer, and set phrases count as copied; more, and swapping every fifth
 * word passes for one's own writing.
 */
const run = 4;
/** With fewer words nothing can be said. */
const fewest = 8;
/** Two posts so alike are the same one to who reads both. */
const twin = 0.7;
/** Less likeness than this is what any two texts about one thing have, and is not looked for. */
const leastLike = 1 / 3;

const wordsOf = (text: string) => tokens(text).filter(({ isWord }) => isWord);

/** A hash for each `run` of words, by its first word's place. */
function runsOf(words: readonly Token[]): Uint32Array {
  const pairs = shingles(words);
  const made = new Uint32Array(Math.max(0, words.length - run + 1));
  // A run of four is its first and its last pair.
  for (let at = 0; at < made.length; at++) made[at] = mixed(pairs[at]! ^ Math.imul(pairs[at + run - 2]!, 0x9e3779b1));
  return made;
}

/** Wordings that a draft is compared with: official texts and their variants, each with what it is. */
export class Wordings<From> {
  readonly #runs = new Map<number, From>();

  /** Takes one more; some microseconds a hundred words. Of what two say alike the first counts. */
  add(text: string, from: From): void {
    for (const hash of runsOf(wordsOf(text))) if (!this.#runs.has(hash)) this.#runs.set(hash, from);
  }

  /** The wording that has these words in a row. */
  from(hash: number): From | undefined {
    return this.#runs.get(hash);
  }
}

/** The signature of a draft, or null when it has too few words to tell anything. */
export function draftSignature(draft: string): Uint8Array<ArrayBuffer> | null {
  const words = wordsOf(draft);
  return words.length < fewest ? null : signatureOf(words);
}

/**
 * Measures a draft against wordings and the signatures of what colleagues have published of the same post; null when it has too
 * few words to tell. Linear in the draft; of many signatures it looks at those alone that share something with it.
 */
export function originality<From>(
  draft: string,
  wordings: Wordings<From>,
  colleagues: SignatureIndex,
): Originality<From> | null {
  const words = wordsOf(draft);
  if (words.length < fewest) return null;
  const covered = new Uint8Array(words.length);
  let copied: Originality<From>['copied'] = null;
  let begun: { readonly at: number; readonly from: From } | null = null;
  const runs = runsOf(words);
  for (let at = 0; at <= runs.length; at++) {
    const from = at < runs.length ? wordings.from(runs[at]!) : undefined;
    if (from !== undefined) {
      begun ??= { at, from };
      covered.fill(1, at, at + run);
      continue;
    }
    if (begun) {
      const last = at + run - 2;
      const length = last - begun.at + 1;
      if (length > (copied?.words ?? 0))
        copied = { start: words[begun.at]!.start, end: words[last]!.end, words: length, from: begun.from };
    }
    begun = null;
  }
  const share = covered.reduce((sum, each) => sum + each, 0) / words.length;
  const own = signatureOf(words);
  const alike = colleagues.alike(own, leastLike);
  const nearest = alike[0]?.likeness ?? 0;
  return {
    percent: Math.round(100 * (1 - Math.max(share, nearest))),
    copied,
    openings: colleagues.openings(own),
    twins: alike.filter(({ likeness }) => likeness >= twin).length,
  };
}
