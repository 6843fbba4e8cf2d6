/** The editor engines, by the name that `shared/networks` gives them. */
import type { Engine } from '../../../shared/networks/network.ts';
import draft from './draft.ts';
import type { EditorEngine } from '../editor-engine.ts';
import quill from './quill.ts';
import tiptap from './tiptap.ts';

export const engines: Readonly<Record<Engine, EditorEngine>> = { quill, tiptap, draft };
