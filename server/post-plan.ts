/** A post's plan as it lies in the table, and what has to be so for it to be taken. */
import { plainPlan, type PostPlan } from '../shared/life-api.ts';
import type { Tx } from './db.ts';
import type { PostTable } from './tables.ts';

export const planColumnNames = [
  'release_at',
  'expires_at',
  'pinned_until',
  'campaign_id',
  'moment_id',
  'plan',
] as const;
export type PlanColumns = Pick<PostTable, (typeof planColumnNames)[number]>;
type Rest = Pick<PostPlan, 'about' | 'groups' | 'personae' | 'networks' | 'media'>;

const isoTime = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const milliseconds = (time: string | null) => (time === null ? null : Date.parse(time));

/** The plan as it is kept. */
export function planColumns(plan: PostPlan): PlanColumns {
  const { about, groups, personae, networks, media } = plan;
  const rest: Rest = { about, groups, personae, networks, media };
  const plain = about === null && [groups, personae, networks, media].every((list) => list.length === 0);
  return {
    release_at: milliseconds(plan.releaseAt),
    expires_at: milliseconds(plan.expiresAt),
    pinned_until: milliseconds(plan.pinnedUntil),
    campaign_id: plan.campaign,
    moment_id: plan.moment,
    plan: plain ? null : JSON.stringify(rest),
  };
}

/** The plan that was kept. */
export function planOf(row: PlanColumns): PostPlan {
  // Written only through the schema.
  const rest = row.plan === null ? {} : (JSON.parse(row.plan) as Rest);
  return {
    ...plainPlan,
    ...rest,
    releaseAt: isoTime(row.release_at),
    expiresAt: isoTime(row.expires_at),
    pinnedUntil: isoTime(row.pinned_until),
    campaign: row.campaign_id,
    moment: row.moment_id,
  };
}

/** Says in a sentence what stops the plan, or null. Everything that it names must be this programme's. */
export async function planTrouble(tx: Tx, programId: string, plan: PostPlan): Promise<string | null> {
  const { releaseAt, expiresAt } = plan;
  if (releaseAt !== null && expiresAt !== null && Date.parse(expiresAt) <= Date.parse(releaseAt)) {
    return '"plan.expiresAt" must be later than "plan.releaseAt".';
  }
  const named = [
    ['member_group', 'groups', plan.groups],
    ['media', 'media', plan.media],
    ['campaign', 'campaign', plan.campaign === null ? [] : [plan.campaign]],
    ['moment', 'moment', plan.moment === null ? [] : [plan.moment]],
  ] as const;
  for (const [table, field, ids] of named) {
    if (ids.length === 0) continue;
    const held = await tx
      .selectFrom(table)
      .select('id')
      .where('program_id', '=', programId)
      .where('id', 'in', ids)
      .execute();
    if (held.length < new Set(ids).size)
      return `"plan.${field}" names what is not there (any more): load the page again.`;
  }
  return null;
}

/** The plans of all the programme's posts that have one, whatever their state. */
export async function plansOf(tx: Tx, programId: string): Promise<PostPlan[]> {
  const rows = await tx
    .selectFrom('post')
    .select(planColumnNames)
    .where('program_id', '=', programId)
    .where('plan', 'is not', null)
    .execute();
  return rows.map(planOf);
}
