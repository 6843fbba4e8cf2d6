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
  const told = text.slice(0, beginning);
  if (told !== last.told) last = { told, more: moreFrench(told) };
  return last.more === 0 ? fallback : last.more > 0 ? 'fr' : 'en';
}

/** The beginning that was asked about last, and the answer: further on in a draft letters come and go without changing it. */
let last: { readonly told: string; readonly more: number } = { told: '', more: 0 };

/** How many more of its words are frequent in French than in English. */
function moreFrench(text: string): number {
  let more = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (frequent.fr.has(lower)) more++;
    else if (frequent.en.has(lower)) more--;
  }
  return more;
}
