/** The caret of an editor as offsets into its text, in the light tree, in a shadow root and in a frame, in Chromium and Firefox. */
import { isField, isShadowRoot, isText } from './nodes.ts';
import { offsetOf, pointAt, type Reading } from './read.ts';
import { rawOffset, readOffset } from './wish.ts';

/** UTF-16 offsets; equal when nothing is selected. */
export interface Caret {
  readonly start: number;
  readonly end: number;
}

/** By the prototype's own method: a page can name an image `getSelection`. */
const documentSelection = (editor: Element) => Document.prototype.getSelection.call(editor.ownerDocument);

type Bounds = Pick<Range, 'collapsed' | 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/**
 * Chromium has its own `getSelection` on shadow roots; Firefox 140's document selection tells the real nodes, and since 142
 * both browsers have `getComposedRanges`.
 */
function selectedBounds(editor: Element): Bounds | null {
  const root = editor.getRootNode();
  const own = isShadowRoot(root) && 'getSelection' in root ? (root as unknown as Document).getSelection() : null;
  const selection = own ?? documentSelection(editor);
  if (!selection) return null;
  const isInside = (bounds: Bounds | undefined) =>
    bounds && editor.contains(bounds.startContainer) && editor.contains(bounds.endContainer) ? bounds : null;
  const plain = selection.rangeCount > 0 ? isInside(selection.getRangeAt(0)) : null;
  if (!isShadowRoot(root) || !('getComposedRanges' in selection)) return plain;
  // First, as the plain one may be cut off at the root's host without saying so (Firefox 142 and later).
  return isInside(selection.getComposedRanges({ shadowRoots: [root] })[0]) ?? plain;
}

/** What is selected in the editor as a range of its own, or null when nothing in it is. */
export function selectedRange(editor: Element): Range | null {
  const bounds = selectedBounds(editor);
  if (!bounds) return null;
  const range = Document.prototype.createRange.call(editor.ownerDocument);
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  return range;
}

/** Where the caret is in the editor, or null when it is elsewhere on the page. */
export function readCaret(editor: Element, reading: Reading): Caret | null {
  if (isField(editor)) {
    // A field keeps its place when the focus leaves it.
    const start = readOffset(editor.value, editor.selectionStart ?? editor.value.length);
    return { start, end: Math.max(start, readOffset(editor.value, editor.selectionEnd ?? start)) };
  }
  const bounds = selectedBounds(editor);
  if (!bounds) return null;
  const { collapsed, startContainer, startOffset, endContainer, endOffset } = bounds;
  const start = offsetOf(reading, [startContainer, startOffset]);
  // A triple click ends "before the first child" of the next line, which is not meant.
  const isOuter = !collapsed && !isText(endContainer) && endOffset === 0;
  return { start, end: collapsed ? start : Math.max(start, offsetOf(reading, [endContainer, endOffset], isOuter)) };
}

/** Selects the stretch of the editor's text. Gives false when there is no such place. */
export function placeCaret(editor: HTMLElement, reading: Reading, { start, end }: Caret): boolean {
  if (isField(editor)) {
    editor.focus({ preventScroll: true });
    editor.setSelectionRange(rawOffset(editor.value, start), rawOffset(editor.value, end));
    return true;
  }
  const from = pointAt(reading, start);
  const to = pointAt(reading, end);
  if (!from || !to) return false;
  editor.focus({ preventScroll: true });
  documentSelection(editor)?.setBaseAndExtent(...from, ...to);
  return true;
}

/** Whether keystrokes would go to this editor, through all frames around it. */
export function isFocused(editor: Element): boolean {
  for (let each: Element | null = editor; each; each = each.ownerDocument.defaultView?.frameElement ?? null) {
    const active: Element | null = (each.getRootNode() as ShadowRoot | Document).activeElement;
    if (active === null || !(active === each || each.contains(active))) return false;
  }
  return true;
}

/** Brings the selected place into sight, in an editor that scrolls inside too. */
export function showSelected(editor: HTMLElement): void {
  editor.scrollIntoView({ block: 'nearest' });
  const range = isField(editor) ? null : selectedRange(editor);
  const node = range?.startContainer;
  const place = range?.getBoundingClientRect();
  if (!node || !place) return;
  // The nearest box that scrolls, from the text up to the editor's own surroundings.
  for (let box = isText(node) ? node.parentElement : (node as Element); box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1) {
      const frame = box.getBoundingClientRect();
      if (place.top < frame.top) box.scrollTop -= frame.top - place.top;
      else if (place.bottom > frame.bottom)
        box.scrollTop += Math.min(place.bottom - frame.bottom, place.top - frame.top);
    }
    if (box === editor) break;
  }
}
