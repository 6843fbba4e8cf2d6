/** Feeds as admins add, change, pause and remove them. */
import { uuidv7 } from 'uuidv7';
import { type feedChangeSchema, type FeedInput, mostFeeds } from '../../shared/feed-api.ts';
import type * as z from 'zod/mini';
import type { ProblemCode } from '../../shared/api.ts';
import type { Db, Tx } from '../db.ts';
import { lockProgram } from '../library.ts';
import { withoutNul } from '../text.ts';
import { webAddress } from './feed.ts';
import type { FeedTable } from './feed-tables.ts';

export type FeedWritten =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail: string };

const refused = (code: ProblemCode, detail: string): FeedWritten => ({ ok: false, code, detail });

/** What listens has to be told for what. */
const fault = ({ kind, rules }: Pick<FeedInput, 'kind' | 'rules'>): FeedWritten | null =>
  kind === 'listening' && rules.words.length === 0
    ? refused('invalid', '"rules.words" needs at least one word to listen for.')
    : null;

const countFeeds = async (tx: Tx, programId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('feed')
    .select((each) => each.fn.countAll<number | string>().as('count'))
    .where('program_id', '=', programId)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Adds feeds that are not there yet, polled as soon as may be; part of a transaction that holds the programme. */
async function insertFeeds(tx: Tx, programId: string, inputs: readonly FeedInput[], now: number): Promise<string[]> {
  const added: string[] = [];
  for (const { address, title, kind, rules, minutes } of inputs) {
    const id = uuidv7();
    const row: FeedTable = {
      program_id: programId,
      id,
      address,
      host: new URL(address).host,
      title: withoutNul(title),
      site: null,
      kind,
      rules: withoutNul(JSON.stringify(rules)).replaceAll(String.raw`\u0000`, ''),
      minutes,
      created_at: now,
      paused_at: null,
      etag: null,
      modified: null,
      polled_at: null,
      succeeded_at: null,
      next_at: now,
      lease: null,
      lease_until: null,
      failures: 0,
      problem: null,
      problem_detail: null,
      entries: null,
    };
    const done = await tx
      .insertInto('feed')
      .values(row)
      .onConflict((on) => on.columns(['program_id', 'address']).doNothing())
      .executeTakeFirst();
    if (done.numInsertedOrUpdatedRows !== 0n) added.push(id);
  }
  return added;
}

/** Adds one feed. `now`: milliseconds. */
export function addFeed(db: Db, programId: string, input: FeedInput, now: number): Promise<FeedWritten> {
  const wrong = fault(input);
  if (wrong) return Promise.resolve(wrong);
  const address = webAddress(input.address, 'about:blank');
  if (address === null) return Promise.resolve(refused('invalid', '"address" is no web address.'));
  return db.transaction().execute(async (tx) => {
    await lockProgram(tx, programId);
    if ((await countFeeds(tx, programId)) >= mostFeeds)
      return refused('conflict', `There are ${mostFeeds} feeds: remove one.`);
    const [id] = await insertFeeds(tx, programId, [{ ...input, address }], now);
    return id === undefined ? refused('conflict', 'There is a feed of this address already.') : { ok: true, id };
  });
}

/** Adds what is not there yet of a list. */
export function addFeeds(
  db: Db,
  programId: string,
  inputs: readonly FeedInput[],
  now: number,
): Promise<{ added: number; known: number; left: number }> {
  return db.transaction().execute(async (tx) => {
    await lockProgram(tx, programId);
    const present = new Set(
      (await tx.selectFrom('feed').select('address').where('program_id', '=', programId).execute()).map(
        ({ address }) => address,
      ),
    );
    const others = inputs.filter(({ address }) => !present.has(address));
    const fitting = others.slice(0, Math.max(0, mostFeeds - present.size));
    const { length: added } = await insertFeeds(tx, programId, fitting, now);
    return { added, known: inputs.length - others.length, left: others.length - added };
  });
}

/** Changes a feed; with other rules what it has is looked at again only from the next entry on. */
export async function changeFeed(
  db: Db,
  programId: string,
  id: string,
  change: z.infer<typeof feedChangeSchema>,
): Promise<FeedWritten> {
  const wrong = fault(change);
  if (wrong) return wrong;
  const { title, kind, rules, minutes } = change;
  const stored = {
    title: withoutNul(title),
    kind,
    minutes,
    rules: JSON.stringify(rules).replaceAll(String.raw`\u0000`, ''),
  };
  return set(db, programId, id, stored);
}

/** Pauses a feed, or lets it go on at once. `now`: milliseconds. */
export function pauseFeed(db: Db, programId: string, id: string, paused: boolean, now: number): Promise<FeedWritten> {
  return set(
    db,
    programId,
    id,
    paused ? { paused_at: now } : { paused_at: null, next_at: now, failures: 0, problem: null, problem_detail: null },
  );
}

async function set(db: Db, programId: string, id: string, values: Partial<FeedTable>): Promise<FeedWritten> {
  const done = await db
    .updateTable('feed')
    .set(values)
    .where('program_id', '=', programId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows === 0n ? refused('not-found', 'There is no such feed.') : { ok: true, id };
}

/** Removes a feed and what was kept to tell its entries apart; proposals and mentions stay. */
export function removeFeed(db: Db, programId: string, id: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockProgram(tx, programId);
    await tx.deleteFrom('feed_entry').where('program_id', '=', programId).where('feed_id', '=', id).execute();
    const done = await tx
      .deleteFrom('feed')
      .where('program_id', '=', programId)
      .where('id', '=', id)
      .executeTakeFirst();
    return done.numDeletedRows > 0n;
  });
}
