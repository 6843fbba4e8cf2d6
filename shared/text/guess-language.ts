/** Guesses which of our languages a text is in, so that its rules of typography and its words are chosen by what was written. */
import type { LanguageId } from '../languages/index.ts';
import { wordList } from './word-list.ts';

/** The most frequent words of each language that the other one lacks ("on" is a word of both). */
const frequent: Readonly<Record<LanguageId, ReadonlySet<string>>> = {
  fr: new Set(
    wordList(`
    le, la, les, des, du, une, un, et, est, nous, vous, je, pour, dans, avec, sur, que, qui, au, aux, ce, cette, mon, ma,
    mes, notre, nos, votre, pas, plus, chez, sont
  `),
  ),
  en: new Set(
    wordList(`
    the, of, and, is, are, we, you, our, your, for, in, with, that, to, this, my, have, it, at, was, by, from, not, be, how
  `),
  ),
};

/** The beginning tells: a draft is asked about at every keystroke. Characters. */
const beginning = 1000;

/** By the most frequent words of its beginning; `fallback` when they do not tell. */
export function guessLanguage(text: string, fallback: LanguageId): LanguageId {
  let [fr, en] = [0, 0];
  for (const [word] of text.slice(0, beginning).matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (frequent.fr.has(lower)) fr++;
    else if (frequent.en.has(lower)) en++;
  }
  return fr === en ? fallback : fr > en ? 'fr' : 'en';
}
