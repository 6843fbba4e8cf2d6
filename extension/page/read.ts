/** Reads an editor's text exactly, and maps offsets of that text to places in the DOM and back. */
import { isElement, isField, isText } from './nodes.ts';
import { fillers, readable } from './wish.ts';

/** Elements that begin a line of their own. */
const blockTags =
  'P DIV LI UL OL BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 FIGURE SECTION ARTICLE HEADER FOOTER ADDRESS DL DT DD TABLE TBODY TR';
const blocks = new Set(blockTags.split(' '));
const anyBlock = blockTags.toLowerCase().replaceAll(' ', ',');
/** Elements that draw nothing that a person wrote. */
const mute = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'SVG', 'svg']);

/**
 * Elements in one another, about twice as many as the browsers' own parsers put there (512): only a script that means harm
 * makes more, and each one costs a walk through all that lies in it.
 */
const deepest = 1000;
/** Characters that are read of an editor, five times the longest draft that is told: what is cut off here is never written into. */
const most = 1_000_000;

/** A place in the DOM, as ranges have it. */
export type Point = readonly [node: Node, offset: number];

/** A stretch of the text and where it lies. */
interface Piece {
  /** The text node, or an element that counts as a whole (`<br>`, an image, a mention), or, for an empty line, what holds it. */
  readonly node: Node;
  readonly kind: 'text' | 'whole' | 'empty';
  /** Offset into `node` where the piece begins; 0 for a whole. */
  readonly at: number;
  /** Offset into the reading's text. */
  readonly from: number;
  readonly length: number;
}

export interface Reading {
  /** Lines joined by `\n`. */
  readonly text: string;
  /** In the order of the document; none for a text field. */
  readonly pieces: readonly Piece[];
  /** Whether the browser draws a run of spaces as one, and so keeps spaces as no-break spaces at its own will. */
  readonly collapses: boolean;
}

const isBlock = (node: Node) => blocks.has(node.nodeName);
const holdsBlock = (node: Node) => isElement(node) && node.querySelector(anyBlock) !== null;
const indexOf = (node: Node) => [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode);
const isLocked = (element: Element) => element.getAttribute('contenteditable') === 'false';

/** Placeholders, cards and controls that an editor keeps among the text. A locked inline element is a mention: it is text. */
function isWidget(node: Node): boolean {
  if (!isElement(node)) return false;
  if (mute.has(node.nodeName) || node.hasAttribute('hidden') || node.getAttribute('aria-hidden') === 'true')
    return true;
  if (node.matches('.ProseMirror-widget,.ql-tooltip,.ql-clipboard')) return true;
  return isLocked(node) && (isBlock(node) || holdsBlock(node) || /placeholder/i.test(node.className));
}

/** What is drawn of a locked element: a mention's name, or the emoji in it. */
function wholeText(element: Element): string {
  const images = [...element.querySelectorAll('img')].map(({ alt }) => alt).join('');
  return readable(`${element.textContent ?? ''}${images}`.slice(0, most)).replaceAll('\n', ' ');
}

class Reader {
  readonly pieces: Piece[] = [];
  readonly lines: string[] = [];
  readonly collapses: boolean;
  private line = '';
  /** Offset of the current line's beginning, and how many pieces there were then. */
  private start = 0;
  private first = 0;
  /** The current line's last character. */
  private end = '';
  /** Whether a `<br>` keeps the line's end open, so that a newline before it is drawn. */
  private isOpen = false;

  constructor(collapses: boolean) {
    this.collapses = collapses;
  }

  private add(node: Node, kind: Piece['kind'], at: number, part: string): void {
    const from = this.start + this.line.length;
    const last = this.pieces.at(-1);
    const goesOn = kind === 'text' && last?.kind === 'text' && last.node === node && last.at + last.length === at;
    // One piece for what lies together in both: a long draft has a million words.
    if (goesOn && last.from + last.length === from && this.pieces.length > this.first)
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + part.length };
    else this.pieces.push({ node, kind, at, from, length: part.length });
    this.line += part;
    this.end = part.at(-1) ?? this.end;
  }

  /** Drops what the current line ends with and is not drawn. */
  private dropLast(): void {
    const last = this.pieces.at(-1);
    if (!last || last.length === 0) return;
    this.pieces[this.pieces.length - 1] = { ...last, length: last.length - 1 };
    this.line = this.line.slice(0, -1);
  }

  private readText(node: Text): void {
    let at = 0;
    for (const part of node.data.slice(0, most).split(fillers)) {
      if (this.collapses) this.readCollapsed(node, at, part);
      else if (part || at === 0) this.add(node, 'text', at, part);
      at += part.length + 1;
    }
  }

  private readCollapsed(node: Text, at: number, part: string): void {
    for (const { 0: run, index } of part.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (run.trim() || run.includes('\u00A0')) this.add(node, 'text', at + index, run);
      else if (this.end !== '' && this.end !== ' ' && this.end !== '\n') this.add(node, 'text', at + index, ' ');
    }
  }

  private trimEnd(): void {
    if (this.collapses && this.end === ' ' && this.pieces.at(-1)?.kind === 'text') this.dropLast();
  }

  private get isFull(): boolean {
    return this.start + this.line.length >= most;
  }

  private readInline(node: Node, isLast: boolean, depth: number): void {
    if (this.isFull) return;
    if (isText(node)) this.readText(node);
    else if (node.nodeName === 'BR') {
      this.trimEnd();
      if (isLast) this.isOpen = true;
      else this.add(node, 'whole', 0, '\n');
    } else if (node.nodeName === 'IMG') this.add(node, 'whole', 0, (node as HTMLImageElement).alt.slice(0, most));
    else if (isElement(node) && isLocked(node)) this.add(node, 'whole', 0, wholeText(node));
    else this.readRun([...node.childNodes], isLast, depth + 1);
  }

  private readRun(nodes: readonly Node[], isLast: boolean, depth: number): void {
    if (depth > deepest) throw new RangeError('nested too deeply to be read');
    const seen = nodes.filter((node) => (isText(node) ? node.data : isElement(node) && !isWidget(node)));
    for (const [index, node] of seen.entries()) this.readInline(node, isLast && index === seen.length - 1, depth);
  }

  private readLine(parent: Node, nodes: readonly Node[]): void {
    if (this.lines.length > 0) this.start += 1;
    this.first = this.pieces.length;
    this.isOpen = false;
    this.end = '';
    this.readRun(nodes, true, 0);
    this.trimEnd();
    if (this.pieces.length === this.first) this.add(parent, 'empty', nodes[0] ? indexOf(nodes[0]) : 0, '');
    // In preserved white space a last newline is drawn only when something follows: Draft.js adds another one itself.
    else if (this.end === '\n' && !this.isOpen && this.pieces.at(-1)?.kind === 'text') this.dropLast();
    if (this.collapses)
      this.line = this.line.replace(/^\u00A0|\u00A0$|(?<=[ \u00A0])\u00A0|\u00A0(?=[ \u00A0])/gm, ' ');
    this.lines.push(this.line);
    this.start += this.line.length;
    this.line = '';
  }

  /**
   * Walks the leaf blocks: `innerText` doubles blank lines in all these editors, `textContent` loses all line breaks. A
   * `<br>` that only keeps an empty line open is no text; an image (emoji on X) reads as its `alt`.
   */
  readBlock(block: Node, depth = 0): void {
    if (depth > deepest) throw new RangeError('nested too deeply to be read');
    if (this.isFull) return;
    if (!holdsBlock(block)) return this.readLine(block, [...block.childNodes]);
    let loose: Node[] = [];
    const flush = () => {
      if (loose.some((node) => isElement(node) || node.textContent?.trim())) this.readLine(block, loose);
      loose = [];
    };
    for (const child of block.childNodes) {
      if (isWidget(child)) continue;
      if (isBlock(child) || holdsBlock(child)) {
        flush();
        this.readBlock(child, depth + 1);
      } else if (isText(child) || isElement(child)) loose.push(child);
    }
    flush();
    if (this.lines.length === 0) this.readLine(block, []);
  }
}

/** Reads what the editor holds: its DOM, or a text field's value. Throws a `RangeError` when it nests too deeply. */
export function readEditor(editor: Element): Reading {
  if (isField(editor)) return { text: readable(editor.value.slice(0, most)), pieces: [], collapses: false };
  const space = editor.ownerDocument.defaultView?.getComputedStyle(editor).whiteSpace ?? '';
  const reader = new Reader(/^(normal|nowrap)/.test(space));
  reader.readBlock(editor);
  return { text: reader.lines.join('\n'), pieces: reader.pieces, collapses: reader.collapses };
}

/** How many of the pieces, which are in order, begin as `isBefore` says. */
function countWhile(pieces: readonly Piece[], isBefore: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(pieces[middle] as Piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the offset lies in the DOM, or null in a text field. `offset`: UTF-16, clamped into the text. */
export function pointAt({ text, pieces }: Reading, offset: number): Point | null {
  const wanted = Math.max(0, Math.min(offset, text.length));
  let found: Piece | null = null;
  // The piece that goes on behind the place, else the one that ends there.
  for (let index = countWhile(pieces, ({ from }) => from <= wanted) - 1; index >= 0; index--) {
    const piece = pieces[index] as Piece;
    const end = piece.from + piece.length;
    if (end < wanted) break;
    found = wanted < end ? piece : (found ?? piece);
    if (wanted < end) break;
  }
  if (!found) return null;
  const { node, kind, at, from } = found;
  if (kind !== 'whole') return [node, at + wanted - from];
  return node.parentNode && [node.parentNode, indexOf(node) + (wanted > from ? 1 : 0)];
}

/** The first place in what begins at the point: editors also tell a line's beginning as "before the first child". */
function inmost(point: Point): Point {
  let [node, offset] = point;
  for (;;) {
    const child: Node | undefined = node.childNodes[offset];
    if (!child || child.nodeName === 'BR' || child.nodeName === 'IMG') return [node, offset];
    if (isElement(child) && (isLocked(child) || isWidget(child))) return [node, offset];
    if (!isText(child) && !isElement(child)) return [node, offset];
    node = child;
    offset = 0;
  }
}

/** The offset into the text that a place in the editor's DOM stands for. `isOuter`: the place between two lines is the earlier one's end. */
export function offsetOf({ pieces }: Reading, point: Point, isOuter = false): number {
  const [node, offset] = isOuter ? point : inmost(point);
  if (!node.ownerDocument) return 0;
  const range = Document.prototype.createRange.call(node.ownerDocument);
  range.setStart(node, offset);
  const isBehind = (piece: Piece, end: 0 | 1) => {
    if (piece.kind !== 'whole') return range.comparePoint(piece.node, piece.at) <= 0;
    return piece.node.parentNode && range.comparePoint(piece.node.parentNode, indexOf(piece.node) + end) <= 0;
  };
  const found = pieces[countWhile(pieces, (piece) => isBehind(piece, 0) === true) - 1];
  if (!found) return 0;
  if (found.node === node && found.kind === 'text') return found.from + Math.min(offset - found.at, found.length);
  const isPast = found.kind === 'text' || isBehind(found, 1) === true;
  return found.from + (isPast ? found.length : 0);
}
