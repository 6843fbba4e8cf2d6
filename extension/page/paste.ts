/** Hands an editor a paste, as its own paste handler expects it. */
import { isFirefox } from './editor-engine.ts';

/** Firefox gives content scripts the page's own objects and a way to hand it ours. */
declare const cloneInto: (value: object, target: object) => object;
interface PageWindow {
  ClipboardEvent: new (type: string, init: object) => ClipboardEvent;
}

const init = { bubbles: true, cancelable: true, composed: true };

/** What is pasted, by its media type. */
type Pasted = Readonly<Record<string, string>>;

function fill(data: DataTransfer | null, pasted: Pasted): void {
  for (const [type, text] of Object.entries(pasted)) data?.setData(type, text);
}

function pasteEvent(view: Window, pasted: Pasted): ClipboardEvent {
  if (isFirefox) {
    // Data set by an extension carries its principal and reads '' in the page: the page's own event class must make it.
    const page = (view as unknown as { wrappedJSObject: PageWindow }).wrappedJSObject;
    const event = new page.ClipboardEvent('paste', cloneInto(init, page));
    fill(event.clipboardData, pasted);
    return event;
  }
  const clipboardData = new DataTransfer();
  fill(clipboardData, pasted);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** Pastes the text into the editor; `html`: the same in the editor's own form of the clipboard. */
export function paste(editor: HTMLElement, text: string, html?: string): void {
  const view = editor.ownerDocument.defaultView;
  const pasted = html === undefined ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html };
  if (view) editor.dispatchEvent(pasteEvent(view, pasted));
}
