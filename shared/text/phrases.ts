/** Finds the phrases of many lists in a text in one pass: a trie over words, so that ten thousand terms cost no more than ten. */
import { places, tokens, type Token } from './words.ts';

interface End {
  readonly list: number;
  readonly value: unknown;
  /** Whether the words that lead here are as they are written, not their stems. */
  readonly isExact: boolean;
}

/** A place in the trie; what is null leads nowhere. */
interface Node {
  /** By the next word as it is written, and by its stem. */
  words: Map<string, Node> | null;
  stems: Map<string, Node> | null;
  /** Words that begin so may stand here: `collabor*`. By length, so that a word is looked up once per length. */
  open: Open[] | null;
  /** Which lists have a phrase that ends here, and what it stands for. */
  readonly ends: End[];
}

/** Beginnings of one length: mostly a single one, for which nothing is cut out of the word. */
interface Open {
  readonly length: number;
  readonly first: string;
  readonly node: Node;
  others: Map<string, Node> | null;
}

/** Where a word leads that may begin so. */
function through({ length, first, node, others }: Open, word: string): Node | undefined {
  if (word.startsWith(first)) return node;
  return others === null || length > word.length ? undefined : others.get(word.slice(0, length));
}

const newNode = (): Node => ({ words: null, stems: null, open: null, ends: [] });

/** Where the phrases that begin with a word lead. */
interface Starts {
  readonly folded: string;
  readonly isWord: boolean;
  readonly nodes: readonly Node[];
}

/** The longest phrase of a list so far from one place; of two alike, the one that is written so. */
interface Best {
  end: End;
  last: number;
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

const none: readonly Node[] = [];
const nothing: ReadonlyMap<number, PhraseMatch[]> = new Map();

/**
 * Phrases of several lists. A phrase is words in a row, compared without case, accents or the endings of number and gender,
 * never inside a longer word; `*` at a word's end lets it go on (`collabor*`). Empty phrases are ignored.
 */
export class PhraseBook {
  readonly #root = newNode();
  /** Where a phrase that begins with a word leads, at the word's place: most lead nowhere, and are looked up once. */
  #starts: (Starts | undefined)[] = [];
  readonly #walk = new Walk();
  #lists = 0;

  /** Adds a list and gives its number. */
  add(phrases: Iterable<Phrase>): number {
    const list = this.#lists++;
    this.#starts = [];
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
      else if (end.isExact || !isWord) node = nodeFrom((node.words ??= new Map()), folded);
      else node = nodeFrom((node.stems ??= new Map()), stem);
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
    const walk = this.#walk;
    walk.over(words, ahead);
    for (let from = 0; from < words.length; from++) {
      const starts = this.#startsAt(words[from]!);
      if (starts.length === 0) continue;
      for (const { end, last } of walk.longestFrom(starts, from)) {
        const { list, value } = end;
        let own = found?.get(list);
        const start = words[from]!.start;
        const former = own?.at(-1);
        if (former !== undefined && former.end > start) continue;
        if (own === undefined) (found ??= new Map()).set(list, (own = []));
        own.push({ start, end: walk.wordAt(last)!.end, value });
      }
    }
    return found ?? nothing;
  }

  #startsAt(word: Token): readonly Node[] {
    const { folded, isWord, place } = word;
    const known = this.#starts[place];
    // A sign may fold to the letters of a word, and "™" is no "TM".
    if (known !== undefined && known.folded === folded && known.isWord === isWord) return known.nodes;
    const nodes = nextOf(this.#root, word);
    if (place >= 0) {
      if (this.#starts.length === 0) this.#starts = Array.from({ length: places });
      this.#starts[place] = { folded, isWord, nodes };
    }
    return nodes;
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
    if (node !== undefined) (found ??= []).push(node);
  };
  if (open !== null) for (const each of open) add(through(each, folded));
  if (isWord) add(stems?.get(stem));
  add(words?.get(folded));
  return found ?? none;
}

/** Follows phrases from one place of a text after the other. */
class Walk {
  #words: readonly Token[] = [];
  #ahead: () => readonly Token[] = () => [];
  #more: readonly Token[] | null = null;
  #best: Best[] = noBest;
  /** The best of each list, and from which of all places that were walked from: so that nothing is cleared in between. */
  readonly #bestOf: Best[] = [];
  readonly #placeOf: number[] = [];
  #place = 0;
  #ways = 0;

  /** Goes over to other words; `ahead` gives those that follow. */
  over(words: readonly Token[], ahead: () => readonly Token[]): void {
    this.#words = words;
    this.#ahead = ahead;
    this.#more = null;
  }

  /** The word at that place, or in what is ahead. */
  wordAt(at: number): Token | undefined {
    if (at < this.#words.length) return this.#words[at];
    this.#more ??= this.#ahead();
    return this.#more[at - this.#words.length];
  }

  /** The longest phrase of each list from one place, where `starts` are the ways that its first word opens. */
  longestFrom(starts: readonly Node[], from: number): readonly Best[] {
    this.#best = noBest;
    this.#place++;
    this.#ways = mostWays;
    for (const node of starts) this.#visit(node, from);
    return this.#best;
  }

  #visit(node: Node, at: number): void {
    if (this.#ways-- <= 0) return;
    for (const end of node.ends) this.#keep(end, at);
    const { words, stems, open } = node;
    if (words === null && stems === null && open === null) return;
    const word = this.wordAt(at + 1);
    if (word === undefined) return;
    const { folded, stem, isWord } = word;
    if (open !== null)
      for (const each of open) {
        const next = through(each, folded);
        if (next !== undefined) this.#visit(next, at + 1);
      }
    if (stems !== null && isWord) {
      const next = stems.get(stem);
      if (next !== undefined) this.#visit(next, at + 1);
    }
    if (words !== null) {
      const next = words.get(folded);
      if (next !== undefined) this.#visit(next, at + 1);
    }
  }

  #keep(end: End, last: number): void {
    const { list } = end;
    if (this.#placeOf[list] === this.#place) {
      const former = this.#bestOf[list]!;
      if (former.last > last || (former.last === last && former.end.isExact)) return;
      former.end = end;
      former.last = last;
      return;
    }
    const best = { end, last };
    this.#placeOf[list] = this.#place;
    this.#bestOf[list] = best;
    if (this.#best === noBest) this.#best = [];
    this.#best.push(best);
  }
}

/** Stands for no phrase at all: most places begin none. */
const noBest: Best[] = [];

function nodeFrom(nodes: Map<string, Node>, key: string): Node {
  let next = nodes.get(key);
  if (!next) nodes.set(key, (next = newNode()));
  return next;
}

function openFrom(from: Node, prefix: string): Node {
  const { length } = prefix;
  const open = (from.open ??= []);
  const sameLength = open.find((each) => each.length === length);
  if (sameLength?.first === prefix) return sameLength.node;
  if (sameLength) return nodeFrom((sameLength.others ??= new Map()), prefix);
  const node = newNode();
  open.push({ length, first: prefix, node, others: null });
  return node;
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
