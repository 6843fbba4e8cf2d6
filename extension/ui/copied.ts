/** A text on the clipboard that waits for its arrival: which one, and whether a composer holds it by now. Never a part of the draft. */
import * as z from 'zod/mini';
import { networkIds } from '../../shared/networks/index.ts';
import type { AppState } from './store.ts';

export const copiedSchema = z.object({
  /** Id that the share's line will have: whoever writes it, and however often, it is one line. */
  id: z.uuid(),
  /** Whose share it will be. */
  owner: z.string(),
  post: z.string(),
  title: z.string(),
  variant: z.nullable(z.string()),
  /** The network that the text was made for. */
  network: z.enum(networkIds),
  /** The approved text, as it was copied. */
  text: z.string(),
  /** The code of the tracked link in it. */
  link: z.optional(z.string()),
  /** It has arrived but its line could not be written: the person says when to try again. */
  stuck: z.boolean(),
});
export type Copied = z.infer<typeof copiedSchema>;

/** Editors and clipboards change line ends, kinds and numbers of spaces, put fillers into empty lines and compose accents. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How often a draft holds a text, whatever stands around it. */
export function timesIn(draft: string, text: string): number {
  const wanted = plain(text);
  return wanted === '' ? 0 : plain(draft).split(wanted).length - 1;
}

/** How often the composer beside us holds a text that is waited for. */
export interface Held {
  /** Id of what is waited for. */
  copied: string;
  tab: number;
  generation: number;
  /** Infinite where we have put the text ourselves: what comes there is not told from that. */
  times: number;
}

/**
 * How often the composer in this state holds the text; null where none was seen on this page. `before`: what was held in the
 * last state. It is never stored: while we do not look, a page can become another one whose composers have the same numbers.
 */
export function heldIn(
  { tab, link, composer }: Pick<AppState, 'tab' | 'link' | 'composer'>,
  copied: Copied,
  before: Held | null,
): Held | null {
  if (!tab || link !== 'connected') return null;
  if (!composer) return before;
  const held = { copied: copied.id, tab: tab.id, generation: composer.generation };
  const isOurs = before !== null && isSame(before, held) && before.times === Infinity;
  return { ...held, times: isOurs ? Infinity : timesIn(composer.text, copied.text) };
}

type Place = Omit<Held, 'times'>;
const isSame = (a: Place, b: Place) => a.copied === b.copied && a.tab === b.tab && a.generation === b.generation;

/** Whether the text has come into a composer that we were looking at: what it held at first sight may be older than the copy. */
export function hasArrived(before: Held | null, now: Held | null): boolean {
  return before !== null && now !== null && isSame(before, now) && now.times > before.times;
}
