/** What campaigns come to: their posts, and what the daily counts say of them; the cost does not grow with the log. */
import { sql } from 'kysely';
import type { AdminCampaign } from '../../shared/life-api.ts';
import type { Db } from '../db.ts';
import { readCampaigns } from '../occasions.ts';

/** The programme's campaigns with their figures, the latest first. */
export async function readCampaignFigures(db: Db, programId: string): Promise<AdminCampaign[]> {
  const campaigns = await readCampaigns(db, programId);
  const rows = await db
    .selectFrom('post as p')
    .leftJoin('rollup as r', (join) =>
      join.onRef('r.program_id', '=', 'p.program_id').onRef('r.subject', '=', 'p.id').on('r.axis', '=', 'post'),
    )
    .where('p.program_id', '=', programId)
    .where('p.campaign_id', 'is not', null)
    .groupBy('p.campaign_id')
    .select([
      'p.campaign_id as id',
      sql<number>`cast(count(distinct p.id) as bigint)`.as('posts'),
      // PostgreSQL gives sums of bigint as text.
      sql<number>`cast(coalesce(sum(r.inserted + r.published + r.dismissed), 0) as bigint)`.as('shares'),
      sql<number>`cast(coalesce(sum(r.published), 0) as bigint)`.as('published'),
    ])
    .execute();
  const figures = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return campaigns.map((campaign) => ({
    ...campaign,
    ...(figures.get(campaign.id) ?? { posts: 0, shares: 0, published: 0 }),
  }));
}
