/** The tables as TypeScript sees them. Ids are text, times are milliseconds since 1970, JSON is text: the same on every engine. */
import type { Role } from '../shared/api.ts';
import type { FeedEntryTable, FeedTable, MentionTable } from './feeds/feed-tables.ts';
import type { ClickTable, EffectTable, LinkSettingTable, OutcomeTable } from './link-tables.ts';
import type { DecisionTable, ProposalTable, ReviewingTable, VoteTable } from './proposal-tables.ts';
import type { NetworkId } from '../shared/networks/index.ts';
import type { Persona } from '../shared/personae.ts';
import type { LifeTables } from './life-tables.ts';

type Language = 'fr' | 'en';

/** A programme; its row is also the lock and the counter of everything that is ordered within it. */
export interface ProgramTable {
  id: string;
  name: string;
  accent: string | null;
  /** The `seq` of the newest event. A counter row, as a sequence lets readers by `seq > n` miss late commits. */
  seq: number;
  /** Grows with every change of the library. */
  revision: number;
  /** The time as of which the library is shown, and when the next post comes into it or leaves it; null: never yet, none. */
  library_at: number | null;
  library_due: number | null;
  /** IANA name of the zone in which its people live; null: nobody has said, and UTC is meant. */
  time_zone: string | null;
  created_at: number;
}

export interface MemberTable {
  program_id: string;
  id: string;
  name: string;
  role: Role;
  language: Language;
  joined_at: number;
  /** When this person's data was erased: no name is left, and nobody can be them any more. */
  erased_at: number | null;
  /** 1: a curator who may decide on proposals; null: not. Admins may without. */
  reviews: number | null;
}

export interface InvitationTable {
  program_id: string;
  id: string;
  code_hash: string;
  name: string | null;
  role: Role;
  /** The member who joins with one more browser, or null for a new member. */
  member_id: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  /** The browser that used it, so that it can ask again when the answer was lost. */
  device_id: string | null;
  /** JSON: ids of the groups that whoever joins by it is in; null for none. */
  groups: string | null;
}

export interface DeviceTable {
  program_id: string;
  id: string;
  member_id: string;
  name: string;
  token_hash: string;
  /** Every `deviceSeq` up to this one is settled. */
  held_to: number;
  created_at: number;
  /** The day of the last request (midnight UTC), never the hour; null until the token was used. */
  seen_at: number | null;
  revoked_at: number | null;
  /** The browser whose copied profile this one is, or null. */
  split_from: string | null;
}

export interface SignInCodeTable {
  program_id: string;
  code_hash: string;
  member_id: string;
  /** The other admin who asked for it, or null. */
  created_by: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface SessionTable {
  program_id: string;
  token_hash: string;
  member_id: string;
  /** The other admin who made the link that opened it, or null. */
  opened_by: string | null;
  created_at: number;
  seen_at: number;
  expires_at: number;
}

export interface ThemeTable {
  program_id: string;
  id: string;
  fr: string | null;
  en: string | null;
  /** What a person is asked for their own sentence about it. */
  question_fr: string | null;
  question_en: string | null;
  created_at: number;
}

export interface PostTable {
  program_id: string;
  id: string;
  state: 'draft' | 'published' | 'withdrawn';
  version: number;
  title: string;
  text: string;
  link: string | null;
  theme_id: string | null;
  language: Language;
  /** JSON: the official text by further languages; null without any. */
  translations: string | null;
  proposal_id: string | null;
  created_at: number;
  updated_at: number;
  published_at: number | null;
  /** Title and text as `foldForSearch` writes them. */
  search: string;
  release_at: number | null;
  expires_at: number | null;
  pinned_until: number | null;
  campaign_id: string | null;
  moment_id: string | null;
  /** JSON: what a plan says besides the columns here; null for a post like any other. */
  plan: string | null;
  withdrawn_at: number | null;
  withdrawn_reason: string | null;
}

export interface VariantTable {
  program_id: string;
  id: string;
  post_id: string;
  position: number;
  persona: Persona;
  network: NetworkId;
  language: Language;
  text: string;
  search: string;
  /** A variant that was shared once is hidden, not deleted: the log still says what it was. */
  removed_at: number | null;
}

export interface CharterTable {
  program_id: string;
  version: number;
  rules: string;
  text: string;
  created_at: number;
  created_by: string | null;
  /** 1: whoever accepted an earlier one is asked to read and accept it; null: it says the same in better words. */
  material: number | null;
}

/** Every selector pack that was uploaded; the newest counts, unless it was removed. The others keep versions growing. */
export interface SelectorPackTable {
  program_id: string;
  version: number;
  key_id: string;
  made: string;
  /** Ids of its networks, a JSON array. */
  networks: string;
  /** The signed pack as it travels, JSON. */
  signed: string;
  created_at: number;
  created_by: string;
  removed_at: number | null;
}

/** Every event, verbatim, of known and unknown kinds. */
export interface EventTable {
  program_id: string;
  id: string;
  seq: number;
  device_id: string;
  member_id: string;
  device_seq: number;
  at: string;
  at_ms: number;
  kind: string;
  v: number;
  body: string;
  /** The id of the share or clip that it is about, or null for a kind that is about neither. */
  about: string | null;
  received_at: number;
}

/** A place in a device's order that was refused for good, so that the device does not wait for it. */
export interface RejectionTable {
  program_id: string;
  device_id: string;
  device_seq: number;
  reason: string;
  received_at: number;
}

/** One line of the admin's share log: what the events about one share or clip come to. */
export interface LogLineTable {
  program_id: string;
  id: string;
  seq: number;
  kind: 'share' | 'clip';
  state: 'inserted' | 'published' | 'dismissed' | 'withdrawn' | 'proposed';
  member_id: string;
  network: NetworkId | null;
  post_id: string | null;
  variant_id: string | null;
  url: string | null;
  title: string | null;
  at_ms: number;
  received_at: number;
  search: string;
  /** Of a published share: the written signature of its text, when it was given. */
  signature: string | null;
}

/** An admin looked at one member's log by name; the member sees it. */
export interface LookTable {
  program_id: string;
  id: string;
  admin_id: string;
  /** The other admin who made the link by which this one signed in, or null. */
  via_id: string | null;
  member_id: string;
  at: number;
}

/** Lines of the log counted by the state they are in: of a day, of all or of one network, post or member. */
export interface RollupTable {
  program_id: string;
  axis: 'all' | 'network' | 'post' | 'variant' | 'member';
  /** Whole days since 1970 (UTC) on the person's clock. */
  day: number;
  /** Which network, post or member; empty for all. */
  subject: string;
  inserted: number;
  published: number;
  dismissed: number;
  withdrawn: number;
  proposed: number;
}

/** What is left of an event that was removed: no word of what it said or whose it was, only that it is not to come again. */
export interface TombstoneTable {
  program_id: string;
  id: string;
  device_id: string;
  device_seq: number;
  removed_at: number;
}

export interface Tables extends LifeTables {
  program: ProgramTable;
  member: MemberTable;
  invitation: InvitationTable;
  device: DeviceTable;
  sign_in_code: SignInCodeTable;
  session: SessionTable;
  theme: ThemeTable;
  post: PostTable;
  variant: VariantTable;
  charter: CharterTable;
  selector_pack: SelectorPackTable;
  event: EventTable;
  rejection: RejectionTable;
  log_line: LogLineTable;
  rollup: RollupTable;
  tombstone: TombstoneTable;
  outcome: OutcomeTable;
  click: ClickTable;
  effect: EffectTable;
  link_setting: LinkSettingTable;
  proposal: ProposalTable;
  vote: VoteTable;
  decision: DecisionTable;
  reviewing: ReviewingTable;
  look: LookTable;
  feed: FeedTable;
  feed_entry: FeedEntryTable;
  mention: MentionTable;
}
