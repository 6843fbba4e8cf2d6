/** The tables of what surrounds posts: campaigns, moments, groups of members, images. */
import type { MediaType } from '../shared/life-api.ts';

interface Named {
  program_id: string;
  id: string;
  fr: string | null;
  en: string | null;
  /** Days, as `2026-11-23`: they begin and end where the reader is. */
  starts_on: string;
  ends_on: string;
  version: number;
  created_at: number;
}

export interface CampaignTable extends Named {
  aim: string;
  /** JSON: ids of themes. */
  themes: string;
}

export type MomentTable = Named;

export interface MemberGroupTable {
  program_id: string;
  id: string;
  name: string;
  created_at: number;
}

export interface GroupMemberTable {
  program_id: string;
  member_id: string;
  group_id: string;
}

export interface MediaTable {
  program_id: string;
  id: string;
  /** SHA-256 of the bytes as they are kept, hex. */
  hash: string;
  type: MediaType;
  width: number;
  height: number;
  bytes: number;
  alt_fr: string;
  alt_en: string;
  created_at: number;
}

/** A piece of an image, base64; put together by `position` they are the image. */
export interface MediaPartTable {
  program_id: string;
  media_id: string;
  position: number;
  data: string;
}

export interface LifeTables {
  campaign: CampaignTable;
  moment: MomentTable;
  member_group: MemberGroupTable;
  group_member: GroupMemberTable;
  media: MediaTable;
  media_part: MediaPartTable;
}
