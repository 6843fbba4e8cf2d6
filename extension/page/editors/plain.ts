/** Editable elements that the browser alone runs. */
import { command, isFirefox, type Around, type EditorEngine } from '../editor-engine.ts';
import { escaped } from '../wish.ts';

/** Keeps the spaces that collapsing white space would swallow, and no others. */
function keepSpaces(line: string, { before, after }: Around): string {
  const isEdge = (beside: string) => beside === '' || /[ \u00A0\n]/.test(beside);
  const begun = isEdge(before) ? line.replace(/^ /, '\u00A0') : line;
  return (isEdge(after) ? begun.replace(/ $/, '\u00A0') : begun).replace(/(?<=[ \u00A0]) /g, '\u00A0');
}

/** The lines as HTML that no reader takes for more: `innerText` counts an empty `<div>` as two lines, a `<br>` as one. */
function htmlOf(editor: HTMLElement, text: string, around: Around): string {
  const space = editor.ownerDocument.defaultView?.getComputedStyle(editor).whiteSpace ?? '';
  const lines = text.split('\n');
  const kept = lines.map((line, index) =>
    /^(normal|nowrap)/.test(space)
      ? keepSpaces(line, {
          before: index ? '' : around.before,
          after: index < lines.length - 1 ? '' : around.after,
        })
      : line,
  );
  // A break at the very end draws no line of its own.
  const end = text.endsWith('\n') && (around.after === '' || around.after === '\n') ? '<br>' : '';
  return kept.map(escaped).join('<br>') + end;
}

// Chromium's `insertText` begins a `<div>` per line, which readers by `innerText` count double; Firefox's writes `<br>` and
// keeps spaces by itself. Both are one undo (Chromium 150, Firefox 140, 2026-11).
const plain: EditorEngine = {
  isAt: () => false,
  write(editor, text, around) {
    if (isFirefox || !text.includes('\n')) command(editor, 'insertText', text);
    else command(editor, 'insertHTML', htmlOf(editor, text, around));
  },
  erase: (editor) => command(editor, 'delete'),
  undo: (editor) => command(editor, 'undo'),
};

export default plain;
