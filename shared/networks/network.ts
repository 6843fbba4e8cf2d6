/** The shape of a network: plain data, so that a new one is one file and one line of the index. */

/** How an editor keeps its text; each has one file in `extension/page/editors/`. */
export type Engine = 'quill' | 'tiptap' | 'draft';

/** A CSS selector with the proof that it was right once: selectors rot monthly, the date says how far to trust it. */
export interface DatedSelector {
  readonly css: string;
  /** ISO date of the newest sighting we know of. */
  readonly seen: string;
  /** Where it was seen, for the person who repairs it. */
  readonly note: string;
}

/** One rollout of a network's composer; several are live at once, chosen per account by the network. */
export interface ComposerVariant {
  readonly id: string;
  readonly engine: Engine;
  /** CSS of the light-DOM host whose open shadow root holds the composer; absent when the composer is in the light DOM. */
  readonly shadowHost?: readonly DatedSelector[];
  /** The editor must lie inside one of these. Empty: anywhere. */
  readonly inside: readonly DatedSelector[];
  /** The editable element, best first. */
  readonly editor: readonly DatedSelector[];
  /** An editor inside or matching one of these is a decoy (a message box, a hidden twin), never ours. */
  readonly never: readonly DatedSelector[];
}

/** How a network counts a text's length. `utf16`: code units. `x`: twitter-text's weights. */
export type CountingRule = 'utf16' | 'x';

export interface Network {
  readonly id: string;
  readonly name: string;
  /** WebExtension match patterns of the pages where its composer lives. */
  readonly matches: readonly string[];
  /** Longest post, in the unit of `counting`. */
  readonly limit: number;
  readonly counting: CountingRule;
  /** Where the feed cuts a post with "see more", in characters, or null when it shows all. Approximate by nature. */
  readonly fold: number | null;
  readonly composers: readonly ComposerVariant[];
  /** What a person clicks to open the composer; best first. The click opens the sidebar in Chromium. */
  readonly openers: readonly DatedSelector[];
  /** The page's own message that a post is out, and the link in it. */
  readonly published: readonly DatedSelector[];
  /** Recognises the address of one published post. Group 1 is its id. */
  readonly permalink: readonly RegExp[];
  /** Where a person writes a new post. */
  readonly composeUrl: string;
}
