/** What came of the shares is counted right: each share's clicks are those of its hours, the daily counts those of the shares. */
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { differingCounts } from '../differing-counts.ts';
import { countEffects, countsOf, effectCounts } from '../links/effects.ts';
import { type Check, pageRows } from './check.ts';

const axes = { all: "''", network: 'l.network', post: 'l.post_id', variant: 'l.variant_id' } as const;
/** Whole days since 1970 (UTC), downwards before it as well. */
const day = '(l.at_ms - ((l.at_ms % 86400000) + 86400000) % 86400000) / 86400000';
const worth = {
  tracked: 'case when o.code is null then 0 else 1 end',
  clicks: 'o.clicks',
  originality: 'coalesce(o.originality, 0)',
  measured: 'case when o.originality is null then 0 else 1 end',
  waited: 'coalesce(o.waited, 0)',
  answered: 'case when o.waited is null then 0 else 1 end',
} as const satisfies Record<(typeof effectCounts)[number], string>;
const live = `from outcome o join log_line l on l.program_id = o.program_id and l.id = o.share_id
  where l.state not in ('withdrawn', 'proposed')`;

const recounted = sql.raw(
  Object.entries(axes)
    .map(([axis, subject]) => {
      const counts = effectCounts.map((name) => `sum(${worth[name]}) as ${name}`);
      return `select o.program_id, '${axis}' as axis, ${day} as day, ${subject} as subject, ${counts.join(', ')}
        ${live} and ${subject} is not null group by o.program_id, ${day}${axis === 'all' ? '' : `, ${subject}`}`;
    })
    .join(' union all '),
);

/** Shares whose clicks are not the sum of their hours'. */
async function wrongSums(tx: Tx): Promise<{ program_id: string; share_id: string; counted: number }[]> {
  const { rows } = await sql<{ program_id: string; share_id: string; counted: number }>`
    select o.program_id, o.share_id, cast(coalesce(sum(c.count), 0) as bigint) as counted from outcome o
      left join click c on c.program_id = o.program_id and c.share_id = o.share_id
    group by o.program_id, o.share_id, o.clicks having o.clicks <> coalesce(sum(c.count), 0)`.execute(tx);
  return rows;
}

async function recount(tx: Tx, programId: string): Promise<void> {
  await tx.deleteFrom('effect').where('program_id', '=', programId).execute();
  for (let after = ''; ;) {
    const page = await tx
      .selectFrom('outcome as o')
      .innerJoin('log_line as l', (join) =>
        join.onRef('l.program_id', '=', 'o.program_id').onRef('l.id', '=', 'o.share_id'),
      )
      .select(['o.share_id', 'o.code', 'o.clicks', 'o.originality', 'o.waited'])
      .select(['l.network', 'l.post_id', 'l.variant_id', 'l.at_ms'])
      .where('o.program_id', '=', programId)
      .where('l.state', 'not in', ['withdrawn', 'proposed'])
      .where('o.share_id', '>', after)
      .orderBy('o.share_id')
      .limit(pageRows)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    await countEffects(
      tx,
      programId,
      [],
      page.map((row) => ({ line: row, counts: countsOf(row) })),
    );
    after = last.share_id;
  }
}

export const effects: Check = {
  holds: 'the clicks and what else came of the shares are counted right',
  remedy:
    'Run "verify --repair": it counts again (where events were removed, their counts would be lost, and it leaves them).',
  async *find(tx) {
    for (const { program_id, share_id } of await wrongSums(tx)) {
      yield `The clicks of share ${share_id} of programme ${program_id} are not those of its hours.`;
    }
    for (const { program_id, axis, day: on, subject } of await differingCounts(tx, 'effect', effectCounts, recounted)) {
      yield `What came of the shares of programme ${program_id} on day ${on} (${[axis, subject].filter(Boolean).join(' ')}) is not what its shares say.`;
    }
  },
  async repair(tx) {
    const sums = await wrongSums(tx);
    for (const { program_id, share_id, counted } of sums) {
      await tx
        .updateTable('outcome')
        .set({ clicks: counted })
        .where('program_id', '=', program_id)
        .where('share_id', '=', share_id)
        .execute();
    }
    const wrong = await differingCounts(tx, 'effect', effectCounts, recounted);
    for (const programId of new Set(wrong.map((row) => row.program_id))) {
      const removed = await tx
        .selectFrom('tombstone')
        .select('id')
        .where('program_id', '=', programId)
        .limit(1)
        .execute();
      if (removed.length === 0) await recount(tx, programId);
    }
    return sums.length + wrong.length;
  },
};
