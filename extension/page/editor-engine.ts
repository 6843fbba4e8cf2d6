/** The shape of an editor engine: how text gets in, by the one method that was measured to be exact. */
import { pressKey } from './press-key.ts';

/** The characters beside the place that is written to; '' at either end of the draft. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

export interface EditorEngine {
  /** Whether the element is an editor of this engine, by the marks that the engine itself leaves. */
  isAt(editor: HTMLElement): boolean;
  /**
   * Puts `text` (lines joined by `\n`, never empty) in place of the selection, which is set and known to the editor, as one
   * step of the editor's own undo. What came of it is read back by the caller.
   */
  write(editor: HTMLElement, text: string, around: Around): void;
  /** Deletes what is selected, which is not nothing. */
  erase(editor: HTMLElement): void;
  /** Changes within so many milliseconds are one step of its undo; two of ours must not be. */
  readonly joins?: number;
  /** Takes one step back. */
  undo(editor: HTMLElement): void;
}

/** Whether this is Firefox; the engines' editing commands differ there. */
export const isFirefox = import.meta.env.FIREFOX;

/**
 * An editing command of the browser, in the editor's own document, where the selection lies. By the prototype's own method: a
 * page can name an image `execCommand`, and its document then has that in place of the method, in our world too.
 */
export function command(editor: HTMLElement, name: string, value?: string): void {
  Document.prototype.execCommand.call(editor.ownerDocument, name, false, value);
}

/** The undo of editors that keep their own history and hear the key. */
export function pressUndo(editor: HTMLElement): void {
  const isMac = navigator.platform.startsWith('Mac');
  pressKey(editor, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !isMac, metaKey: isMac });
}
