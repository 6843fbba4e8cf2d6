/** The whole protocol between the extension's contexts. Content scripts import its types only: zod stays out of the host page. */
import * as z from 'zod/mini';
import type { NetworkId } from '../shared/networks/index.ts';
import type { ComposerKind, Engine } from '../shared/networks/network.ts';

/** Name of the port that the sidebar opens to the content script of the tab it sits beside. Nothing on a page is read before it opens. */
export const composerPort = 'portevoix.composer';

/** The longest draft that is told. */
export const longestDraft = 200_000;
const variantId = z.string().check(z.maxLength(64));

/** The composer that the person is writing in, as the page shows it now. Never stored, never sent anywhere else. */
const toldComposerSchema = z.object({
  /** Id of the `ComposerVariant`. */
  variant: variantId,
  /** The draft, lines joined by `\n`. */
  text: z.string().check(z.maxLength(longestDraft)),
  /** Grows whenever the page's composer is another one than before (closed and opened again, rebuilt). */
  generation: z.int(),
});
/** What the sidebar knows of it: the page tells which, the sidebar's own data tells what that is. */
export type ComposerState = z.infer<typeof toldComposerSchema> & {
  readonly network: NetworkId;
  readonly kind: ComposerKind;
};

/** How an insertion ended. Only `exact` means that the editor holds the text. */
export const insertOutcomes = [
  /** The read-back equals what was wanted. */
  'exact',
  /** It differs: the page was left as it is after undoing, the person pastes by hand. */
  'mismatch',
  /** The draft was no longer what the sidebar had shown: nothing was touched. */
  'changed',
  /** It differs, and the former draft could not be brought back: the person must look. */
  'damaged',
  /** There is no composer any more. */
  'no-composer',
] as const;
export type InsertOutcome = (typeof insertOutcomes)[number];

/** Which selector of each list found something in the page: its index, -1 for none, null where the variant has no such list. */
const hit = z.nullable(z.int().check(z.minimum(-1), z.maximum(50)));
const sightingSchema = z.object({ variant: variantId, shadowHost: hit, inside: hit, editor: hit });
export type Sighting = z.infer<typeof sightingSchema>;

/** What the content script tells the sidebar over the port; the sidebar parses each, as a page's process is less trusted. */
export const fromPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('composer'), composer: z.nullable(toldComposerSchema) }),
  /** The answer to a request. */
  z.object({ type: z.literal('done'), request: z.int(), outcome: z.enum(insertOutcomes) }),
  /** The page showed its own "your post is out" with this link: a hint for the person, not a proof. `selector`: which found it. */
  z.object({
    type: z.literal('published'),
    href: z.string().check(z.maxLength(2000)),
    selector: z.int().check(z.minimum(0), z.maximum(50)),
  }),
  /**
   * How the selectors fare, without any content. `variants`: those of which at least a part is on the page.
   * `stranger`: the person writes in something that no selector knows, so that the site has probably changed.
   */
  z.object({
    type: z.literal('health'),
    variants: z.array(sightingSchema).check(z.maxLength(50)),
    stranger: z.boolean(),
  }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/** A composer variant as the page needs it: CSS only. */
export interface PageVariant {
  readonly id: string;
  readonly kind: ComposerKind;
  readonly engine: Engine;
  /** Null when the composer is in the light DOM. */
  readonly shadowHost: readonly string[] | null;
  readonly inside: readonly string[];
  readonly editor: readonly string[];
  readonly never: readonly string[];
}

/** What to look for in the page. The page's script has no such data of its own: what was repaired since the build arrives here too. */
export interface WatchWish {
  readonly type: 'watch';
  readonly composers: readonly PageVariant[];
  readonly published: readonly string[];
}

/**
 * Puts text into the composer. `caret`: at the caret, or at the end when there is none. `replace`: instead of the whole draft.
 * `range`: instead of `[start, end)`, UTF-16 offsets into `seen`, the draft that the person was looking at: when the editor
 * holds another one now, nothing is touched.
 */
export interface InsertWish {
  readonly type: 'insert';
  readonly request: number;
  readonly text: string;
  readonly at: 'caret' | 'replace' | { readonly start: number; readonly end: number };
  readonly seen: string;
  /** The composer that the person was looking at, as it was told: another one that took its place is not touched. */
  readonly generation: number;
}

/** Selects `[start, end)` of the draft and scrolls it into view, so that the person sees the place. Changes nothing. */
export interface SelectWish {
  readonly type: 'select';
  readonly request: number;
  readonly at: { readonly start: number; readonly end: number };
  readonly seen: string;
  readonly generation: number;
}

/** What the sidebar asks of the page's script; `watch` comes first on every port, and again when the data changes. */
export type ToPage = WatchWish | InsertWish | SelectWish;

/** One-off messages to the background. */
export const toBackgroundSchema = z.discriminatedUnion('type', [
  /** From a content script, within the person's click on the network's "start a post". */
  z.object({ type: z.literal('open-sidebar') }),
  /** From the sidebar: it was opened, something was appended, the network is back, or the person asked. */
  z.object({ type: z.literal('sync'), why: z.enum(['open', 'append', 'online', 'person']) }),
]);
export type ToBackground = z.infer<typeof toBackgroundSchema>;
