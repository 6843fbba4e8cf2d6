/** Campaigns, moments and groups as they are stored. */
import type { AdminCampaign, AdminGroup, AdminMoment } from '../shared/life-api.ts';
import type { Db } from './db.ts';
import type { CampaignTable, MomentTable } from './life-tables.ts';

type Named = Omit<MomentTable, 'program_id' | 'created_at'>;

/** A moment as it crosses the wire. */
export function momentOf({ id, fr, en, starts_on, ends_on, version }: Named): AdminMoment {
  const name = { ...(fr === null ? {} : { fr }), ...(en === null ? {} : { en }) };
  return { id, name, startsOn: starts_on, endsOn: ends_on, version };
}

/** A campaign without its figures. */
export type BareCampaign = Omit<AdminCampaign, 'posts' | 'shares' | 'published'>;

function campaignOf(row: Named & Pick<CampaignTable, 'aim' | 'themes'>): BareCampaign {
  // Written only through the schema.
  return { ...momentOf(row), aim: row.aim, themes: JSON.parse(row.themes) as string[] };
}

const named = ['id', 'fr', 'en', 'starts_on', 'ends_on', 'version'] as const;

/** The programme's campaigns, the latest first. */
export async function readCampaigns(db: Db, programId: string): Promise<BareCampaign[]> {
  const rows = await db
    .selectFrom('campaign')
    .select([...named, 'aim', 'themes'])
    .where('program_id', '=', programId)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(campaignOf);
}

/** The programme's moments, the earliest first. */
export async function readMoments(db: Db, programId: string): Promise<AdminMoment[]> {
  const rows = await db
    .selectFrom('moment')
    .select(named)
    .where('program_id', '=', programId)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map(momentOf);
}

/** The programme's groups by name, with their members. */
export async function readGroups(db: Db, programId: string): Promise<AdminGroup[]> {
  const groups = await db
    .selectFrom('member_group')
    .select(['id', 'name'])
    .where('program_id', '=', programId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  if (groups.length === 0) return [];
  const rows = await db
    .selectFrom('group_member')
    .select(['group_id', 'member_id'])
    .where('program_id', '=', programId)
    .orderBy('member_id')
    .execute();
  const members = Map.groupBy(rows, (row) => row.group_id);
  return groups.map((group) => ({
    ...group,
    members: (members.get(group.id) ?? []).map((row) => row.member_id),
  }));
}
