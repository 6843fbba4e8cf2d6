/** The editor engines, by the name that `shared/networks` gives them. */
import type { Engine } from '../../../shared/networks/network.ts';
import draft from './draft.ts';
import type { EditorEngine } from '../editor-engine.ts';
import quill from './quill.ts';
import tiptap from './tiptap.ts';

/** In the order in which an editor is asked whose it is. */
const engines: Readonly<Partial<Record<Engine, EditorEngine>>> = { quill, tiptap, draft };

/** The engine that runs the editor: by its marks, else the one that was seen at that place. */
export function engineAt(editor: HTMLElement, expected: Engine): EditorEngine | undefined {
  return Object.values(engines).find((engine) => engine.isAt(editor)) ?? engines[expected];
}
