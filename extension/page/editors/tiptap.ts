/** TipTap and ProseMirror alone: LinkedIn B, Bluesky. */
import { command, isFirefox, pressUndo, type EditorEngine } from '../editor-engine.ts';
import { paste } from '../paste.ts';
import { escaped } from '../wish.ts';

/**
 * The lines as ProseMirror itself puts paragraphs on the clipboard, open at both ends: only in that form does it keep spaces
 * (prosemirror-view 1.4x, `parseFromClipboard`).
 */
function sliceOf(text: string): string {
  const [first = '', ...rest] = text.split('\n').map(escaped);
  return [`<p data-pm-slice="1 1 []">${first}</p>`, ...rest.map((line) => `<p>${line}</p>`)].join('');
}

// Chromium: whole text by execCommand is exact, one undo. Firefox draws its newlines as `<br>`, of which ProseMirror loses some
// when it reads three lines or more back; a plain paste loses blank lines (Chromium 150, Firefox 140, 2026-11).
const tiptap: EditorEngine = {
  isAt: (editor) => Element.prototype.matches.call(editor, '.ProseMirror'),
  write(editor, text) {
    if (isFirefox) paste(editor, text, sliceOf(text));
    else command(editor, 'insertText', text);
  },
  erase: (editor) => command(editor, 'delete'),
  undo: pressUndo,
};

export default tiptap;
