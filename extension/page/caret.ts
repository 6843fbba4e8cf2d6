/** The caret of an editor as offsets into its text, in the light tree and in a shadow root, in Chromium and Firefox. */
import { offsetOf, pointAt, type Reading } from './read.ts';

/** UTF-16 offsets; equal when nothing is selected. */
export interface Caret {
  readonly start: number;
  readonly end: number;
}

type Bounds = Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** Chromium has its own `getSelection` on shadow roots; Firefox 140's document selection tells the real nodes. */
function selectedBounds(editor: Element): Bounds | null {
  const root = editor.getRootNode() as (ShadowRoot | Document) & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection) return null;
  const isInside = (bounds: Bounds | undefined) =>
    bounds && editor.contains(bounds.startContainer) && editor.contains(bounds.endContainer) ? bounds : null;
  const plain = selection.rangeCount > 0 ? isInside(selection.getRangeAt(0)) : null;
  if (plain || !(root instanceof ShadowRoot) || !('getComposedRanges' in selection)) return plain;
  return isInside(selection.getComposedRanges({ shadowRoots: [root] })[0]);
}

/** What is selected in the editor as a range of its own, or null when nothing in it is. */
export function selectedRange(editor: Element): Range | null {
  const bounds = selectedBounds(editor);
  if (!bounds) return null;
  const range = document.createRange();
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  return range;
}

/** Where the caret is in the editor, or null when it is elsewhere on the page. */
export function readCaret(editor: Element, reading: Reading): Caret | null {
  const bounds = selectedBounds(editor);
  if (!bounds) return null;
  const start = offsetOf(reading, [bounds.startContainer, bounds.startOffset]);
  return { start, end: Math.max(start, offsetOf(reading, [bounds.endContainer, bounds.endOffset])) };
}

/** Selects the stretch of the editor's text. Gives false when there is no such place. */
export function placeCaret(editor: HTMLElement, reading: Reading, { start, end }: Caret): boolean {
  const from = pointAt(reading, start);
  const to = pointAt(reading, end);
  if (!from || !to) return false;
  editor.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(...from, ...to);
  return true;
}

/** Whether keystrokes would go to this editor. */
export function isFocused(editor: Element): boolean {
  const active = (editor.getRootNode() as ShadowRoot | Document).activeElement;
  return active !== null && (active === editor || editor.contains(active));
}
