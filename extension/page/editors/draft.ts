/** Draft.js: X. */
import { pressUndo, type EditorEngine } from '../editor-engine.ts';
import { paste } from '../paste.ts';
import { pressKey } from '../press-key.ts';

// A paste of plain text is the only way that is exact: execCommand loses paragraphs or brings React's tree down, and HTML
// beside the text loses blank lines (Chromium 150, Firefox 140, draft-js 0.11.7, 2026-11).
const draft: EditorEngine = {
  isAt: (editor) => Element.prototype.querySelector.call(editor, '[data-contents],[data-block][data-editor]') !== null,
  write: (editor, text) => paste(editor, text),
  erase: (editor) => pressKey(editor, { key: 'Backspace', keyCode: 8 }),
  undo: pressUndo,
};

export default draft;
