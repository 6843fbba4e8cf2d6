/** Every check of the database, in the order in which `verify` makes them: storage first, then what is built on it. */
import type { OpenDatabase, Tx } from '../db.ts';
import type { Check } from './check.ts';
import { counts } from './counts.ts';
import { damage } from './damage.ts';
import { devices } from './devices.ts';
import { effects } from './effects.ts';
import { events } from './events.ts';
import { feeds } from './feeds.ts';
import { lines } from './lines.ts';
import { order } from './order.ts';
import { proposals } from './proposals.ts';
import { votes } from './votes.ts';

const checks: readonly Check[] = [damage, order, devices, events, lines, counts, effects, proposals, votes, feeds];

export interface Finding {
  readonly check: Check;
  /** How many faults; the first of them are worded. */
  readonly count: number;
  readonly examples: readonly string[];
}

const mostExamples = 10;

/** Makes every check on one snapshot; a finding without faults is a check that holds. */
export async function checkAll(tx: Tx, engine: OpenDatabase['engine']): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    const examples: string[] = [];
    let count = 0;
    for await (const fault of check.find(tx, engine)) {
      count++;
      if (examples.length < mostExamples) examples.push(fault);
    }
    findings.push({ check, count, examples });
  }
  return findings;
}

/** Writes anew what the events can tell; gives how many lines and proposals that were. */
export async function repairAll(tx: Tx): Promise<number> {
  let repaired = 0;
  for (const check of checks) repaired += (await check.repair?.(tx)) ?? 0;
  return repaired;
}
