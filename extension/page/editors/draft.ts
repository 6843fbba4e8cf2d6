/** Draft.js: X. */
import { isFirefox, type EditorEngine } from '../editor-engine.ts';
import { pressKey } from '../press-key.ts';

/** Firefox gives content scripts the page's own objects and a way to hand it ours. */
declare const cloneInto: (value: object, target: object) => object;
interface PageWindow {
  ClipboardEvent: new (type: string, init: object) => ClipboardEvent;
}

const init = { bubbles: true, cancelable: true, composed: true };

function pasteEvent(text: string): ClipboardEvent {
  if (isFirefox) {
    // Data set by an extension carries its principal and reads '' in the page: the page's own event class must make it.
    const page = (window as unknown as { wrappedJSObject: PageWindow }).wrappedJSObject;
    const event = new page.ClipboardEvent('paste', cloneInto(init, page));
    event.clipboardData?.setData('text/plain', text);
    return event;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

// A paste of plain text is the only way that is exact: execCommand loses paragraphs or brings React's tree down, and HTML
// beside the text loses blank lines (Chromium 150, Firefox 140, draft-js 0.11.7, 2026-11).
const draft: EditorEngine = {
  isAt: (editor) => editor.querySelector(':scope > [data-contents]') !== null,
  write: (editor, text) => void editor.dispatchEvent(pasteEvent(text)),
  erase: (editor) => pressKey(editor, { key: 'Backspace', keyCode: 8 }),
};

export default draft;
