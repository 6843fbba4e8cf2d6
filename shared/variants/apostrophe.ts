/** Which apostrophe the words that a transform writes take: that of the text; typed texts without any are typed with `'`. */

/** `’` when the text has one within a word, `'` otherwise. */
export const apostropheOf = (text: string): "'" | '’' => (/\p{L}’\p{L}/u.test(text) ? '’' : "'");
