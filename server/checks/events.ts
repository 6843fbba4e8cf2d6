/** Each event can be read: its body is JSON, its kind's schema still takes it, and it is filed under what it is about. */
import type { Tx } from '../db.ts';
import { aboutOf } from '../projection.ts';
import { readEvent } from '../../shared/events/index.ts';
import type { EventTable } from '../tables.ts';
import { type Check, pageRows, restoreRemedy } from './check.ts';

type Kept = Pick<EventTable, 'seq' | 'id' | 'kind' | 'v' | 'body' | 'about'>;

function faultOf({ id, kind, v, body, about }: Kept): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return 'its body is not JSON';
  }
  const read = readEvent({ kind, v, body: parsed as Record<string, unknown> });
  if (!read.ok) return read.reason;
  // A kind that was not known when it came is filed under nothing: that is no fault.
  const filed = aboutOf(id, read.known);
  return about === null || about === filed ? null : `it is filed under ${about}, and is about ${filed}`;
}

async function pageAfter(tx: Tx, programId: string, seq: number): Promise<Kept[]> {
  return tx
    .selectFrom('event')
    .select(['seq', 'id', 'kind', 'v', 'body', 'about'])
    .where('program_id', '=', programId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(pageRows)
    .execute();
}

export const events: Check = {
  holds: 'every event can be read',
  remedy: restoreRemedy,
  async *find(tx) {
    for (const { id: programId } of await tx.selectFrom('program').select('id').execute()) {
      for (let page = await pageAfter(tx, programId, 0); page.length > 0;) {
        for (const event of page) {
          const fault = faultOf(event);
          if (fault !== null) yield `Event ${event.id} (number ${event.seq}) of programme ${programId}: ${fault}.`;
        }
        page = await pageAfter(tx, programId, page.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER);
      }
    }
  },
};
