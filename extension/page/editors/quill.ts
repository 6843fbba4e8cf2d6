/** Quill 1.3.7 and 2: LinkedIn A. */
import { selectedRange } from '../caret.ts';
import { command, isFirefox, pressUndo, type EditorEngine } from '../editor-engine.ts';
import { isElement } from '../nodes.ts';

const childOf = (editor: HTMLElement, node: Node): HTMLElement | null => {
  let each: Node | null = node;
  while (each && each.parentNode !== editor) each = each.parentNode;
  return each && isElement(each) ? (each as HTMLElement) : null;
};

function line(like: HTMLElement, text: string): HTMLElement {
  const made = like.cloneNode(false) as HTMLElement;
  made.append(text || like.ownerDocument.createElement('br'));
  return made;
}

/**
 * Writes the lines as Quill's own paragraphs. Quill takes mutations of its editor as the person's typing: they enter its
 * model and its undo in one step. No formatting around the place is lost, as only the selection is replaced.
 */
function writeLines(editor: HTMLElement, range: Range, text: string): void {
  const first = childOf(editor, range.startContainer);
  const last = childOf(editor, range.endContainer);
  if (!first || !last) return;
  const { ownerDocument } = editor;
  const tail = Document.prototype.createRange.call(ownerDocument);
  tail.setStart(range.endContainer, range.endOffset);
  tail.setEnd(last, last.childNodes.length);
  const rest = tail.extractContents();
  const head = Document.prototype.createRange.call(ownerDocument);
  head.setStart(range.startContainer, range.startOffset);
  head.setEnd(first, first.childNodes.length);
  head.deleteContents();
  if (first !== last) {
    const between = Document.prototype.createRange.call(ownerDocument);
    between.setStartAfter(first);
    between.setEndAfter(last);
    between.deleteContents();
  }
  for (const filler of first.querySelectorAll('br')) filler.remove();
  const lines = text.split('\n');
  const begin = lines[0] ?? '';
  const made = lines.slice(1).map((each) => line(first, each));
  if (begin) first.append(begin);
  first.after(...made);
  const end = made.at(-1) ?? first;
  if (rest.textContent) {
    for (const filler of end.querySelectorAll('br')) filler.remove();
    end.append(rest);
  }
  for (const each of [first, end]) if (!each.firstChild) each.append(ownerDocument.createElement('br'));
}

// Chromium: whole text by execCommand is exact in light and shadow trees, with one undo. Firefox 140 turns its newlines into
// `<br>` that Quill misreads, and Quill 1 ignores pastes (2026-11).
const quill: EditorEngine = {
  isAt: (editor) => Element.prototype.matches.call(editor, '.ql-editor,[data-test-ql-editor-contenteditable]'),
  write(editor, text) {
    if (!isFirefox) return command(editor, 'insertText', text);
    const range = selectedRange(editor);
    if (range) writeLines(editor, range, text);
  },
  erase: (editor) => command(editor, 'delete'),
  undo: pressUndo,
  // Quill's history joins what happens within its `delay` (quill 1.3.7 and 2.0.3).
  joins: 1000,
};

export default quill;
