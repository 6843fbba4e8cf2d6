/** Finds the phrases of many lists in a text in one pass: a trie over words, so that ten thousand terms cost no more than ten. */
import { tokens, type Token } from './words.ts';

interface End {
  readonly list: number;
  readonly value: unknown;
  /** Whether the words that lead here are as they are written, not their stems. */
  readonly isExact: boolean;
}

interface Node {
  /** By the next word as it is written, and by its stem. */
  readonly words: Map<string, Node>;
  readonly stems: Map<string, Node>;
  /** Words that begin so may stand here: `collabor*`. By length, so that a word is looked up once per length. */
  readonly open: Map<number, Map<string, Node>>;
  /** Which lists have a phrase that ends here, and what it stands for. */
  readonly ends: End[];
}

const newNode = (): Node => ({ words: new Map(), stems: new Map(), open: new Map(), ends: [] });

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

/** Words of which it is kept in mind whether a phrase begins with them; a few thousand are all that people write. */
const mostStarts = 10_000;
const none: readonly Node[] = [];
const nothing: ReadonlyMap<number, PhraseMatch[]> = new Map();

/**
 * Phrases of several lists. A phrase is words in a row, compared without case, accents or the endings of number and gender,
 * never inside a longer word; `*` at a word's end lets it go on (`collabor*`). Empty phrases are ignored.
 */
export class PhraseBook {
  readonly #root = newNode();
  /** Where a phrase that begins with a word leads, by the folded word: most lead nowhere, and are looked up once. */
  readonly #starts = new Map<string, readonly Node[]>();
  #lists = 0;

  /** Adds a list and gives its number. */
  add(phrases: Iterable<Phrase>): number {
    const list = this.#lists++;
    this.#starts.clear();
    for (const given of phrases)
      for (const [phrase, value, exactly] of spellings(given)) {
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
      if (isOpen) node = openFrom(node, folded);
      else node = end.isExact || !isWord ? nodeFrom(node.words, folded) : nodeFrom(node.stems, stem);
    }
    if (node !== this.#root && !node.ends.some(({ list }) => list === end.list)) node.ends.push(end);
  }

  /**
   * The matches of each list that begin among `words`, by number of list, in order. Within a list the longest at each place is
   * given, and none that overlaps one before. `ahead` gives the words that follow, and is asked for only when a phrase may run
   * on into them. Linear in the words.
   */
  find(words: readonly Token[], ahead: () => readonly Token[] = () => []): ReadonlyMap<number, PhraseMatch[]> {
    let found: Map<number, PhraseMatch[]> | undefined;
    let next: Map<number, number> | undefined;
    let more: readonly Token[] | undefined;
    const wordAt = (at: number): Token | undefined =>
      at < words.length ? words[at] : (more ??= ahead())[at - words.length];
    for (let from = 0; from < words.length; from++) {
      const starts = this.#startsAt(words[from]!);
      if (starts.length === 0) continue;
      const best = longestFrom(starts, from, wordAt);
      if (best === null) continue;
      found ??= new Map();
      next ??= new Map();
      for (const [list, { last, value }] of best) {
        if ((next.get(list) ?? 0) > from) continue;
        next.set(list, last + 1);
        const match = { start: words[from]!.start, end: wordAt(last)!.end, value };
        const own = found.get(list);
        if (own) own.push(match);
        else found.set(list, [match]);
      }
    }
    return found ?? nothing;
  }

  #startsAt(word: Token): readonly Node[] {
    // A sign may fold to the letters of a word: "™" is no "TM".
    if (!word.isWord) return nextOf(this.#root, word);
    let starts = this.#starts.get(word.folded);
    if (starts === undefined) {
      if (this.#starts.size >= mostStarts) this.#starts.clear();
      this.#starts.set(word.folded, (starts = nextOf(this.#root, word)));
    }
    return starts;
  }
}

const innerHyphen = /(?<=[\p{L}\p{M}])-(?=\p{L})/u;
const innerHyphens = new RegExp(innerHyphen, 'gu');

/** A phrase as it is given, and with spaces for the hyphens between its words: people write "world class" too. */
function spellings(phrase: Phrase): readonly Phrase[] {
  const [text, ...rest] = phrase;
  return innerHyphen.test(text) ? [phrase, [text.replace(innerHyphens, ' '), ...rest]] : [phrase];
}

/** Where a word leads to from a node. */
function nextOf({ words, stems, open }: Node, { folded, stem, isWord }: Token): readonly Node[] {
  let found: Node[] | undefined;
  const add = (node: Node | undefined) => {
    if (node) (found ??= []).push(node);
  };
  for (const [length, prefixes] of open) if (length <= folded.length) add(prefixes.get(folded.slice(0, length)));
  if (isWord) add(stems.get(stem));
  add(words.get(folded));
  return found ?? none;
}

/** The longest phrase of each list from one place, where `starts` are the ways that its first word opens. */
function longestFrom(
  starts: readonly Node[],
  from: number,
  wordAt: (at: number) => Token | undefined,
): Map<number, Best> | null {
  let best: Map<number, Best> | null = null;
  let ways = mostWays;
  const visit = (node: Node, at: number) => {
    if (ways-- <= 0) return;
    for (const { list, value, isExact } of node.ends) {
      const former = best?.get(list);
      if (former && (former.last > at || (former.last === at && former.isExact))) continue;
      (best ??= new Map()).set(list, { last: at, value, isExact });
    }
    if (node.words.size === 0 && node.stems.size === 0 && node.open.size === 0) return;
    const word = wordAt(at + 1);
    if (word) for (const next of nextOf(node, word)) visit(next, at + 1);
  };
  for (const node of starts) visit(node, from);
  return best;
}

function nodeFrom(nodes: Map<string, Node>, key: string): Node {
  let next = nodes.get(key);
  if (!next) nodes.set(key, (next = newNode()));
  return next;
}

function openFrom({ open }: Node, prefix: string): Node {
  let sameLength = open.get(prefix.length);
  if (!sameLength) open.set(prefix.length, (sameLength = new Map()));
  return nodeFrom(sameLength, prefix);
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
