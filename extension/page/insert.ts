/** One attempt to put text into the composer, read back; a second method after a partial first one would double text. */
import type { InsertOutcome, InsertWish, SelectWish } from '../messages.ts';
import { isFocused, placeCaret, readCaret, showSelected, type Caret } from './caret.ts';
import type { Around } from './editor-engine.ts';
import { engineAt } from './editors/index.ts';
import type { Composer } from './find.ts';
import { isField } from './nodes.ts';
import { readEditor, type Reading } from './read.ts';
import { placeOf, readable } from './wish.ts';

/** Editors learn of a new selection through `selectionchange` and a timer (Quill: 1 ms after the event); milliseconds. */
const selectionSettles = 40;
/** How long an editor may take to show the text, and how long the text must then stay: LinkedIn is said to revert writes. */
const appears = 1000;
const stays = 250;
const look = 20;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
/**
 * Quill 1 keeps text in Unicode's composed form: the same characters to any reader. Where white space collapses, the browser
 * chooses between a space and a no-break space.
 */
function isSame({ text, collapses }: Reading, wanted: string): boolean {
  if (text === wanted) return true;
  const plain = (each: string) => (collapses ? each.replaceAll('\u00A0', ' ') : each).normalize();
  return plain(text) === plain(wanted);
}
const textOf = (editor: Element) => readEditor(editor).text;

async function becomes(editor: HTMLElement, wanted: string, within: number): Promise<boolean> {
  for (const end = performance.now() + within; ; await pause(look)) {
    if (isSame(readEditor(editor), wanted)) return true;
    if (performance.now() > end) return false;
  }
}

/** Whether the text stays as it is, unless the person already writes on. */
async function remains(editor: HTMLElement, wanted: string): Promise<boolean> {
  const done = new AbortController();
  const hand = { isWriting: false };
  const note = (event: Event) => {
    hand.isWriting ||= event.isTrusted;
  };
  for (const type of ['keydown', 'beforeinput'])
    editor.addEventListener(type, note, { capture: true, signal: done.signal });
  const end = performance.now() + stays;
  while (performance.now() < end && !hand.isWriting && isSame(readEditor(editor), wanted)) await pause(look);
  done.abort();
  return hand.isWriting || isSame(readEditor(editor), wanted);
}

/** Writing goes on behind the new text: where an editor left the caret elsewhere, it is moved. `rest`: length of what follows. */
function putCaretBefore(editor: HTMLElement, rest: number): void {
  const reading = readEditor(editor);
  const caret = readCaret(editor, reading);
  const end = reading.text.length - rest;
  if (caret && (caret.start !== end || caret.end !== end)) placeCaret(editor, reading, { start: end, end });
}

/** Whether the field can hold the text: the browser would cut it off without a word. */
function fits(field: HTMLTextAreaElement | HTMLInputElement, text: string): boolean {
  if (field.readOnly || field.disabled) return false;
  if (field.nodeName === 'INPUT' && text.includes('\n')) return false;
  return field.maxLength < 0 || text.length <= field.maxLength;
}

/** Writes or erases at the selection, by the way of the editor's own engine. */
function put({ editor, variant }: Composer, text: string, around: Around): void {
  const engine = engineAt(editor, variant.engine);
  if (text) engine.write(editor, text, around);
  else engine.erase(editor);
}

/** Takes back what we did by the editor's own undo; should that miss, writes the former draft again. */
async function takeBack(composer: Composer, before: string): Promise<void> {
  const { editor, variant } = composer;
  for (let step = 0; step < 3; step++) {
    const now = textOf(editor);
    if (now === before || !editor.isConnected) return;
    engineAt(editor, variant.engine).undo(editor);
    if (await becomes(editor, before, 150)) return;
    if (textOf(editor) === now) break;
  }
  const reading = readEditor(editor);
  if (!placeCaret(editor, reading, { start: 0, end: reading.text.length })) return;
  await pause(selectionSettles);
  put(composer, before, { before: '', after: '' });
  await becomes(editor, before, 300);
}

/**
 * Inserts as the person asked. `saved`: where the caret was last, for when it has left the editor since. Expected failures
 * are outcomes; the page is left as it was for all but `exact`.
 */
export async function insert(composer: Composer, saved: Caret | null, wish: InsertWish): Promise<InsertOutcome> {
  const { editor } = composer;
  if (!editor.isConnected) return 'no-composer';
  const reading = readEditor(editor);
  const before = reading.text;
  if (before !== readable(wish.seen)) return 'changed';
  const text = readable(wish.text);
  const place = placeOf(wish.at, before, readCaret(editor, reading) ?? saved);
  const wanted = before.slice(0, place.start) + text + before.slice(place.end);
  if (wanted === before) return 'exact';
  if (isField(editor) && !fits(editor, wanted)) return 'mismatch';

  if (!placeCaret(editor, reading, place)) return 'mismatch';
  await pause(selectionSettles);
  const now = readEditor(editor);
  const caret = readCaret(editor, now);
  if (!editor.isConnected) return 'no-composer';
  if (now.text !== before) return 'changed';
  // Without the right focus and selection the text would land elsewhere on the page.
  if (!isFocused(editor) || caret?.start !== place.start || caret.end !== place.end) return 'mismatch';

  put(composer, text, { before: before.charAt(place.start - 1), after: before.charAt(place.end) });
  if (await becomes(editor, wanted, appears)) {
    putCaretBefore(editor, before.length - place.end);
    if (await remains(editor, wanted)) return 'exact';
  }
  await takeBack(composer, before);
  return 'mismatch';
}

/** Shows a place of the draft by selecting it. Expected failures are outcomes; nothing is written. */
export function select({ editor }: Composer, { at, seen }: SelectWish): InsertOutcome {
  if (!editor.isConnected) return 'no-composer';
  const reading = readEditor(editor);
  if (reading.text !== readable(seen)) return 'changed';
  const place = placeOf(at, reading.text, null);
  if (!placeCaret(editor, reading, place)) return 'mismatch';
  showSelected(editor);
  return 'exact';
}
