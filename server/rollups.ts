/** Counts the log's lines by day, in the transaction that changes them: reports then cost the same however long the log is. */
import { bulkInsert } from './bulk.ts';
import { DayCounts } from './day-counts.ts';
import type { Tx } from './db.ts';
import type { LogLineTable, RollupTable } from './tables.ts';

const dayMs = 24 * 3600_000;
const states = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;

/** What of a line decides where it counts. */
export type CountedLine = Pick<LogLineTable, 'state' | 'member_id' | 'network' | 'post_id' | 'variant_id' | 'at_ms'>;
export const countedColumns = ['state', 'member_id', 'network', 'post_id', 'variant_id', 'at_ms'] as const;

/** The whole days since 1970 (UTC) of a time in milliseconds. */
export const dayOf = (ms: number): number => Math.floor(ms / dayMs);

type Axis = RollupTable['axis'];
/** What a line counts for; one row for all lines has no subject. */
const subjectOf: Readonly<Record<Axis, (line: CountedLine) => string | null>> = {
  all: () => '',
  network: (line) => line.network,
  post: (line) => line.post_id,
  variant: (line) => line.variant_id,
  member: (line) => line.member_id,
};
const axes = Object.keys(subjectOf) as readonly Axis[];

const add = bulkInsert({
  table: 'rollup',
  columns: {
    program_id: 'text',
    axis: 'text',
    day: 'bigint',
    subject: 'text',
    inserted: 'bigint',
    published: 'bigint',
    dismissed: 'bigint',
    withdrawn: 'bigint',
    proposed: 'bigint',
  },
  onConflict: `(program_id, axis, day, subject) do update set ${states
    .map((state) => `${state} = rollup.${state} + excluded.${state}`)
    .join(', ')}`,
});

/**
 * Takes what these lines counted for until here out of the counts, and puts in what they count for from here on.
 * `among`: only these axes.
 */
export async function countLines(
  tx: Tx,
  programId: string,
  before: readonly CountedLine[],
  after: readonly CountedLine[],
  among: readonly Axis[] = axes,
): Promise<void> {
  const changes = new DayCounts<Axis>(states.length);
  const wanted = axes.filter((axis) => among.includes(axis));
  const note = (line: CountedLine, by: 1 | -1) => {
    const day = dayOf(line.at_ms);
    const place = states.indexOf(line.state);
    for (const axis of wanted) {
      const subject = subjectOf[axis](line);
      if (subject === null) continue;
      const counts = changes.at(axis, subject, day);
      counts[place] = (counts[place] ?? 0) + by;
    }
  };
  for (const line of before) note(line, -1);
  for (const line of after) note(line, 1);
  await add(
    tx,
    changes.rows().map((row) => [programId, ...row]),
  );
}
