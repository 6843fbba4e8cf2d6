/** TipTap and ProseMirror alone: LinkedIn B, Bluesky. */
import { command, pressUndo, type EditorEngine } from '../editor-engine.ts';

// Whole text by execCommand: exact in Chromium 150 and Firefox 140, one undo. A plain paste loses blank lines (2026-11).
const tiptap: EditorEngine = {
  isAt: (editor) => editor.matches('.ProseMirror'),
  write: (editor, text) => command(editor, 'insertText', text),
  erase: (editor) => command(editor, 'delete'),
  undo: pressUndo,
};

export default tiptap;
