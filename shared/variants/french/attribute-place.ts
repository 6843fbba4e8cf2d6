/** Where the attribute of a verb stands: behind adverbs, set phrases and what is between two commas. */
import type { Token } from './token.ts';

/** Passes adverbs, negations and pronouns. */
export function skip(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && (['ADV', 'NEG', 'CLIT'].includes(tokens[at]!.tag) || tokens[at]!.low.startsWith('-'))) at++;
  return at;
}

const phrases = [
  ['à', 'la', 'fois'],
  ['tout', 'à', 'fait'],
  ['à', 'nouveau'],
  ['de', 'nouveau'],
  ['plus', 'que', 'jamais'],
  ['en', 'effet'],
  ['sans', 'doute'],
  ['avant', 'tout'],
  ['de', 'plus', 'en', 'plus'],
  ['tout', 'aussi'],
  ['bel', 'et', 'bien'],
  ["d'ores", 'et', 'déjà'],
  ["d'", 'abord'],
  ['bien', 'sûr'],
  ['une', 'fois', 'de', 'plus'],
  ['en', 'outre'],
  ['à', 'jamais'],
  ['plutôt'],
  ['tout', 'simplement'],
  ['tout', 'particulièrement'],
];

/** Passes adverbs, "à la fois" and the like, and what stands between two commas. */
export function overPhrases(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const phrase = phrases.find((words) => words.every((word, step) => tokens[at + step]?.low === word));
    const small = skip(tokens, at);
    if (phrase) at += phrase.length;
    else if (small > at) at++;
    else if (tokens[at]?.text === ',') {
      const close = tokens.findIndex((each, index) => index > at && each.text === ',');
      const aside = tokens.slice(at, close);
      if (close < 0 || close - at > 8 || aside.some((each) => ['V', 'REL', 'CONJ'].includes(each.tag))) return at;
      at = close + 1;
    } else return at;
  }
}
