/** Which entries of a feed are wanted, and of which theme they are, by the words that an admin listed. */
import type { FeedKind, FeedRules } from '../../shared/feed-api.ts';
import { PhraseBook, type PhraseMatch } from '../../shared/text/phrases.ts';
import { tokens } from '../../shared/text/words.ts';

export interface Wanted {
  /** Null when no theme has a word of it. */
  readonly theme: string | null;
  /** The listed words that it says, as they are listed, each once. */
  readonly words: readonly string[];
}
/** Says why an entry is wanted, or null when it is not. */
export type Judge = (text: string) => Wanted | null;

/** Makes the judge of a feed's rules. Linear in the text, however many words are listed. */
export function judgeBy(kind: FeedKind, rules: FeedRules): Judge {
  const book = new PhraseBook();
  const list = (words: readonly string[]) => book.add(words.map((word) => [word, word]));
  const words = list(rules.words);
  const without = list(rules.without);
  const themes = rules.themes.map(({ theme, words: own }) => ({ theme, list: list(own) }));
  const needsWord = kind === 'listening' || rules.words.length > 0;
  return (text) => {
    const found = book.find(tokens(text));
    const of = (number: number): readonly PhraseMatch[] => found.get(number) ?? [];
    if (of(without).length > 0) return null;
    if (needsWord && of(words).length === 0) return null;
    // Of two themes alike the one that is listed first.
    const [best] = themes.toSorted((a, b) => of(b.list).length - of(a.list).length);
    const theme = best && of(best.list).length > 0 ? best : null;
    if (rules.themedOnly && theme === null) return null;
    const said = [...of(words), ...(theme ? of(theme.list) : [])].map(({ value }) => String(value));
    return { theme: theme?.theme ?? null, words: [...new Set(said)] };
  };
}
