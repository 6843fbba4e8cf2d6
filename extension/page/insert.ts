/** One attempt to put text into the composer, read back; a second method after a partial first one would double text. */
import type { InsertOutcome, InsertWish, longestDraft, SelectWish } from '../messages.ts';
import { isFocused, placeCaret, readCaret, showSelected, type Caret } from './caret.ts';
import type { Around } from './editor-engine.ts';
import { engineAt } from './editors/index.ts';
import { isThere, type Composer } from './find.ts';
import { isField } from './nodes.ts';
import { readEditor, type Reading } from './read.ts';
import { placeOf, readable } from './wish.ts';

/** Editors learn of a new selection through `selectionchange` and a timer (Quill: 1 ms after the event); milliseconds. */
const selectionSettles = 40;
/** How long an editor may take to show the text, and how long the text must then stay: LinkedIn is said to revert writes. */
const appears = 1000;
const stays = 250;
const look = 20;
/** How much longer it may take while it still shows the former draft: what comes late would be pasted a second time. */
const late = 1000;
/** As the protocol has it: of a longer draft only the beginning is told. */
const longest: typeof longestDraft = 200_000;

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

/** Whether the person writes in the editor meanwhile. Our own commands make trusted `beforeinput` too, but no keys. */
interface Hand {
  isWriting: boolean;
}

function watchHand(editor: HTMLElement, signal: AbortSignal): Hand {
  const hand: Hand = { isWriting: false };
  const note = (event: Event) => {
    hand.isWriting ||= event.isTrusted;
  };
  for (const type of ['keydown', 'compositionstart', 'paste', 'drop'])
    editor.addEventListener(type, note, { capture: true, signal });
  return hand;
}

/** Whether the editor comes to hold the text. An editor that the page takes away while we wait holds it for nobody. */
async function becomes(editor: HTMLElement, wanted: string, within: number, hand?: Hand): Promise<boolean> {
  for (const end = performance.now() + within; ; await pause(look)) {
    if (!isThere(editor)) return false;
    if (isSame(readEditor(editor), wanted)) return true;
    if (performance.now() > end || hand?.isWriting) return false;
  }
}

/** Whether the text stays as it is, unless the person already writes on. */
async function remains(editor: HTMLElement, wanted: string, hand: Hand): Promise<boolean> {
  for (const end = performance.now() + stays; performance.now() < end && !hand.isWriting; await pause(look)) {
    if (!isThere(editor) || !isSame(readEditor(editor), wanted)) return false;
  }
  return isThere(editor) && (hand.isWriting || isSame(readEditor(editor), wanted));
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
function put({ editor }: Composer, text: string, around: Around): void {
  const engine = engineAt(editor);
  if (text) engine.write(editor, text, around);
  else engine.erase(editor);
}

/** What a draft of plain text cannot bring back: links, mentions, drawn emoji. */
const whole = 'a,img,[contenteditable="false"]';

/**
 * Takes back what we did by the editor's own undo; should that miss, writes the former draft again where that loses nothing.
 * Only while the keys go to the editor: a page that has moved the focus would have us write in another box. Gives whether
 * the draft is as before.
 */
async function takeBack(composer: Composer, before: string, isPlain: boolean): Promise<boolean> {
  const { editor } = composer;
  const isReady = () => isThere(editor) && isFocused(editor);
  for (let step = 0; step < 3; step++) {
    const now = textOf(editor);
    if (now === before) return true;
    if (!isReady()) return false;
    engineAt(editor).undo(editor);
    if (await becomes(editor, before, 150)) return true;
    if (textOf(editor) === now) break;
  }
  const reading = readEditor(editor);
  const all = { start: 0, end: reading.text.length };
  if (!isPlain || !isReady() || !placeCaret(editor, reading, all)) return false;
  await pause(selectionSettles);
  if (!isReady()) return false;
  const now = readEditor(editor);
  const caret = readCaret(editor, now);
  if (now.text !== reading.text || caret?.start !== 0 || caret.end !== all.end) return false;
  put(composer, before, { before: '', after: '' });
  return becomes(editor, before, 300);
}

/** When each editor was last written to by us. */
const writtenAt = new WeakMap<Element, number>();

/**
 * Inserts as the person asked. `saved`: where the caret was last, for when it has left the editor since. Expected failures
 * are outcomes; the page is left as it was for all but `exact` and `damaged`.
 */
export async function insert(composer: Composer, saved: Caret | null, wish: InsertWish): Promise<InsertOutcome> {
  const { editor } = composer;
  if (!editor.isConnected) return 'no-composer';
  const reading = readEditor(editor);
  const before = reading.text;
  // Of such a draft nobody has seen the end.
  if (before.length > longest) return 'mismatch';
  if (before !== readable(wish.seen)) return 'changed';
  const text = readable(wish.text);
  const place = placeOf(wish.at, before, readCaret(editor, reading) ?? saved);
  const wanted = before.slice(0, place.start) + text + before.slice(place.end);
  if (wanted === before) return 'exact';
  if (isField(editor) && !fits(editor, wanted)) return 'mismatch';

  const engine = engineAt(editor);
  const rest = (writtenAt.get(editor) ?? -Infinity) + (engine.joins ?? 0) - performance.now();
  if (rest > 0) await pause(rest);
  if (!placeCaret(editor, reading, place)) return 'mismatch';
  await pause(selectionSettles);
  if (!isThere(editor)) return 'no-composer';
  const now = readEditor(editor);
  const caret = readCaret(editor, now);
  if (now.text !== before) return 'changed';
  // Without the right focus and selection the text would land elsewhere on the page.
  if (!isFocused(editor) || caret?.start !== place.start || caret.end !== place.end) return 'mismatch';

  const isPlain = Element.prototype.querySelector.call(editor, whole) === null;
  const done = new AbortController();
  const hand = watchHand(editor, done.signal);
  try {
    put(composer, text, { before: before.charAt(place.start - 1), after: before.charAt(place.end) });
    writtenAt.set(editor, performance.now());
    const isUntouched = () => isThere(editor) && !hand.isWriting && textOf(editor) === before;
    const isIn =
      (await becomes(editor, wanted, appears, hand)) || (isUntouched() && (await becomes(editor, wanted, late, hand)));
    if (isIn && !hand.isWriting) putCaretBefore(editor, before.length - place.end);
    if (isIn && (await remains(editor, wanted, hand))) return 'exact';
    if (!isThere(editor)) return 'no-composer';
    // Their words are in it now: taking ours back would take theirs.
    if (hand.isWriting) return text && textOf(editor).includes(text) && !before.includes(text) ? 'exact' : 'changed';
    return (await takeBack(composer, before, isPlain)) ? 'mismatch' : isThere(editor) ? 'damaged' : 'no-composer';
  } finally {
    done.abort();
  }
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
