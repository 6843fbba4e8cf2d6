/** Presses a key on an editor that handles the key itself. */

/** Sends `keydown` and `keyup`; older editors look at `keyCode` only, which Chromium and Firefox take from the init. */
export function pressKey(editor: HTMLElement, key: KeyboardEventInit): void {
  const init = { bubbles: true, cancelable: true, composed: true, ...key, which: key.keyCode ?? 0 };
  editor.dispatchEvent(new KeyboardEvent('keydown', init));
  editor.dispatchEvent(new KeyboardEvent('keyup', init));
}
