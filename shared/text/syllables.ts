/** Counts the syllables of a word, in French and in English, well enough for reading-ease formulas. */

const isVowel = (letter: string) => 'aeiouy'.includes(letter);

function vowelGroups(word: string): number {
  let groups = 0;
  let inGroup = false;
  for (const letter of word) {
    const vowel = isVowel(letter);
    if (vowel && !inGroup) groups++;
    inGroup = vowel;
  }
  return groups;
}

/**
 * Syllables of a folded word (lower case, no accents): groups of vowels, less a silent ending. In French a final e, es or ent
 * behind a consonant; in English a final e, es or ed, but for -le. Figures count as one. At least one.
 */
export function syllables(word: string, language: 'fr' | 'en'): number {
  let count = vowelGroups(word);
  if (language === 'fr') {
    const silent = /[^aeiouy](?:es?|ent)$/.exec(word);
    // "-ment" is spoken, as are "vent", "cent" and other short words.
    if (silent && count > 1 && !/(?:ment|[^aeiouy]{2}ent)$/.test(word)) count--;
  } else if (
    count > 1 &&
    /[^aeiouy](?:e|es|ed)$/.test(word) &&
    !/(?:[^aeiouy]le|[td]ed|(?:[sxz]|ch|sh|[cg])es)$/.test(word)
  ) {
    count--;
  }
  return Math.max(1, count);
}
