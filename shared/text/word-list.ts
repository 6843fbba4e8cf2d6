/** Long lists of phrases, written as people read them. */

/** The phrases of a text, separated by commas and white space around them. */
export function wordList(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
