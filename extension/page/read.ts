/** Reads an editor's text exactly, and maps offsets of that text to places in the DOM and back. */
import { fillers } from './wish.ts';

/** Elements that begin a line of their own in the editors we know (Quill, TipTap, Draft.js). */
const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGURE',
]);
/** A place in the DOM, as ranges have it. */
export type Point = readonly [node: Node, offset: number];

/** A stretch of the text and where it lies: in a text node, or, with `length` 0 or for an image, beside a child of `node`. */
interface Piece {
  readonly node: Node;
  /** Offset into `node` where the piece begins. */
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

export interface Reading {
  /** Lines joined by `\n`. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const isBlock = (node: Node) => blocks.has(node.nodeName);
const holdsBlock = (node: Node): boolean => [...node.childNodes].some((child) => isBlock(child) || holdsBlock(child));
const indexOf = (node: Node) => [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode);

/**
 * Walks the editor's leaf blocks: `innerText` doubles blank lines in all these editors, `textContent` loses all line breaks.
 * A `<br>` that only keeps an empty line open is no text; an image (emoji on X) reads as its `alt`.
 */
export function readEditor(editor: Element): Reading {
  const pieces: Piece[] = [];
  let text = '';
  let lines = 0;
  const add = (node: Node, at: number, part: string) => {
    pieces.push({ node, at, from: text.length, length: part.length });
    text += part;
  };
  const readText = (node: Text) => {
    let at = 0;
    for (const part of node.data.split(fillers)) {
      if (part || at === 0) add(node, at, part);
      at += part.length + 1;
    }
  };
  const readInline = (node: Node, isLast: boolean) => {
    if (node instanceof Text) readText(node);
    else if (node instanceof HTMLBRElement) {
      const parent = node.parentNode;
      if (!parent || isLast) return;
      add(parent, indexOf(node), '\n');
      add(parent, indexOf(node) + 1, '');
    } else if (node instanceof HTMLImageElement) {
      if (node.parentNode) add(node.parentNode, indexOf(node), node.alt);
    } else readRun([...node.childNodes], isLast);
  };
  const readRun = (nodes: readonly Node[], isLast: boolean) => {
    const seen = nodes.filter((node) => node instanceof Text || node instanceof Element);
    for (const [index, node] of seen.entries()) readInline(node, isLast && index === seen.length - 1);
  };
  const readLine = (parent: Node, nodes: readonly Node[]) => {
    if (lines++ > 0) text += '\n';
    const first = nodes[0];
    const start = text.length;
    readRun(nodes, true);
    if (!pieces.some((piece) => piece.from >= start)) add(parent, first ? indexOf(first) : 0, '');
    // In preserved white space a last newline is drawn only when another follows: Draft.js adds that one itself.
    const last = pieces.at(-1);
    if (last?.node instanceof Text && text.length > start && text.endsWith('\n')) {
      pieces[pieces.length - 1] = { ...last, length: last.length - 1 };
      text = text.slice(0, -1);
    }
  };
  const readBlock = (block: Node) => {
    if (!holdsBlock(block)) return readLine(block, [...block.childNodes]);
    let loose: Node[] = [];
    const flush = () => {
      if (loose.some((node) => node instanceof Element || node.textContent?.trim())) readLine(block, loose);
      loose = [];
    };
    for (const child of block.childNodes) {
      if (isBlock(child) || holdsBlock(child)) {
        flush();
        readBlock(child);
      } else loose.push(child);
    }
    flush();
  };
  readBlock(editor);
  return { text, pieces };
}

/** Where the offset lies in the DOM. `offset`: UTF-16, clamped into the text. */
export function pointAt(reading: Reading, offset: number): Point | null {
  const wanted = Math.max(0, Math.min(offset, reading.text.length));
  const piece =
    reading.pieces.find((each) => each.from <= wanted && wanted < each.from + each.length) ??
    reading.pieces.findLast((each) => each.from <= wanted && wanted <= each.from + each.length);
  if (!piece) return null;
  if (piece.node instanceof Text) return [piece.node, piece.at + wanted - piece.from];
  return [piece.node, piece.at + (wanted > piece.from ? 1 : 0)];
}

/** The offset into the text that a place in the editor's DOM stands for; a place between two lines counts to the earlier one's end. */
export function offsetOf(reading: Reading, [node, offset]: Point): number {
  const range = new Range();
  range.setStart(node, offset);
  let found = 0;
  for (const piece of reading.pieces) {
    if (piece.node === node && node instanceof Text) {
      if (offset >= piece.at) found = piece.from + Math.min(offset - piece.at, piece.length);
    } else if (range.comparePoint(piece.node, piece.at) <= 0) {
      const size = piece.node instanceof Text ? piece.length : 1;
      const isBehind = piece.length > 0 && range.comparePoint(piece.node, piece.at + size) <= 0;
      found = piece.from + (isBehind ? piece.length : 0);
    }
  }
  return found;
}
