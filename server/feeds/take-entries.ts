/** Makes proposals and mentions of what a feed brings: each entry once, the newest of a new feed, a few at a time. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { clippedPageSchema } from '../../shared/clip.ts';
import type { FeedRules } from '../../shared/feed-api.ts';
import { guessLanguage } from '../../shared/text/guess-language.ts';
import { cleanLine } from '../../shared/text/clean-text.ts';
import { bulkInsert, oneOf } from '../bulk.ts';
import type { Tx } from '../db.ts';
import { addProposal } from '../proposal-writing.ts';
import { distinct, type Feed, longestTitle } from './feed.ts';
import { judgeBy, type Wanted } from './feed-rules.ts';
import type { FeedEntryTable, FeedTable } from './feed-tables.ts';

const day = 24 * 3600_000;
/** What is proposed of a feed that was just added, and of one poll after that; the rest waits for the next poll. */
export const mostAtFirst = 5;
export const mostAtOnce = 20;
/** Older entries are no news. */
const oldestMs = 30 * day;
/** An entry that left its feed longer ago is forgotten; `seen_at` is written no more often than it needs to be. */
const forgottenMs = 90 * day;
const seenEveryMs = 7 * day;

type Entry = ReturnType<typeof distinct>[number];
const keyOf = ({ key }: Entry) => createHash('sha256').update(key).digest('base64url');

const insertEntries = bulkInsert({
  table: 'feed_entry',
  columns: {
    program_id: 'text',
    feed_id: 'text',
    key: 'text',
    first_at: 'bigint',
    seen_at: 'bigint',
    became: 'text',
    proposal_id: 'text',
  },
  onConflict: '(program_id, feed_id, key) do nothing',
});

/** The newest first, where all say when they are of; else as the feed has them. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  if (entries.some(({ at }) => at === null)) return entries;
  return entries.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

const readPage = z.partial(z.omit(clippedPageSchema, { url: true, title: true, quote: true, signature: true }));
const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** What is known of the page; nothing of it that a clip could not say. */
function pageOf(entry: Entry, feed: Feed): z.infer<typeof readPage> {
  const { at, author, image, summary } = entry;
  const fields = {
    site: cleanLine(feed.title, 200),
    author: cleanLine(author ?? '', 200),
    published: at === null || Math.abs(at) > 8e15 ? '' : new Date(at).toISOString(),
    language: feed.language !== null && feed.language.length <= 35 && language.test(feed.language) ? feed.language : '',
    image: image === null ? '' : { url: image },
    excerpt: cleanLine(summary, 500),
  };
  // One field that a clip could not have is no reason to lose the others.
  const fitting = Object.entries(fields).filter(
    ([name, value]) => value !== '' && readPage.safeParse({ [name]: value }).success,
  );
  return Object.fromEntries(fitting);
}

/** The feed as it is leased, what came of it, and when (milliseconds). */
export interface Brought {
  readonly row: FeedTable;
  readonly feed: Feed;
  readonly now: number;
}

/** Looks at what has not been seen. `left`: there is more than one poll takes. Part of a transaction that holds the programme. */
export async function takeEntries(tx: Tx, { row, feed, now }: Brought): Promise<{ taken: number; left: boolean }> {
  const { program_id, id: feed_id } = row;
  const entries = newestFirst(distinct(feed.entries));
  const keys = new Map(entries.map((entry) => [entry, keyOf(entry)]));
  const own = () => tx.selectFrom('feed_entry').where('program_id', '=', program_id).where('feed_id', '=', feed_id);
  const known = await own()
    .select('key')
    .where(oneOf(tx, 'key', [...keys.values()]))
    .execute();
  const seen = new Set(known.map(({ key }) => key));
  const isFirst = row.succeeded_at === null;
  const most = isFirst ? mostAtFirst : mostAtOnce;
  // Written by us, through the schema.
  const judge = judgeBy(row.kind, JSON.parse(row.rules) as FeedRules);
  const rows: FeedEntryTable[] = [];
  let taken = 0;
  let left = false;
  for (const [entry, key] of keys) {
    if (seen.has(key)) continue;
    const isOld = entry.at !== null && entry.at < now - oldestMs;
    const wanted = isOld ? null : judge(`${entry.title}\n${entry.summary}`);
    if (wanted !== null && taken >= most && !isFirst) {
      left = true;
      continue;
    }
    const added = wanted === null || taken >= most ? null : await propose(tx, { row, feed, now }, entry, wanted);
    if (added?.is === 'added') taken++;
    const [became, proposal_id] = [added?.is ?? null, added?.id ?? null];
    rows.push({ program_id, feed_id, key, first_at: now, seen_at: now, became, proposal_id });
  }
  await insertEntries(
    tx,
    rows.map((each) => [program_id, feed_id, each.key, now, now, each.became, each.proposal_id]),
  );
  await tx
    .updateTable('feed_entry')
    .set({ seen_at: now })
    .where('program_id', '=', program_id)
    .where('feed_id', '=', feed_id)
    .where(oneOf(tx, 'key', [...seen]))
    .where('seen_at', '<', now - seenEveryMs)
    .execute();
  await tx
    .deleteFrom('feed_entry')
    .where('program_id', '=', program_id)
    .where('feed_id', '=', feed_id)
    .where('seen_at', '<', now - forgottenMs)
    .execute();
  return { taken, left };
}

/** Of a feed that does not say its language; null where the words do not tell. */
function guessed(text: string): string | null {
  const language = guessLanguage(text, 'fr');
  return language === guessLanguage(text, 'en') ? language : null;
}

async function propose(tx: Tx, { row, feed, now }: Brought, entry: Entry, wanted: Wanted) {
  const page = pageOf(entry, feed);
  const added = await addProposal(tx, row.program_id, {
    source: row.kind === 'listening' ? 'mention' : 'feed',
    feedId: row.id,
    url: entry.url,
    title: cleanLine(entry.title, longestTitle) || entry.url,
    at: now,
    themeId: wanted.theme,
    language: page.language ?? guessed(`${entry.title}\n${entry.summary}`),
    clip: page,
  });
  if (row.kind === 'listening' && added.is === 'added') {
    await tx
      .insertInto('mention')
      .values({
        program_id: row.program_id,
        proposal_id: added.id,
        feed_id: row.id,
        about: (JSON.parse(row.rules) as FeedRules).about,
        words: JSON.stringify(wanted.words),
        found_at: now,
        reaction: null,
        hint: null,
        released_at: null,
        ended_at: null,
      })
      .execute();
  }
  return added;
}
