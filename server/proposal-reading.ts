/** Reads proposals for those who review them. */
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { LanguageId } from '../shared/languages/index.ts';
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
import type { ProposalTable } from './proposal-tables.ts';
import { findSimilar } from './proposal-writing.ts';
import { foldForSearch, searchWords } from './text.ts';

/** With who proposed, decided and thanked, and the voices of others than its author. */
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
    .selectAll('p')
    .select(['m.name as member_name', 'd.name as decider_name', 'k.name as thanker_name'])
    .select((row) =>
      row
        .selectFrom('vote as v')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('v.program_id', '=', 'p.program_id')
        .whereRef('v.subject_id', '=', 'p.id')
        .where((where) =>
          where.or([where('p.member_id', 'is', null), where('v.member_id', '!=', where.ref('p.member_id'))]),
        )
        .as('votes'),
    )
    .where('p.program_id', '=', programId);

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

const proposalOf = (row: Row): Proposal => ({
  id: row.id,
  source: row.source,
  member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
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

const orders = {
  newest: (a: Proposal, b: Proposal) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id),
  oldest: (a: Proposal, b: Proposal) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id),
  votes: (a: Proposal, b: Proposal) => b.votes - a.votes || b.at.localeCompare(a.at) || b.id.localeCompare(a.id),
} as const;

/** The proposals that fit, in the order that is wished, and how many there are in each state. */
export async function readProposals(
  db: Db,
  programId: string,
  { state, source, text = '', order = 'newest' }: z.infer<typeof proposalsQuerySchema>,
): Promise<Proposals> {
  let wanted = withNames(db, programId);
  if (source !== undefined) wanted = wanted.where('p.source', '=', source);
  const words = searchWords(text);
  const all = (await wanted.execute()).map(proposalOf).filter((each) => {
    const folded = foldForSearch([each.title, each.note, each.quote ?? '', each.url].join('\n'));
    return words.every((word) => folded.includes(word));
  });
  const counts: Record<Proposal['state'], number> = {
    'in-review': 0,
    published: 0,
    accepted: 0,
    declined: 0,
    merged: 0,
  };
  for (const each of all) counts[each.state]++;
  const fitting = all.filter((each) => state === undefined || each.state === state).toSorted(orders[order]);
  const themes = (await readThemes(db, programId)).map(({ id, name }) => ({ id, name }));
  return {
    proposals: fitting.slice(0, mostProposals),
    counts,
    more: fitting.length > mostProposals,
    themes,
  };
}

/** One proposal as a reviewer sees it in a list; undefined when there is none. */
export async function readProposal(db: Db | Tx, programId: string, id: string): Promise<Proposal | undefined> {
  const row = await withNames(db, programId).where('p.id', '=', id).executeTakeFirst();
  return row && proposalOf(row);
}

/** The languages in which posts are written; another one is edited by hand. */
const languageOf = (given: string | null, otherwise: LanguageId): LanguageId => {
  const tongue = given?.slice(0, 2).toLowerCase();
  return tongue === 'fr' || tongue === 'en' ? tongue : otherwise;
};

/** What a post made of a proposal says at first: what its author suggests, or their reason with the passage and the address. */
export async function draftOf(db: Db | Tx, row: ProposalTable): Promise<WholeProposal['draft']> {
  const author =
    row.member_id === null
      ? undefined
      : await db
          .selectFrom('member')
          .select('language')
          .where('program_id', '=', row.program_id)
          .where('id', '=', row.member_id)
          .executeTakeFirst();
  const language = author?.language ?? languageOf(row.language, 'en');
  const quote = row.quote === null ? [] : [language === 'fr' ? `«\u00a0${row.quote}\u00a0»` : `“${row.quote}”`];
  const said = row.suggestion === null ? [row.note || row.title, ...quote] : [row.suggestion];
  const link = row.url === '' ? null : row.url;
  const linked = link === null || said.some((part) => part.includes(link)) ? said : [...said, link];
  return { title: row.title.trim().slice(0, 120) || '…', text: linked.join('\n\n').slice(0, 10_000), link, language };
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
export async function readWhole(db: Db, programId: string, id: string): Promise<WholeProposal | undefined> {
  const row = await withNames(db, programId).where('p.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    proposal: proposalOf(row),
    // Read by its schema when it was taken.
    clip: row.clip === null ? null : (JSON.parse(row.clip) as NonNullable<WholeProposal['clip']>),
    draft: await draftOf(db, row),
    decisions: await readDecisions(db, programId, id),
    similar: (await findSimilar(db, programId, { ...row, besides: id })).slice(0, 20),
  };
}
