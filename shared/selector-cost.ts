/** Whether a selector stays cheap on a page of thousands of siblings; no selector of a pack may freeze the page it watches. */

/**
 * `:has()` in one selector, and functions within functions. The packaged selectors need 3 and 2 (Bluesky's opener, 2026-11).
 * `div:nth-child(1 of div:has(~ p)) ~ div` took 20 s at 3,000 siblings in Chromium (2026-11).
 */
const mostHas = 3;
const deepest = 3;
/** `~` at the top: each is one more walk over the siblings, which engines end at the first that fails for all of them. */
const mostSiblings = 2;
/** What `:nth-…()` may hold: a position, never `of` and a selector. */
const position = /^\s*(?:odd|even|[-+]?\d{0,9}n?\s*(?:[-+]\s*\d{1,9})?)\s*$/i;

/** Whether nothing in a whole selector makes an engine walk all siblings anew for each of them. */
export function isTame(css: string): boolean {
  const open: string[] = [];
  let quote = '';
  let has = 0;
  let siblings = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css.charAt(at);
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[') open.push('[');
    else if (character === ')' || character === ']') open.pop();
    else if (character === '(') {
      // A name with an escape in it (`:h\61s(`) would hide what it is.
      const name = /(?<!\\):([a-z-]+)$/i.exec(css.slice(0, at))?.[1]?.toLowerCase();
      if (name === undefined || open.length >= deepest) return false;
      if (name === 'has' && (open.includes('has') || ++has > mostHas)) return false;
      if (name.startsWith('nth-') && !position.test(css.slice(at + 1, css.indexOf(')', at)))) return false;
      open.push(name);
    } else if (character === '~' && open.at(-1) !== '[') {
      // Within a function it is walked for each element that the function is asked about.
      if (open.length > 0 || ++siblings > mostSiblings) return false;
    }
  }
  return true;
}
