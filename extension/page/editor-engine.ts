/** The shape of an editor engine: how text gets in, by the one method that was measured to be exact. */

export interface EditorEngine {
  /** Whether the element is an editor of this engine, by the marks that the engine itself leaves. */
  isAt(editor: HTMLElement): boolean;
  /**
   * Puts `text` (lines joined by `\n`, never empty) in place of the selection, which is set and known to the editor, as one
   * step of the editor's own undo. What came of it is read back by the caller.
   */
  write(editor: HTMLElement, text: string): void;
  /** Deletes what is selected, which is not nothing. */
  erase(editor: HTMLElement): void;
}

/** Whether this is Firefox; the engines' editing commands differ there. */
export const isFirefox = import.meta.env.FIREFOX;
