/** Finds the phrases of many lists in a text in one pass: a trie over words, so that ten thousand terms cost no more than ten. */
import { tokens, type Token } from './words.ts';

interface End {
  readonly list: number;
  readonly value: unknown;
  /** Whether the words that lead here are as they are written, not their stems. */
  readonly isExact: boolean;
}

interface Node {
  readonly words: Map<string, Node>;
  /** Words that begin so may stand here: `collabor*`. By length, so that a word is looked up once per length. */
  readonly open: Map<number, Map<string, Node>>;
  /** Which lists have a phrase that ends here, and what it stands for. */
  readonly ends: End[];
}

const newNode = (): Node => ({ words: new Map(), open: new Map(), ends: [] });

/** The longest phrase so far from one place; of two alike, the one that is written so. */
interface Best extends Omit<End, 'list'> {
  readonly last: number;
}

/** A phrase that was found; `start` and `end` are UTF-16 offsets. */
export interface PhraseMatch<T = unknown> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A phrase of a list, what it stands for, and whether it must be met letter by letter (but for case and accents). */
export type Phrase<T = unknown> = readonly [phrase: string, value: T, exactly?: boolean | undefined];

/** Ways through the trie that are followed from one place; more exist only where open words are listed by hundreds. */
const mostWays = 64;

/** A stem must not be taken for a word that is written so. */
const stemKey = (stem: string) => `~${stem}`;

/**
 * Phrases of several lists. A phrase is words in a row, compared without case, accents or the endings of number and gender,
 * never inside a longer word; `*` at a word's end lets it go on (`collabor*`). Empty phrases are ignored.
 */
export class PhraseBook {
  readonly #root = newNode();
  #lists = 0;

  /** Adds a list and gives its number. */
  add(phrases: Iterable<Phrase>): number {
    const list = this.#lists++;
    for (const [phrase, value, exactly] of phrases) {
      this.#put(phrase, { list, value, isExact: true });
      if (!exactly) this.#put(phrase, { list, value, isExact: false });
    }
    return list;
  }

  /** Lays the phrase as it is written, or by its stems; the first one of a list that comes to the same words stays. */
  #put(phrase: string, end: End): void {
    let node = this.#root;
    const words = tokens(phrase);
    for (const [index, { folded, stem, isWord, end: at }] of words.entries()) {
      if (folded === '*' && index > 0 && words[index - 1]!.end === at - 1) continue;
      const isOpen = isWord && phrase.charAt(at) === '*';
      node = isOpen ? openFrom(node, folded) : wordFrom(node, end.isExact || !isWord ? folded : stemKey(stem));
    }
    if (node !== this.#root && !node.ends.some(({ list }) => list === end.list)) node.ends.push(end);
  }

  /**
   * The matches of each list that begin among the first `upTo` words, by number of list, in order. Within a list the longest
   * at each place is given, and none that overlaps one before. Linear in the words.
   */
  find(words: readonly Token[], upTo = words.length): ReadonlyMap<number, PhraseMatch[]> {
    const found = new Map<number, PhraseMatch[]>();
    const next = new Map<number, number>();
    for (let from = 0; from < upTo; from++) {
      const best = this.#longestFrom(words, from);
      if (best === null) continue;
      for (const [list, { last, value }] of best) {
        if ((next.get(list) ?? 0) > from) continue;
        next.set(list, last + 1);
        const match = { start: words[from]!.start, end: words[last]!.end, value };
        const own = found.get(list);
        if (own) own.push(match);
        else found.set(list, [match]);
      }
    }
    return found;
  }

  #longestFrom(words: readonly Token[], from: number): Map<number, Best> | null {
    let best: Map<number, Best> | null = null;
    let ways = mostWays;
    const visit = (node: Node | undefined, at: number) => {
      if (!node || ways-- <= 0) return;
      for (const { list, value, isExact } of node.ends) {
        const former = best?.get(list);
        if (former && (former.last > at || (former.last === at && former.isExact))) continue;
        (best ??= new Map()).set(list, { last: at, value, isExact });
      }
      walk(node, at + 1);
    };
    const walk = ({ words: next, open }: Node, at: number) => {
      const word = words[at];
      if (!word) return;
      const { folded, stem, isWord } = word;
      for (const [length, prefixes] of open)
        if (length <= folded.length) visit(prefixes.get(folded.slice(0, length)), at);
      if (next.size === 0) return;
      if (isWord) visit(next.get(stemKey(stem)), at);
      visit(next.get(folded), at);
    };
    walk(this.#root, from);
    return best;
  }
}

function wordFrom(node: Node, key: string): Node {
  let next = node.words.get(key);
  if (!next) node.words.set(key, (next = newNode()));
  return next;
}

function openFrom(node: Node, prefix: string): Node {
  let sameLength = node.open.get(prefix.length);
  if (!sameLength) node.open.set(prefix.length, (sameLength = new Map()));
  let next = sameLength.get(prefix);
  if (!next) sameLength.set(prefix, (next = newNode()));
  return next;
}

/** Gives a replacement the capitals of what it replaces: `Salarié` → `Collaborateur`, `SALARIÉ` → `COLLABORATEUR`. */
export function likeCase(model: string, replacement: string): string {
  const letters = model.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return replacement.toUpperCase();
  }
  const first = letters.charAt(0);
  return first !== '' && first !== first.toLowerCase()
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}
