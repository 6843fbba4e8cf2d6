/** The daily counts that reports read are those of the lines; of removed lines the counts stay, so there they may be higher. */
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { differingCounts } from '../differing-counts.ts';
import { countedColumns, countLines } from '../rollups.ts';
import { type Check, pageRows } from './check.ts';

const states = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;
const axes = { all: "''", member: 'member_id', network: 'network', post: 'post_id', variant: 'variant_id' } as const;
/** Whole days since 1970 (UTC), downwards before it as well. */
const day = '(at_ms - ((at_ms % 86400000) + 86400000) % 86400000) / 86400000';

/** What a programme's lines come to, in the columns of the counts. */
const recounted = sql.raw(
  Object.entries(axes)
    .map(([axis, subject]) => {
      const counts = states.map((state) => `sum(case when state = '${state}' then 1 else 0 end) as ${state}`);
      return `select program_id, '${axis}' as axis, ${day} as day, ${subject} as subject, ${counts.join(', ')}
        from log_line where ${subject} is not null group by program_id, ${day}${axis === 'all' ? '' : `, ${subject}`}`;
    })
    .join(' union all '),
);

/** Counts a programme's lines from nothing. */
async function recount(tx: Tx, programId: string): Promise<void> {
  await tx.deleteFrom('rollup').where('program_id', '=', programId).execute();
  for (let after = ''; ;) {
    const page = await tx
      .selectFrom('log_line')
      .select(['id', ...countedColumns])
      .where('program_id', '=', programId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageRows)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    await countLines(tx, programId, [], page);
    after = last.id;
  }
}

export const counts: Check = {
  holds: 'the daily counts are those of the lines',
  remedy:
    'Run "verify --repair": it counts again (where events were removed, their counts would be lost, and it leaves them).',
  async *find(tx) {
    for (const { program_id, axis, day: on, subject } of await differingCounts(tx, 'rollup', states, recounted)) {
      yield `The counts of programme ${program_id} for day ${on} (${[axis, subject].filter(Boolean).join(' ')}) are not those of its lines.`;
    }
  },
  async repair(tx) {
    const wrong = await differingCounts(tx, 'rollup', states, recounted);
    const programs = [...new Set(wrong.map((row) => row.program_id))];
    for (const programId of programs) {
      const removed = await tx
        .selectFrom('tombstone')
        .select('id')
        .where('program_id', '=', programId)
        .limit(1)
        .execute();
      if (removed.length === 0) await recount(tx, programId);
    }
    return wrong.length;
  },
};
