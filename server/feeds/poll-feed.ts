/** One poll of one feed: ask, look at what came, keep what is to be said about it. */
import type { Deps } from '../context.ts';
import type { Tx } from '../db.ts';
import { lockProgram } from '../library.ts';
import { withoutNul } from '../text.ts';
import { type Asked, askFeed } from './ask-feed.ts';
import { release } from './claim.ts';
import type { FeedTable } from './feed-tables.ts';
import { nextPoll } from './next-poll.ts';
import { takeEntries } from './take-entries.ts';

type Outcome = Partial<FeedTable> & { readonly next_at: number };

/** Longer ones are no use to anybody. */
const shortHeader = (value: string | undefined): string | null =>
  value === undefined || value.length > 1000 ? null : withoutNul(value);

const succeeded = { failures: 0, problem: null, problem_detail: null } as const;

/** What the feed's row says after an answer; the feed's own entries are looked at besides. */
function outcomeOf(row: FeedTable, asked: Asked, now: number, random: number): Outcome {
  const { minutes } = row;
  if (asked.is === 'problem') {
    const failures = row.failures + 1;
    const headers = asked.answer?.headers ?? {};
    return {
      failures,
      problem: asked.problem,
      problem_detail: withoutNul(asked.detail).slice(0, 300),
      next_at: nextPoll({ now, minutes, failures, headers, random }),
      // Its server says that nobody need ask again (RFC 9110, 15.5.11).
      ...(asked.problem === 'gone' ? { paused_at: now } : {}),
    };
  }
  const { headers } = asked.answer;
  if (asked.is === 'same') {
    const next_at = nextPoll({ now, minutes, failures: 0, headers, random });
    return { ...succeeded, succeeded_at: now, next_at };
  }
  const { feed } = asked;
  return {
    ...succeeded,
    succeeded_at: now,
    next_at: nextPoll({ now, minutes, failures: 0, headers, ttlMinutes: feed.ttlMinutes, random }),
    etag: shortHeader(headers['etag']),
    modified: shortHeader(headers['last-modified']),
    entries: feed.entries.length,
    site: withoutNul(feed.url),
  };
}

export interface Poll {
  readonly row: FeedTable;
  readonly lease: string;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly random?: number;
}

/** Polls a leased feed. Gives how many proposals it made; nothing is kept when the lease was lost or the server stops. */
export async function pollFeed({ db, config, now, log }: Deps, poll: Poll): Promise<number> {
  const { row, lease, signal, random = Math.random() } = poll;
  const { program_id, id, address, etag, modified } = row;
  // Written first: whatever goes wrong with what comes, it is not asked for again and again.
  const next_at = nextPoll({ now: now(), minutes: row.minutes, failures: row.failures + 1, random });
  await db
    .updateTable('feed')
    .set({ next_at })
    .where('program_id', '=', program_id)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
  const asked = await askFeed(config, { address, etag, modified, ...(signal ? { signal } : {}) });
  if (signal?.aborted) {
    await release(db, program_id, lease, row.next_at);
    return 0;
  }
  const at = now();
  const outcome = outcomeOf(row, asked, at, random);
  if (asked.is === 'problem') log.warn({ feed: id, problem: asked.problem, failures: outcome.failures }, 'feed');
  return db.transaction().execute(async (tx) => {
    // Before the feed's own row, as everybody takes the two in this order; proposals of one page follow one another.
    if (asked.is === 'feed') await lockProgram(tx, program_id);
    const mine = tx
      .updateTable('feed')
      .set({ ...outcome, polled_at: at, lease: null, lease_until: null })
      .where('program_id', '=', program_id)
      .where('id', '=', id)
      .where('lease', '=', lease);
    if ((await mine.executeTakeFirst()).numUpdatedRows === 0n) return 0;
    if (asked.is !== 'feed') return 0;
    const { taken, left } = await takeEntries(tx, { row, feed: asked.feed, now: at });
    const moved = await movedTo(tx, row, asked);
    // What was left is to be sent again.
    const after = { ...(left ? { etag: null, modified: null } : {}), ...moved };
    if (Object.keys(after).length > 0) {
      await tx.updateTable('feed').set(after).where('program_id', '=', program_id).where('id', '=', id).execute();
    }
    return taken;
  });
}

/** Where the feed has moved for good, unless there is a feed of that address already. */
async function movedTo(tx: Tx, row: FeedTable, { answer }: Asked & { is: 'feed' }): Promise<Partial<FeedTable>> {
  const { moved, url } = answer;
  if (!moved || url === row.address || url.length > 2000) return {};
  const other = await tx
    .selectFrom('feed')
    .select('id')
    .where('program_id', '=', row.program_id)
    .where('address', '=', url)
    .executeTakeFirst();
  return other ? {} : { address: url, host: new URL(url).host };
}
