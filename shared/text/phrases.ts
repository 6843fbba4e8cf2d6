/** Finds many phrases in a text in one pass: a trie over words, so that a thousand terms cost no more than ten. */
import { tokens, type Token } from './words.ts';

interface Node<T> {
  readonly words: Map<string, Node<T>>;
  /** Prefixes of a final `*`, each with what it stands for. */
  readonly prefixes: { readonly prefix: string; readonly value: T }[];
  value?: T;
}

export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Makes a finder for phrases. A phrase is words in a row, compared without case or accents, never inside a longer word;
 * a final `*` lets the last word go on (`collabor*`). Empty phrases are ignored.
 * The finder gives the longest match at each place, in order, not overlapping.
 */
export function phraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): (text: string) => PhraseMatch<T>[] {
  const root: Node<T> = { words: new Map(), prefixes: [] };
  for (const [phrase, value] of phrases) {
    const open = phrase.endsWith('*');
    const words = tokens(open ? phrase.slice(0, -1) : phrase);
    const last = open ? words.pop() : undefined;
    let node = root;
    for (const { folded } of words) {
      let next = node.words.get(folded);
      if (!next) node.words.set(folded, (next = { words: new Map(), prefixes: [] }));
      node = next;
    }
    if (last) node.prefixes.push({ prefix: last.folded, value });
    else if (words.length > 0) node.value ??= value;
  }

  const longestFrom = (list: readonly Token[], from: number): { last: number; value: T } | null => {
    let node: Node<T> | undefined = root;
    let best: { last: number; value: T } | null = null;
    for (let index = from; index < list.length; index++) {
      const { folded } = list[index]!;
      const prefix: { value: T } | undefined = node.prefixes.find((each) => folded.startsWith(each.prefix));
      if (prefix) best = { last: index, value: prefix.value };
      node = node.words.get(folded);
      if (!node) break;
      if (node.value !== undefined) best = { last: index, value: node.value };
    }
    return best;
  };

  return (text) => {
    const list = tokens(text);
    const found: PhraseMatch<T>[] = [];
    for (let index = 0; index < list.length; index++) {
      const best = longestFrom(list, index);
      if (!best) continue;
      found.push({ start: list[index]!.start, end: list[best.last]!.end, value: best.value });
      index = best.last;
    }
    return found;
  };
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
