/** The tables of proposals, votes and decisions as TypeScript sees them. */
import type { NetworkId } from '../shared/networks/index.ts';
import type { ProposalState } from '../shared/own-proposal.ts';
import type { Persona } from '../shared/personae.ts';
import type { DecisionKind, ProposalSource } from '../shared/proposal-api.ts';

export interface ProposalTable {
  program_id: string;
  id: string;
  /** Null of what a feed brings. */
  member_id: string | null;
  /** Empty of an idea, and of a proposal whose content is gone. */
  url: string;
  title: string;
  quote: string | null;
  note: string;
  at_ms: number;
  state: ProposalState;
  reason: string | null;
  /** The post that it became, or that said it already. */
  post_id: string | null;
  decided_by: string | null;
  decided_at: number | null;
  source: ProposalSource;
  feed_id: string | null;
  /** The page's own address for itself, without trackers. */
  canonical: string | null;
  /** The written signature of the page's readable text. */
  signature: string | null;
  /** JSON: what else was read on the page (`clip.proposed`'s `page`). */
  clip: string | null;
  theme_id: string | null;
  network: NetworkId | null;
  /** BCP 47, of the page. */
  language: string | null;
  suggestion: string | null;
  persona: Persona | null;
  group_id: string | null;
  /** Days (YYYY-MM-DD): not before, and not after. */
  embargo: string | null;
  expiry: string | null;
  /** Grows with every change and decision. */
  version: number;
  /** The `proposal.changed` event whose words these are, or null. */
  change_id: string | null;
  /** 1: its author changed it after the decision, which was not taken. */
  late: number | null;
  /** The proposal that says the same and stands for this one. */
  merged_into: string | null;
  thanks: string | null;
  thanked_by: string | null;
  thanked_at: number | null;
}

/** A member finds a proposal or theme worth writing about. One that was taken back is no row. */
export interface VoteTable {
  program_id: string;
  subject_id: string;
  member_id: string;
  about: 'proposal' | 'theme';
  at_ms: number;
}

/** What a reviewer did with a proposal; never changed, emptied of words with the proposal. */
export interface DecisionTable {
  program_id: string;
  id: string;
  proposal_id: string;
  member_id: string;
  /** The other admin who made the link by which the reviewer signed in, or null. */
  via_id: string | null;
  did: DecisionKind;
  at: number;
  reason: string | null;
  /** JSON: what it changed, as it was and as it is. */
  before: string | null;
  after: string | null;
}

/** Who looks at a proposal in the queue just now; a hint to others. */
export interface ReviewingTable {
  program_id: string;
  proposal_id: string;
  member_id: string;
  at: number;
}
