/** Lexical: Facebook, Threads. */
import { pressUndo, type EditorEngine } from '../editor-engine.ts';
import { paste } from '../paste.ts';
import { pressKey } from '../press-key.ts';

// A paste of plain text is exact in light and shadow trees and frames, with one undo; execCommand loses the newlines and the
// text before them (Chromium 150, Firefox 140, lexical 0.52, plain and rich text, 2026-11).
const lexical: EditorEngine = {
  isAt: (editor) => Element.prototype.matches.call(editor, '[data-lexical-editor]'),
  write: (editor, text) => paste(editor, text),
  erase: (editor) => pressKey(editor, { key: 'Backspace', code: 'Backspace', keyCode: 8 }),
  undo: pressUndo,
};

export default lexical;
