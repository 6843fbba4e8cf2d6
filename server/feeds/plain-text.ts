/** Text out of the HTML that feeds carry: no tag, no script, entities read, white space as a reader sees it. */
import { parseShallow } from './shallow.ts';

const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'head']);
const blocks = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|hr|pre)$/;

/** HTML looked at for each character that is wanted: tags and addresses take most of it. */
const markup = 20;

/** The text that a reader sees, on one line, cut to so many characters at a word's end. */
export function plainText(html: string, most: number): string {
  let text = '';
  let skipped = 0;
  const handler = {
    onopentag(name: string) {
      if (silent.has(name)) skipped++;
      if (blocks.test(name)) text += ' ';
    },
    onclosetag(name: string) {
      if (silent.has(name)) skipped = Math.max(0, skipped - 1);
      if (blocks.test(name)) text += ' ';
    },
    ontext(piece: string) {
      if (skipped === 0) text += piece;
    },
  };
  parseShallow(html.slice(0, most * markup), handler);
  return shorten(text.replace(/\s+/g, ' ').trim(), most);
}

/** Cut at a word's end where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
