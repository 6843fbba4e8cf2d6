/** How much of a draft is the person's own: its distance from the official wordings and from what colleagues have shared. */
import { likeness, sameOpening, signatureOf } from './text/signature.ts';
import { mixed, shingles } from './text/shingles.ts';
import { tokens, type Token } from './text/words.ts';

/** What a draft is compared with. */
export interface Compared {
  /** The post's text and its variants, as they are written. */
  readonly official: readonly string[];
  /** Signatures of what colleagues have published of the same post. */
  readonly colleagues: readonly Uint8Array[];
}

export interface Originality {
  /** 0: word by word another's. 100: nobody's but the person's. */
  readonly percent: number;
  /** The longest stretch that stands so in an official wording, by UTF-16 offsets in the draft, and how many words it has. */
  readonly copied: { readonly start: number; readonly end: number; readonly words: number } | null;
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

const wordsOf = (text: string) => tokens(text).filter(({ isWord }) => isWord);

/** A hash for each `run` of words, by its first word's place. */
function runsOf(words: readonly Token[]): Uint32Array {
  const pairs = shingles(words);
  const made = new Uint32Array(Math.max(0, words.length - run + 1));
  // A run of four is its first and its last pair.
  for (let at = 0; at < made.length; at++) made[at] = mixed(pairs[at]! ^ Math.imul(pairs[at + run - 2]!, 0x9e3779b1));
  return made;
}

/** Makes ready what drafts are compared with; do it once per post. */
export function originalityBeside({ official, colleagues }: Compared): (draft: string) => Originality | null {
  const known = new Set(official.flatMap((text) => [...runsOf(wordsOf(text))]));
  return (draft) => {
    const words = wordsOf(draft);
    if (words.length < fewest) return null;
    const covered = new Uint8Array(words.length);
    let copied: Originality['copied'] = null;
    let from = -1;
    const runs = runsOf(words);
    for (let at = 0; at <= runs.length; at++) {
      const isKnown = at < runs.length && known.has(runs[at]!);
      if (isKnown) {
        if (from < 0) from = at;
        covered.fill(1, at, at + run);
      } else if (from >= 0) {
        const last = at - 1 + run - 1;
        const length = last - from + 1;
        if (length > (copied?.words ?? 0)) copied = { start: words[from]!.start, end: words[last]!.end, words: length };
        from = -1;
      }
    }
    const share = covered.reduce((sum, each) => sum + each, 0) / words.length;
    const own = signatureOf(words);
    let [openings, twins, nearest] = [0, 0, 0];
    for (const signature of colleagues) {
      const value = likeness(own, signature);
      if (value > nearest) nearest = value;
      if (value >= twin) twins++;
      if (sameOpening(own, signature)) openings++;
    }
    return { percent: Math.round(100 * (1 - Math.max(share, nearest))), copied, openings, twins };
  };
}
