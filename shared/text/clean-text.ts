/** Rids text that comes from elsewhere of characters that show nothing and do something. */

/**
 * Controls but tab and line feed; marks that turn the direction of what follows them (Unicode's Bidi_Control: "Trojan Source",
 * CVE-2021-42574); soft hyphens, byte order marks, annotations and noncharacters; the tags U+E0000–E007F, which spell letters that
 * nobody sees, outside of the flags that are written with them (UTS 51, ED-14a). Joiners stay: Persian and emoji need them.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F}|[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** The text without them; a half of a surrogate pair becomes U+FFFD. Line ends are `\n`. */
export function withoutUnseen(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
    .replace(unseen, (found) => (found.length > 2 ? found : ''))
    .toWellFormed();
}

/** One line: without what is unseen, blanks joined to one, none at the ends, at most `longest` UTF-16 units, cut between words. */
export function cleanLine(text: string, longest: number): string {
  // What is longer by far is cut first: pages hold megabytes where a name is expected.
  const joined = withoutUnseen(text.slice(0, longest * 4 + 1000))
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(joined, longest);
}

/** At most `longest` UTF-16 units, with an ellipsis where something is missing; cut between words where there are any. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const blank = room.lastIndexOf(' ');
  const cut = blank > longest / 2 ? room.slice(0, blank) : room;
  // No half of a pair at the end.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Whether `withoutUnseen` would leave the text as it is. */
export function isCleanText(text: string): boolean {
  return withoutUnseen(text) === text;
}
