/** The editor engines, by the name that `shared/networks` gives them. */
import type { Engine } from '../../../shared/networks/network.ts';
import type { EditorEngine } from '../editor-engine.ts';
import draft from './draft.ts';
import lexical from './lexical.ts';
import plain from './plain.ts';
import quill from './quill.ts';
import textarea from './textarea.ts';
import tiptap from './tiptap.ts';

/** In the order in which an editor is asked whose it is. */
const engines: Readonly<Record<Engine, EditorEngine>> = { textarea, quill, tiptap, draft, lexical, plain };

/**
 * The engine that runs the editor, by its marks. Where there are none it is the browser alone, whatever was seen there once:
 * another engine's method would write what the page's own model never learns.
 */
export function engineAt(editor: HTMLElement): EditorEngine {
  return Object.values(engines).find((engine) => engine.isAt(editor)) ?? engines.plain;
}
