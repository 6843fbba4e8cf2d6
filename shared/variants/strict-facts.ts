/**
 * The check that a model's wording passes: besides what no variant may bring, no word in capitals, number word, date, unit or address
 * that its source has not. It cannot see a false claim in common words ("the only one"): that is what the human is for.
 */
import type { LanguageId } from '../languages/index.ts';
import { possibleTags, isKnown } from './english/words.ts';
import { inventedFacts } from './facts.ts';
import { closedClass } from './french/closed-words.ts';
import { adjectiveLemma, finiteForms, isInfinitive, nounLemma, participle } from './french/lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Numbers in words, days, months and moments: to be found again in the source as they are. */
const telling: Readonly<Record<LanguageId, ReadonlySet<string>>> = {
  fr: set(
    `deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents
     mille million millions milliard milliards dizaine dizaines douzaine vingtaine trentaine centaine centaines millier milliers moitié
     tiers quart double triple janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
     jeudi vendredi samedi dimanche hier demain aujourd'hui euro euros dollar dollars`,
  ),
  en: set(
    `two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred hundreds thousand
     thousands million millions billion billions dozen dozens half third quarter double triple january february march april june july
     august september october november december monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow today tonight
     euro euros dollar dollars pound pounds`,
  ),
};

/** What stands behind or before a number and is a part of it: "20 %", "20 million", "€20", "20 years". */
const unit =
  /([€$£¥])?[ \u00a0\u202f]?(\p{N}+(?:[.,\u00a0\u202f ]\p{N}+)*)[ \u00a0\u202f-]?(%|[€$£¥]|(?:k|m|bn|kg|km|mw|gw|kwh|mwh|gwh|mille|millions?|milliards?|billions?|thousand|hundred|euros?|dollars?|pounds?|ans?|années?|years?|mois|months?|semaines?|weeks?|jours?|days?|heures?|hours?|minutes?|tonnes?|pour cent|percent)(?!\p{L}))?/giu;

/** Addresses without their scheme, and mail. */
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|(?<![\p{L}\p{N}@/.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?/gu;
/** Directions and invisible signs, by which a text shows other than it is; the joiners of emoji are none. */
const hidden = /(?![\t\n])\p{Cc}|(?!\u200d)\p{Cf}/gu;
const capital = /(?<![\p{L}\p{N}#@_])\p{Lu}[\p{L}\p{N}’'-]*/gu;

const fold = (word: string): string => word.toLowerCase().replaceAll('’', "'");
const singular = (word: string): string => fold(word).replace(/s$/u, '');

function quantities(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, before = '', figure = '', behind = ''] of text.matchAll(unit)) {
    const number = figure.replace(/[\u00a0\u202f]/gu, ' ');
    const units = found.get(number) ?? new Set<string>();
    const given = [before, behind].filter((each) => each !== '');
    for (const each of given.length === 0 ? [''] : given) units.add(singular(each));
    found.set(number, units);
  }
  return found;
}

/** Whether a word that opens a sentence is one of the language rather than a name. */
function isCommon(word: string, language: LanguageId): boolean {
  const low = fold(word);
  const bare = language === 'fr' ? low.replace(/^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'/u, '') : low;
  const elided = bare !== low;
  const parts = bare.split(/['-]/u);
  return parts.every((part) =>
    language === 'fr'
      ? closedClass(part) !== undefined ||
        // A noun with its article; bare it may as well be a name ("Airbus", "Carrefour").
        (elided && nounLemma(part) !== undefined) ||
        adjectiveLemma(part) !== undefined ||
        isInfinitive(part) ||
        participle(part) !== undefined ||
        finiteForms(part).length > 0 ||
        part.endsWith('ment')
      : isKnown(part) && [...possibleTags(part)].some((tag) => !tag.startsWith('NN')),
  );
}

/** Whether the word at `at` begins a line or follows the end of a sentence. */
const opens = (text: string, at: number): boolean =>
  /(?:^|[.!?…:\n]|[«“"(•–—-])[\s\u00a0\u202f]*$/u.test(text.slice(Math.max(0, at - 4), at));

/** The facts of a model's `output` that `source` does not have; empty when it may be shown to a human. */
export function strictlyInvented(source: string, output: string, language: LanguageId): string[] {
  const invented = inventedFacts(source, output);
  const known = new Set((source.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).map(fold));
  for (const word of source.match(/[\p{L}\p{N}]+/gu) ?? []) known.add(fold(word));
  for (const [sign] of output.matchAll(hidden))
    if (!source.includes(sign)) invented.push(`U+${sign.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`);
  for (const [found] of output.matchAll(address))
    if (!source.toLowerCase().includes(found.toLowerCase())) invented.push(found);
  for (const word of output.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []) {
    const low = fold(word);
    if (telling[language].has(low) && !known.has(low)) invented.push(word);
  }
  for (const match of output.matchAll(capital)) {
    const [word] = match;
    const told = fold(word)
      .split(/['-]/u)
      .every((part) => part.length < 2 || known.has(part));
    if (!told && !(opens(output, match.index) && isCommon(word, language))) invented.push(word);
  }
  const own = quantities(source);
  for (const [number, units] of quantities(output)) {
    const there = own.get(number);
    for (const each of units) if (there && !there.has(each)) invented.push(`${number} ${each}`.trim());
  }
  return [...new Set(invented)];
}
