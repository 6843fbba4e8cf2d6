/** Text fields: Mastodon's textarea. */
import { command, type EditorEngine } from '../editor-engine.ts';
import { isField } from '../nodes.ts';

// The browser's own command: one step of its undo, and its `input` event tells React and Vue, whose field would put the old
// text back after a bare write to `value` (Chromium 150, Firefox 140, 2026-11).
const textarea: EditorEngine = {
  isAt: isField,
  write: (editor, text) => command(editor, 'insertText', text),
  erase: (editor) => command(editor, 'delete'),
  undo: (editor) => command(editor, 'undo'),
};

export default textarea;
