/** The shape of a network: plain data, so that a new one is one file and one line of the index. */

/** How an editor keeps its text; each has one file in `extension/page/editors/`. */
export type Engine = 'quill' | 'tiptap' | 'draft' | 'lexical' | 'textarea' | 'plain';

/** What is written in a composer: a post of its own, or an answer to somebody's. */
export type ComposerKind = 'post' | 'comment' | 'reply';

/** A CSS selector with the proof that it was right once: selectors rot monthly, the date says how far to trust it. */
export interface DatedSelector {
  readonly css: string;
  /** ISO date of the newest sighting we know of. */
  readonly seen: string;
  /** Where it was seen, for the person who repairs it. */
  readonly note: string;
}

/** A selector of a network's file, in one line. `seen`: ISO date of the newest sighting. `note`: where, for who repairs it. */
export const dated = (css: string, seen: string, note: string): DatedSelector => ({ css, seen, note });

/** One rollout of a network's composer; several are live at once, chosen per account by the network. */
export interface ComposerVariant {
  readonly id: string;
  readonly kind: ComposerKind;
  /** The engine that was seen there. What the page really holds is told by the engine's own marker. */
  readonly engine: Engine;
  /** CSS of the light-DOM host whose open shadow root holds the composer; absent when the composer is in the light DOM. */
  readonly shadowHost?: readonly DatedSelector[];
  /** The editor must lie inside one of these. Empty: anywhere. */
  readonly inside: readonly DatedSelector[];
  /** The editable element, best first. */
  readonly editor: readonly DatedSelector[];
  /** An editor inside or matching one of these is a decoy (a message box, a hidden twin), never ours. */
  readonly never: readonly DatedSelector[];
  /** Longest text here, where it is another one than the network's. */
  readonly limit?: number;
}

/**
 * How a network counts a text's length. `utf16`: code units. `x`: twitter-text's weights. `bluesky`: graphemes, a link as
 * the short form that readers see. `mastodon`: graphemes, a link 23, a mention without its host. `threads`: code units, an
 * emoji its bytes in UTF-8.
 */
export type CountingRule = 'utf16' | 'x' | 'bluesky' | 'mastodon' | 'threads';

/** What becomes of a link in a post. */
export interface LinkPolicy {
  /** What one link counts as, whatever its length, or null when it counts as written. */
  readonly weight: number | null;
  /** Whether the network draws a card of the linked page below the post. */
  readonly card: boolean;
  /** Whether a link in the text can be followed by readers. */
  readonly clickable: boolean;
}

/** One form of the address of a published post. */
export interface PermalinkForm {
  /** Matched against the whole address with its query, without its fragment. */
  readonly pattern: RegExp;
  /** The clean address, with the pattern's groups as `$1`; `$1l` is the group in small letters, where case means nothing. */
  readonly clean: string;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  /** WebExtension match patterns of the pages where its composer lives. Empty: at the addresses that the person gives. */
  readonly matches: readonly string[];
  /** Whether its pages are asked for when the person switches it on; the others belong to the extension from the start. */
  readonly optional: boolean;
  /** Longest post, in the unit of `counting`. */
  readonly limit: number;
  readonly counting: CountingRule;
  /** Where the feed cuts a post with "see more", in characters, or null when it shows all. Approximate by nature. */
  readonly fold: number | null;
  readonly links: LinkPolicy;
  readonly composers: readonly ComposerVariant[];
  /** What a person clicks to open the composer; best first. The click opens the sidebar in Chromium. */
  readonly openers: readonly DatedSelector[];
  /** The page's own message that a post is out, and the link in it. */
  readonly published: readonly DatedSelector[];
  /** Recognises the address of one published post, and cleans it. */
  readonly permalink: readonly PermalinkForm[];
  /** Where a person writes a new post: an address, or a path on the person's instance. */
  readonly composeUrl: string;
}
