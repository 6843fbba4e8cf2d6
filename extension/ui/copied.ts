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
  /** The composer that held the text already when it was copied, and how often. */
  before: z.nullable(z.object({ tab: z.int(), generation: z.int(), times: z.int() })),
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

type Beside = Pick<AppState, 'tab' | 'composer'>;

/** How often the composer beside us holds the text, to be told from its arrival; null when it does not. */
export function heldBefore(text: string, { tab, composer }: Beside): Copied['before'] {
  if (!tab || !composer) return null;
  const times = timesIn(composer.text, text);
  return times === 0 ? null : { tab: tab.id, generation: composer.generation, times };
}

/** What becomes of a copied text in this state: it has arrived, or is waited for on. */
export function followCopied(copied: Copied, { tab, composer }: Beside): 'arrived' | Copied {
  if (!tab || !composer || copied.stuck) return copied;
  const { before } = copied;
  const isSame = before?.tab === tab.id && before.generation === composer.generation;
  const times = timesIn(composer.text, copied.text);
  if (times > (isSame ? before.times : 0)) return 'arrived';
  // What the person has taken out meanwhile counts when it comes again.
  return isSame && times < before.times ? { ...copied, before: { ...before, times } } : copied;
}
