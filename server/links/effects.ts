/** Counts what came of the shares by the day of the share, in the transaction that changes it. */
import { bulkInsert } from '../bulk.ts';
import { DayCounts } from '../day-counts.ts';
import type { Tx } from '../db.ts';
import { type CountedLine, dayOf } from '../rollups.ts';
import type { EffectTable, OutcomeTable } from '../link-tables.ts';

export const effectCounts = ['tracked', 'clicks', 'originality', 'measured', 'waited', 'answered'] as const;
type Counts = Readonly<Record<(typeof effectCounts)[number], number>>;

/** A share with what came of it. */
export interface Effective {
  readonly line: Pick<CountedLine, 'network' | 'post_id' | 'variant_id' | 'at_ms'>;
  readonly counts: Counts;
}

/** What an outcome counts for. */
export function countsOf(
  outcome: Pick<OutcomeTable, 'code' | 'clicks' | 'originality' | 'waited'>,
): Effective['counts'] {
  return {
    tracked: outcome.code === null ? 0 : 1,
    clicks: outcome.clicks,
    originality: outcome.originality ?? 0,
    measured: outcome.originality === null ? 0 : 1,
    waited: outcome.waited ?? 0,
    answered: outcome.waited === null ? 0 : 1,
  };
}

const add = bulkInsert({
  table: 'effect',
  columns: {
    program_id: 'text',
    axis: 'text',
    day: 'bigint',
    subject: 'text',
    tracked: 'bigint',
    clicks: 'bigint',
    originality: 'bigint',
    measured: 'bigint',
    waited: 'bigint',
    answered: 'bigint',
  },
  onConflict: `(program_id, axis, day, subject) do update set ${effectCounts
    .map((name) => `${name} = effect.${name} + excluded.${name}`)
    .join(', ')}`,
});

/** Takes `before` out of the counts and puts `after` in. */
export async function countEffects(
  tx: Tx,
  programId: string,
  before: readonly Effective[],
  after: readonly Effective[],
): Promise<void> {
  const changes = new DayCounts<EffectTable['axis']>(effectCounts.length);
  const note = ({ line, counts }: Effective, by: 1 | -1) => {
    const day = dayOf(line.at_ms);
    for (const [axis, subject] of [
      ['all', ''],
      ['network', line.network],
      ['post', line.post_id],
      ['variant', line.variant_id],
    ] as const) {
      if (subject === null) continue;
      const own = changes.at(axis, subject, day);
      for (const [place, name] of effectCounts.entries()) own[place] = (own[place] ?? 0) + by * counts[name];
    }
  };
  for (const each of before) note(each, -1);
  for (const each of after) note(each, 1);
  await add(
    tx,
    changes.rows().map((row) => [programId, ...row]),
  );
}
