/** Counts the log's lines by day, in the transaction that changes them: reports then cost the same however long the log is. */
import { bulkInsert } from './bulk.ts';
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
const axes: readonly Axis[] = ['all', 'network', 'post', 'variant', 'member'];

function placesOf(line: CountedLine): (readonly [axis: Axis, subject: string])[] {
  return [
    ['all', ''],
    ['member', line.member_id],
    ...(line.network === null ? [] : [['network', line.network] as const]),
    ...(line.post_id === null ? [] : [['post', line.post_id] as const]),
    ...(line.variant_id === null ? [] : [['variant', line.variant_id] as const]),
  ];
}

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
  const changes = new Map<string, { row: [RollupTable['axis'], number, string]; counts: number[] }>();
  const note = (line: CountedLine, by: 1 | -1) => {
    const day = dayOf(line.at_ms);
    for (const [axis, subject] of placesOf(line)) {
      if (!among.includes(axis)) continue;
      const key = `${axis} ${day} ${subject}`;
      let change = changes.get(key);
      if (change === undefined) changes.set(key, (change = { row: [axis, day, subject], counts: states.map(() => 0) }));
      const place = states.indexOf(line.state);
      change.counts[place] = (change.counts[place] ?? 0) + by;
    }
  };
  for (const line of before) note(line, -1);
  for (const line of after) note(line, 1);
  const changed = [...changes].filter(([, { counts }]) => counts.some((count) => count !== 0));
  // In one order for every process, so that two transactions never wait for each other's rows.
  const inOrder = changed.toSorted(([a], [b]) => (a < b ? -1 : 1));
  await add(
    tx,
    inOrder.map(([, { row, counts }]) => [programId, ...row, ...counts]),
  );
}
