/** Reads proposals for those who review them. */
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  type Decision,
  mostProposals,
  type Proposal,
  type Proposals,
  type proposalsQuerySchema,
  type WholeProposal,
} from '../shared/proposal-api.ts';
import type { Db, Tx } from './db.ts';
import { isoTime, readThemes } from './library.ts';
import { draftOf } from './proposal-draft.ts';
import { findSimilar } from './proposal-writing.ts';
import { foldForSearch, searchWords } from './text.ts';

/** The voices for a proposal, of others than its author. */
const votes = sql<
  number | string
>`(select count(*) from vote v where v.program_id = p.program_id and v.subject_id = p.id
  and (p.member_id is null or v.member_id <> p.member_id))`;

/** What a list shows of each: without what was read on its page, which may be long. */
const listed = [
  'p.id',
  'p.source',
  'p.member_id',
  'p.url',
  'p.title',
  'p.quote',
  'p.note',
  'p.at_ms',
  'p.theme_id',
  'p.network',
  'p.suggestion',
  'p.persona',
  'p.group_id',
  'p.embargo',
  'p.expiry',
  'p.state',
  'p.reason',
  'p.post_id',
  'p.merged_into',
  'p.decided_at',
  'p.thanks',
  'p.thanked_at',
  'p.version',
] as const;

/** With who proposed, decided and thanked, and its votes. */
const withNames = (db: Db | Tx, programId: string) =>
  db
    .selectFrom('proposal as p')
    .leftJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'p.program_id').onRef('m.id', '=', 'p.member_id'),
    )
    .leftJoin('member as d', (join) =>
      join.onRef('d.program_id', '=', 'p.program_id').onRef('d.id', '=', 'p.decided_by'),
    )
    .leftJoin('member as k', (join) =>
      join.onRef('k.program_id', '=', 'p.program_id').onRef('k.id', '=', 'p.thanked_by'),
    )
    .leftJoin('feed as f', (join) => join.onRef('f.program_id', '=', 'p.program_id').onRef('f.id', '=', 'p.feed_id'))
    .leftJoin('member_group as g', (join) =>
      join.onRef('g.program_id', '=', 'p.program_id').onRef('g.id', '=', 'p.group_id'),
    )
    .select(listed)
    .select([
      'm.name as member_name',
      'd.name as decider_name',
      'k.name as thanker_name',
      'f.title as feed_title',
      'g.name as group_name',
    ])
    .select(votes.as('votes'))
    .where('p.program_id', '=', programId);

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

const proposalOf = (row: Row): Proposal => ({
  id: row.id,
  source: row.source,
  member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
  feed: row.feed_title,
  url: row.url,
  title: row.title,
  quote: row.quote,
  note: row.note,
  at: new Date(row.at_ms).toISOString(),
  theme: row.theme_id,
  network: row.network,
  suggestion: row.suggestion,
  persona: row.persona,
  group: row.group_id,
  groupName: row.group_name,
  embargo: row.embargo,
  expiry: row.expiry,
  votes: Number(row.votes ?? 0),
  state: row.state,
  reason: row.reason,
  post: row.post_id,
  mergedInto: row.merged_into,
  decidedBy: row.decider_name,
  decidedAt: isoTime(row.decided_at),
  thanks:
    row.thanked_at === null
      ? null
      : { by: row.thanker_name ?? '', text: row.thanks, at: new Date(row.thanked_at).toISOString() },
  version: row.version,
});

type Query = z.infer<typeof proposalsQuerySchema>;
type Order = NonNullable<Query['order']>;

/** The proposals that fit, in the order that is wished, and how many there are in each state. */
export async function readProposals(db: Db, programId: string, query: Query): Promise<Proposals> {
  const words = searchWords(query.text ?? '');
  const { counts, proposals } =
    words.length === 0 ? await readPage(db, programId, query) : await searchPage(db, programId, query, words);
  const themes = (await readThemes(db, programId)).map(({ id, name }) => ({ id, name }));
  return {
    proposals: proposals.slice(0, mostProposals),
    counts: { 'in-review': 0, published: 0, accepted: 0, declined: 0, merged: 0, ...counts },
    more: proposals.length > mostProposals,
    themes,
  };
}

interface Found {
  readonly counts: Partial<Record<Proposal['state'], number>>;
  /** One more than are shown, when there are more. */
  readonly proposals: readonly Proposal[];
}

async function readPage(
  db: Db,
  programId: string,
  { state, source, order = 'newest', after }: Omit<Query, 'text'>,
): Promise<Found> {
  let each = db
    .selectFrom('proposal')
    .select(['state', sql<number | string>`count(*)`.as('count')])
    .where('program_id', '=', programId)
    .groupBy('state');
  let wanted = withNames(db, programId);
  if (source !== undefined) {
    each = each.where('source', '=', source);
    wanted = wanted.where('p.source', '=', source);
  }
  if (state !== undefined) wanted = wanted.where('p.state', '=', state);
  const from = after === undefined ? undefined : await readProposal(db, programId, after);
  if (from !== undefined) {
    const [at, id] = [Date.parse(from.at), from.id];
    const later = order === 'oldest' ? sql`(p.at_ms, p.id) > (${at}, ${id})` : sql`(p.at_ms, p.id) < (${at}, ${id})`;
    wanted = wanted.where(
      order === 'votes'
        ? sql<boolean>`(${votes} < ${from.votes} or (${votes} = ${from.votes} and ${later}))`
        : sql<boolean>`${later}`,
    );
  }
  if (order === 'votes') wanted = wanted.orderBy(votes, 'desc');
  const way = order === 'oldest' ? 'asc' : 'desc';
  const rows = await wanted
    .orderBy('p.at_ms', way)
    .orderBy('p.id', way)
    .limit(mostProposals + 1)
    .execute();
  const counted = await each.execute();
  return {
    counts: Object.fromEntries(counted.map((row) => [row.state, Number(row.count)])),
    proposals: rows.map(proposalOf),
  };
}

/** Rows that are looked through at once for words: neither engine folds accents, so they are compared here. */
const pieceOf = 1000;

interface Hit {
  readonly id: string;
  readonly state: Proposal['state'];
  readonly at: number;
  readonly votes: number;
}

const orders: Readonly<Record<Order, (a: Hit, b: Hit) => number>> = {
  newest: (a, b) => b.at - a.at || (b.id > a.id ? 1 : -1),
  oldest: (a, b) => a.at - b.at || (a.id > b.id ? 1 : -1),
  votes: (a, b) => b.votes - a.votes || orders.newest(a, b),
};

async function searchPage(
  db: Db,
  programId: string,
  { state, source, order = 'newest', after: last }: Omit<Query, 'text'>,
  words: readonly string[],
): Promise<Found> {
  const counts: Partial<Record<Proposal['state'], number>> = {};
  const hits: Hit[] = [];
  for (let after = ''; ;) {
    let wanted = db
      .selectFrom('proposal as p')
      .select(['p.id', 'p.state', 'p.at_ms', 'p.title', 'p.note', 'p.quote', 'p.url', votes.as('votes')])
      .where('p.program_id', '=', programId)
      .where('p.id', '>', after)
      .orderBy('p.id')
      .limit(pieceOf);
    if (source !== undefined) wanted = wanted.where('p.source', '=', source);
    const rows = await wanted.execute();
    for (const row of rows) {
      const folded = foldForSearch([row.title, row.note, row.quote ?? '', row.url].join('\n'));
      if (!words.every((word) => folded.includes(word))) continue;
      counts[row.state] = (counts[row.state] ?? 0) + 1;
      if (state !== undefined && row.state !== state) continue;
      hits.push({ id: row.id, state: row.state, at: row.at_ms, votes: Number(row.votes) });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pieceOf) break;
    after = last.id;
  }
  const from = last === undefined ? undefined : await readProposal(db, programId, last);
  const place = from && { id: from.id, state: from.state, at: Date.parse(from.at), votes: from.votes };
  const ids = hits
    .filter((hit) => place === undefined || (hit.id !== place.id && orders[order](place, hit) < 0))
    .toSorted(orders[order])
    .slice(0, mostProposals + 1)
    .map(({ id }) => id);
  if (ids.length === 0) return { counts, proposals: [] };
  const rows = await withNames(db, programId).where('p.id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, proposalOf(row)]));
  return { counts, proposals: ids.flatMap((id) => found.get(id) ?? []) };
}

/** One proposal as a reviewer sees it in a list; undefined when there is none. */
export async function readProposal(db: Db | Tx, programId: string, id: string): Promise<Proposal | undefined> {
  const row = await withNames(db, programId).where('p.id', '=', id).executeTakeFirst();
  return row && proposalOf(row);
}

async function readDecisions(db: Db, programId: string, id: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision as d')
    .innerJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'd.program_id').onRef('m.id', '=', 'd.member_id'),
    )
    .leftJoin('member as v', (join) => join.onRef('v.program_id', '=', 'd.program_id').onRef('v.id', '=', 'd.via_id'))
    .select(['d.did', 'd.at', 'd.reason', 'd.before', 'd.after', 'm.name', 'v.name as via_name'])
    .where('d.program_id', '=', programId)
    .where('d.proposal_id', '=', id)
    .orderBy('d.id')
    .execute();
  return rows.map(({ did, at, reason, before, after, name, via_name }) => ({
    did,
    by: name,
    via: via_name,
    at: new Date(at).toISOString(),
    reason,
    // Written by us only.
    before: before === null ? null : (JSON.parse(before) as Record<string, unknown>),
    after: after === null ? null : (JSON.parse(after) as Record<string, unknown>),
  }));
}

/** All that a reviewer decides by; undefined when there is no such proposal. */
export async function readWhole(
  db: Db,
  programId: string,
  id: string,
  now: number,
): Promise<WholeProposal | undefined> {
  const row = await withNames(db, programId).selectAll('p').where('p.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    proposal: proposalOf(row),
    // Read by its schema when it was taken.
    clip: row.clip === null ? null : (JSON.parse(row.clip) as NonNullable<WholeProposal['clip']>),
    draft: await draftOf(db, row, now),
    decisions: await readDecisions(db, programId, id),
    similar: (await findSimilar(db, programId, { ...row, besides: id })).slice(0, 20),
  };
}
