/** Hands an editor a paste of plain text, as its own paste handler expects it. */
import { isFirefox } from './editor-engine.ts';

/** Firefox gives content scripts the page's own objects and a way to hand it ours. */
declare const cloneInto: (value: object, target: object) => object;
interface PageWindow {
  ClipboardEvent: new (type: string, init: object) => ClipboardEvent;
}

const init = { bubbles: true, cancelable: true, composed: true };

function pasteEvent(view: Window, text: string): ClipboardEvent {
  if (isFirefox) {
    // Data set by an extension carries its principal and reads '' in the page: the page's own event class must make it.
    const page = (view as unknown as { wrappedJSObject: PageWindow }).wrappedJSObject;
    const event = new page.ClipboardEvent('paste', cloneInto(init, page));
    event.clipboardData?.setData('text/plain', text);
    return event;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** Pastes the text into the editor. */
export function paste(editor: HTMLElement, text: string): void {
  const view = editor.ownerDocument.defaultView;
  if (view) editor.dispatchEvent(pasteEvent(view, text));
}
