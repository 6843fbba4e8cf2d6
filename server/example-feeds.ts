/** Adds the example's feeds with what they brought; they are paused, as nobody answers at their addresses. */
import type { FeedInput } from '../shared/feed-api.ts';
import type { Db } from './db.ts';
import { press, trade } from './example/proposed.ts';
import { addFeed, pauseFeed } from './feeds/feed-writing.ts';
import { setReaction } from './feeds/mentions.ts';
import { readFeed } from './feeds/read-feed.ts';
import { takeEntries } from './feeds/take-entries.ts';
import { lockProgram } from './library.ts';

const dayMs = 24 * 3600_000;

/** What the feed's server would answer. */
function answerOf({ address, title, entries }: typeof trade | typeof press, now: number): Buffer {
  const items = entries.map((entry) => ({
    id: entry.slug,
    url: `https://example.org/${entry.slug}`,
    title: entry.title,
    summary: entry.summary,
    date_published: new Date(now - entry.ago * dayMs).toISOString(),
  }));
  return Buffer.from(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, language: 'fr', feed_url: address, items }),
  );
}

/** Adds both, and asks people to react to the newest mention. `now`: milliseconds. */
export async function addExampleFeeds(db: Db, programId: string, now: number): Promise<void> {
  for (const [kind, given] of [['feed', trade] as const, ['listening', press] as const]) {
    const rules = { about: 'brand' as const, words: [...given.words], without: [], themes: [], themedOnly: false };
    const input: FeedInput = { address: given.address, title: given.title, kind, rules, minutes: 60 };
    const added = await addFeed(db, programId, input, now - 10 * dayMs);
    const feed = readFeed(answerOf(given, now), { url: given.address });
    if (!added.ok || feed === null) throw new Error(`The example's feed ${given.address} is none.`);
    await db.transaction().execute(async (tx) => {
      await lockProgram(tx, programId);
      const own = tx.selectFrom('feed').selectAll().where('program_id', '=', programId).where('id', '=', added.id);
      const at = now - dayMs / 2;
      await takeEntries(tx, { row: await own.executeTakeFirstOrThrow(), feed, now: at });
      await tx
        .updateTable('feed')
        .set({ polled_at: at, succeeded_at: at, entries: feed.entries.length })
        .where('program_id', '=', programId)
        .where('id', '=', added.id)
        .execute();
    });
    await pauseFeed(db, programId, added.id, true, now);
  }
  const newest = await db
    .selectFrom('mention')
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.program_id', '=', 'mention.program_id').onRef('proposal.id', '=', 'mention.proposal_id'),
    )
    .select('mention.proposal_id')
    .where('mention.program_id', '=', programId)
    .orderBy('proposal.at_ms', 'desc')
    .limit(1)
    .executeTakeFirst();
  const wish = { reaction: 'comment' as const, hint: press.hint };
  if (newest) await setReaction(db, programId, newest.proposal_id, wish, now);
}
