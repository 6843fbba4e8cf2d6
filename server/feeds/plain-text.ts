/** Text out of the HTML that feeds carry: no tag, no script, entities read, white space as a reader sees it. */
import { parseShallow } from './shallow.ts';

const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'head']);
const blocks = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|hr|pre)$/;

/** HTML that is looked at in one field: for each character that is kept, twenty of tags and addresses. */
export const mostHtml = 40_000;

/** HTML knows no such end, so the rest of the text would stand in the frame; what writes XML writes it. */
const emptyFrame = /<iframe\b[^<>]*\/>/gi;

/** Signs of Windows-1252 that were taken for those of Latin-1, where nothing is to be seen (HTML Standard, 13.2.5.5). */
const windows = new TextDecoder('windows-1252');
const asMeant = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (sign) => windows.decode(Uint8Array.of(sign.charCodeAt(0))));

/** The text that a reader sees, on one line, cut to so many characters at a word's end. */
export function plainText(html: string, most: number): string {
  if (!/[<&]/.test(html)) return shorten(oneLine(html), most);
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
  // Twice as much as is wanted: white space is still to go.
  parseShallow(html.slice(0, mostHtml).replace(emptyFrame, ' '), handler, {}, () => text.length > 2 * most);
  return shorten(oneLine(text), most);
}

/** White space as one blank; where that is all there is, nothing is made anew. */
const oneLine = (text: string) =>
  asMeant(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();

/** Cut at a word's end where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
