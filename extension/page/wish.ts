/** What an insertion comes to: the text as an editor can hold it, and the place in the draft that it goes to. */
import type { InsertWish } from '../messages.ts';
import type { Caret } from './caret.ts';

/** Characters that editors put in for the caret's sake. They are never read as text, so they are never written either. */
export const fillers = /[\u200B\uFEFF]/;
const allFillers = new RegExp(fillers, 'g');

/** The text as it reads back: lines joined by `\n`, without fillers. */
export function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(allFillers, '');
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** A line of text as HTML. */
export const escaped = (line: string): string => line.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);

/** Where a place of a text field's value lies in the value as it is read. */
export const readOffset = (value: string, raw: number): number => readable(value.slice(0, raw)).length;

/** The place in a text field's value that an offset into its reading stands for, behind the fillers there. */
export function rawOffset(value: string, offset: number): number {
  let raw = 0;
  for (let read = 0; raw < value.length && (read < offset || fillers.test(value[raw] ?? '')); raw++) {
    if (!fillers.test(value[raw] ?? '')) read++;
  }
  return raw;
}

/**
 * The stretch of `draft` that the text takes the place of. `caret`: where the caret is or was last, null when unknown, which
 * stands for the end. One from a draft that was longer is brought back into this one.
 */
export function placeOf(at: InsertWish['at'], draft: string, caret: Caret | null): Caret {
  const all = { start: 0, end: draft.length };
  if (at === 'replace') return all;
  const { start, end } = at === 'caret' ? (caret ?? { start: all.end, end: all.end }) : at;
  const from = Math.min(Math.max(start, 0), all.end);
  return { start: from, end: Math.min(Math.max(end, from), all.end) };
}
