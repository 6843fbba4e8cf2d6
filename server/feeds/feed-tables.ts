/** The tables of feeds, of what was seen in them and of mentions, as TypeScript sees them. */
import type { FeedKind, FeedProblem } from '../../shared/feed-api.ts';
import type { About, Reaction } from '../../shared/reaction-api.ts';

export interface FeedTable {
  program_id: string;
  id: string;
  address: string;
  /** Of the address, for politeness: a host is asked for one feed at a time. */
  host: string;
  title: string;
  site: string | null;
  kind: FeedKind;
  /** JSON: `FeedRules`. */
  rules: string;
  /** Between two polls; the feed's own wishes may make it longer. */
  minutes: number;
  created_at: number;
  /** When an admin paused it, or the feed said that it is gone for good. */
  paused_at: number | null;
  /** Of the last answer whose entries were all looked at: sent back so that nothing is sent twice. */
  etag: string | null;
  modified: string | null;
  /** The last poll, and the last one that found the feed. */
  polled_at: number | null;
  succeeded_at: number | null;
  next_at: number;
  /** The poll that is going on, and until when it keeps every other process away. */
  lease: string | null;
  lease_until: number | null;
  /** Polls without success since the last one with. */
  failures: number;
  problem: FeedProblem | null;
  problem_detail: string | null;
  /** How many stood in it at the last success. */
  entries: number | null;
}

/** An entry that was looked at, so that it is never proposed twice. */
export interface FeedEntryTable {
  program_id: string;
  feed_id: string;
  /** Hash of the entry's own name in its feed. */
  key: string;
  first_at: number;
  /** About when it last stood in the feed. */
  seen_at: number;
  /** `added`: a proposal; `proposal`, `post`: there was one that says the same; null: not wanted. */
  became: 'added' | 'proposal' | 'post' | null;
  proposal_id: string | null;
}

/** What a listening feed found: a page of somebody else that people may react to, once an admin releases it. */
export interface MentionTable {
  program_id: string;
  proposal_id: string;
  feed_id: string;
  about: About;
  /** JSON: the words of the rules that were met. */
  words: string;
  found_at: number;
  /** What is suggested to do, and a sentence about it. */
  reaction: Reaction | null;
  hint: string | null;
  released_at: number | null;
  ended_at: number | null;
}
