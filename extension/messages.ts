/** The whole protocol between the extension's contexts. Content scripts import its types only: zod stays out of the host page. */
import * as z from 'zod/mini';
import { networkIds } from '../shared/networks/index.ts';

/** Name of the port that the sidebar opens to the content script of the tab it sits beside. Nothing on a page is read before it opens. */
export const composerPort = 'portevoix.composer';

/** The composer that the person is writing in, as the page shows it now. Never stored, never sent anywhere else. */
export const composerStateSchema = z.object({
  network: z.enum(networkIds),
  /** Id of the `ComposerVariant`. */
  variant: z.string().check(z.maxLength(64)),
  /** The draft, lines joined by `\n`. */
  text: z.string().check(z.maxLength(200_000)),
  /** Grows whenever the page's composer is another one than before (closed and opened again, rebuilt). */
  generation: z.int(),
});
export type ComposerState = z.infer<typeof composerStateSchema>;

/** How an insertion ended. Only `exact` means that the editor holds the text. */
export const insertOutcomes = [
  /** The read-back equals what was wanted. */
  'exact',
  /** It differs: the page was left as it is after undoing, the person pastes by hand. */
  'mismatch',
  /** The draft was no longer what the sidebar had shown: nothing was touched. */
  'changed',
  /** There is no composer any more. */
  'no-composer',
] as const;
export type InsertOutcome = (typeof insertOutcomes)[number];

/** What the content script tells the sidebar over the port; the sidebar parses each, as a page's process is less trusted. */
export const fromPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('composer'), composer: z.nullable(composerStateSchema) }),
  z.object({ type: z.literal('inserted'), request: z.int(), outcome: z.enum(insertOutcomes) }),
  /** The page showed its own "your post is out" with a link: a hint for the person, not a proof. */
  z.object({
    type: z.literal('published'),
    network: z.enum(networkIds),
    permalink: z.string().check(z.maxLength(500)),
  }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/**
 * What the sidebar asks of the content script. `caret`: at the caret, or at the end when there is none.
 * `replace`: instead of the whole draft. `range`: instead of `[start, end)`, UTF-16 offsets into `seen`.
 * `seen` is the draft that the person was looking at: when the editor holds another one now, nothing is touched.
 */
export type ToPage = {
  readonly type: 'insert';
  readonly request: number;
  readonly text: string;
  readonly at: 'caret' | 'replace' | { readonly start: number; readonly end: number };
  readonly seen: string;
};

/** One-off messages to the background. */
export const toBackgroundSchema = z.discriminatedUnion('type', [
  /** From a content script, within the person's click on the network's "start a post". */
  z.object({ type: z.literal('open-sidebar') }),
  /** From the sidebar: it was opened, something was appended, the network is back, or the person asked. */
  z.object({ type: z.literal('sync'), why: z.enum(['open', 'append', 'online', 'person']) }),
]);
export type ToBackground = z.infer<typeof toBackgroundSchema>;
