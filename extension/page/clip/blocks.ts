/** An article's elements as blocks of text, in reading order. */
import { bounds } from '../../../shared/clipping/bounds.ts';
import type { RawBlock } from '../../../shared/clipping/page-facts.ts';

type Kind = RawBlock['kind'];

const isBlock =
  /^(?:p|div|section|article|main|header|footer|aside|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|thead|tbody|tfoot|tr|caption|hr|address|summary|figure)$/;

const ownKind: Readonly<Record<string, Kind>> = { li: 'li', dt: 'li', dd: 'li', blockquote: 'quote', pre: 'code' };

/** What is under `root`, a copy that nothing else changes meanwhile. Blocks without text are left out. */
export function blocksOf(root: Element): RawBlock[] {
  const blocks: RawBlock[] = [];
  let text = '';
  let linked = 0;
  let kind: Kind = 'p';

  const flush = () => {
    const read =
      kind === 'code' ? text.replace(/^\n+|\s+$/g, '') : text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n');
    const trimmed = kind === 'code' ? read : read.trim().replace(/(?:^| )\|(?: \|)* *$/, '');
    if (/[\p{L}\p{N}]/u.test(trimmed) && blocks.length < bounds.mostBlocks) {
      blocks.push({ kind, text: trimmed, linked: Math.min(linked, trimmed.length) });
    }
    text = '';
    linked = 0;
  };

  const walk = (node: Node, within: Kind, isLink: boolean): void => {
    if (node instanceof Text) {
      const data = within === 'code' ? node.data : node.data.replace(/\s+/g, ' ');
      text += data;
      if (isLink) linked += data.trim().length;
      return;
    }
    if (!(node instanceof Element)) return;
    const name = node.localName;
    if (name === 'br') text += '\n';
    else if (name === 'td' || name === 'th') {
      if (text.trim() !== '') text += ' | ';
    }
    const breaks = isBlock.test(name);
    // A quotation's and an item's paragraphs are of their kind; a heading stays one, wherever it is.
    const own: Kind = within === 'code' ? 'code' : /^h[1-6]$/.test(name) ? 'h' : (ownKind[name] ?? within);
    if (breaks) {
      flush();
      kind = own;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, own, isLink || name === 'a');
    if (breaks) {
      flush();
      kind = within;
    }
  };
  walk(root, 'p', false);
  flush();
  return blocks;
}
