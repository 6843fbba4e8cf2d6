/** A feed's rules as they are written in its form: one word or phrase in a line. */
import type { FeedKind, FeedRules } from '../../../shared/feed-api.ts';

export interface FeedDraft {
  readonly title: string;
  readonly kind: FeedKind;
  readonly about: FeedRules['about'];
  readonly minutes: string;
  readonly words: string;
  readonly without: string;
  /** By theme, in the order in which they are shown. */
  readonly themes: readonly { readonly key: number; readonly theme: string; readonly words: string }[];
  readonly themedOnly: boolean;
}

/** A feed whose every entry is proposed, once an hour. */
export const newDraft = (title: string): FeedDraft => ({
  title,
  kind: 'feed',
  about: 'brand',
  minutes: '60',
  words: '',
  without: '',
  themes: [],
  themedOnly: false,
});

/** What a feed says as its form has it. */
export function draftOf({
  title,
  kind,
  minutes,
  rules,
}: {
  title: string;
  kind: FeedKind;
  minutes: number;
  rules: FeedRules;
}): FeedDraft {
  const lines = (words: readonly string[]) => words.join('\n');
  return {
    title,
    kind,
    about: rules.about,
    minutes: String(minutes),
    words: lines(rules.words),
    without: lines(rules.without),
    themes: rules.themes.map(({ theme, words }, key) => ({ key, theme, words: lines(words) })),
    themedOnly: rules.themedOnly,
  };
}

/** Words by lines or commas, each once. */
const wordsOf = (written: string) => [
  ...new Set(
    written
      .split(/[\n,;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** The draft as it is sent; the schema says whether it can be. */
export function sentOf(draft: FeedDraft): { title: string; kind: FeedKind; minutes: number; rules: FeedRules } {
  const isListening = draft.kind === 'listening';
  const themes = draft.themes
    .map(({ theme, words }) => ({ theme, words: wordsOf(words) }))
    .filter(({ theme, words }) => theme !== '' && words.length > 0);
  return {
    title: draft.title.trim(),
    kind: draft.kind,
    minutes: Number(draft.minutes),
    rules: {
      about: isListening ? draft.about : 'topic',
      words: wordsOf(draft.words),
      without: wordsOf(draft.without),
      themes,
      themedOnly: draft.themedOnly && themes.length > 0 && !isListening,
    },
  };
}
