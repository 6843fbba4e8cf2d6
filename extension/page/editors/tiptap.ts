/** TipTap (ProseMirror): LinkedIn B. */
import type { EditorEngine } from '../editor-engine.ts';

// Whole text by execCommand: exact in Chromium 150 and Firefox 140, one undo. A plain paste loses blank lines (2026-11).
const tiptap: EditorEngine = {
  isAt: (editor) => editor.matches('.ProseMirror'),
  write: (_editor, text) => void document.execCommand('insertText', false, text),
  erase: () => void document.execCommand('delete'),
};

export default tiptap;
