/** Mentions: what listening feeds found, what an admin asks people to do about one, and what people are shown. */
import type { z } from 'zod/mini';
import type { Mention } from '../../shared/feed-api.ts';
import { mostReactions, type reactionsSchema } from '../../shared/reaction-api.ts';
import type { Db } from '../db.ts';
import { isoTime } from '../library.ts';
import { withoutNul } from '../text.ts';

/** Mentions in one answer, the newest. */
const mostMentions = 200;

/** Nobody is asked to react to what was declined or stands for nothing itself. */
const standing = ['in-review', 'accepted', 'published'] as const;

const found = (db: Db, programId: string) =>
  db
    .selectFrom('mention as m')
    .innerJoin('proposal as p', (join) =>
      join.onRef('p.program_id', '=', 'm.program_id').onRef('p.id', '=', 'm.proposal_id'),
    )
    .leftJoin('feed as f', (join) => join.onRef('f.program_id', '=', 'm.program_id').onRef('f.id', '=', 'm.feed_id'))
    .selectAll('m')
    .select(['p.url', 'p.title', 'f.title as feed_title'])
    .where('m.program_id', '=', programId)
    .where('p.state', 'in', standing);

const wordsOf = (words: string) => JSON.parse(words) as string[];

/** The newest mentions for admins. */
export async function readMentions(db: Db, programId: string): Promise<Mention[]> {
  const rows = await found(db, programId)
    .orderBy('m.found_at', 'desc')
    .orderBy('m.proposal_id', 'desc')
    .limit(mostMentions)
    .execute();
  return rows.map((row) => ({
    id: row.proposal_id,
    url: row.url,
    title: row.title,
    about: row.about,
    words: wordsOf(row.words),
    feed: row.feed_title,
    foundAt: new Date(row.found_at).toISOString(),
    reaction: row.reaction,
    hint: row.hint,
    releasedAt: isoTime(row.released_at),
    endedAt: isoTime(row.ended_at),
  }));
}

/** What people are asked to react to, the newest first. */
export async function readReactions(db: Db, programId: string): Promise<z.infer<typeof reactionsSchema>> {
  const rows = await found(db, programId)
    .where('m.released_at', 'is not', null)
    .where('m.ended_at', 'is', null)
    .orderBy('m.released_at', 'desc')
    .orderBy('m.proposal_id', 'desc')
    .limit(mostReactions)
    .execute();
  return {
    reactions: rows.map((row) => ({
      id: row.proposal_id,
      url: row.url,
      title: row.title,
      about: row.about,
      words: wordsOf(row.words),
      reaction: row.reaction ?? 'comment',
      hint: row.hint,
      at: new Date(row.released_at ?? row.found_at).toISOString(),
    })),
  };
}

/** Asks people to react to a mention, or (null) no longer. False: there is none. `now`: milliseconds. */
export async function setReaction(
  db: Db,
  programId: string,
  id: string,
  wish: { readonly reaction: NonNullable<Mention['reaction']>; readonly hint: string | null } | null,
  now: number,
): Promise<boolean> {
  const values =
    wish === null
      ? { ended_at: now }
      : { reaction: wish.reaction, hint: withoutNul(wish.hint || null), released_at: now, ended_at: null };
  const done = await db
    .updateTable('mention')
    .set(values)
    .where('program_id', '=', programId)
    .where('proposal_id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
