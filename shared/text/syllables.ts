/** Counts the syllables of a word, in French and in English, well enough for reading-ease formulas. */
import { places, type Token } from './words.ts';

/** Whether the letter at that place is one of a, e, i, o, u and y, by its bit among the 26. */
const vowels = 0b1000100000100000100010001;
function isVowel(word: string, at: number): boolean {
  const letter = word.charCodeAt(at) - 97;
  return letter >= 0 && letter < 26 && ((vowels >> letter) & 1) === 1;
}

function vowelGroups(word: string): number {
  let groups = 0;
  let inGroup = false;
  for (let at = 0; at < word.length; at++) {
    const vowel = isVowel(word, at);
    if (vowel && !inGroup) groups++;
    inGroup = vowel;
  }
  return groups;
}

/** Whether the word ends so behind a consonant. */
const endsBehindConsonant = (word: string, ending: string) =>
  word.length > ending.length && word.endsWith(ending) && !isVowel(word, word.length - ending.length - 1);

/** The letters that a silent ending can end with: most words are done with here. */
const lastLetters = { fr: 'est', en: 'esd' } as const;

function hasSilentEnd(word: string, language: 'fr' | 'en'): boolean {
  if (!lastLetters[language].includes(word.charAt(word.length - 1))) return false;
  if (language === 'fr') {
    if (endsBehindConsonant(word, 'e') || endsBehindConsonant(word, 'es')) return true;
    // "-ment" is spoken, as are "vent", "cent" and other short words.
    return endsBehindConsonant(word, 'ent') && !/(?:ment|[^aeiouy]{2}ent)$/.test(word);
  }
  return (
    (endsBehindConsonant(word, 'e') || endsBehindConsonant(word, 'es') || endsBehindConsonant(word, 'ed')) &&
    !/(?:[^aeiouy]le|[td]ed|(?:[sxz]|ch|sh|[cg])es)$/.test(word)
  );
}

/**
 * Syllables of a folded word (lower case, no accents): groups of vowels, less a silent ending. In French a final e, es or ent
 * behind a consonant; in English a final e, es or ed, but for -le. Figures count as one. At least one.
 */
export function syllables(word: string, language: 'fr' | 'en'): number {
  const count = vowelGroups(word);
  return Math.max(1, count > 1 && hasSilentEnd(word, language) ? count - 1 : count);
}

interface Known {
  readonly folded: string;
  readonly count: number;
}
/** What the words that are in use came to, each at its place. */
const known: Readonly<Record<'fr' | 'en', (Known | undefined)[]>> = {
  fr: Array.from({ length: places }),
  en: Array.from({ length: places }),
};

/** The same for a word of a text, counted once. */
export function syllablesOf({ folded, place }: Token, language: 'fr' | 'en'): number {
  if (place < 0) return syllables(folded, language);
  const before = known[language][place];
  if (before !== undefined && before.folded === folded) return before.count;
  const count = syllables(folded, language);
  known[language][place] = { folded, count };
  return count;
}
