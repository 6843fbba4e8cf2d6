/** What a member's browser is told of proposals: what became of their own, and colleagues' ones without names. */
import { sql } from 'kysely';
import { addressKey } from '../shared/address-key.ts';
import { type Ideas, mostIdeas, mostKnown, type OwnProposal } from '../shared/own-proposal.ts';
import type { Actor } from './context.ts';
import type { Db } from './db.ts';
import { isoTime } from './library.ts';

/** What became of a member's own proposals, newest first. `now`: ms; a post is told of while it is in the library. */
export async function readOwnProposals(
  db: Db,
  programId: string,
  memberId: string,
  now: number,
): Promise<OwnProposal[]> {
  const rows = await db
    .selectFrom('proposal as p')
    .leftJoin('proposal as i', (join) =>
      join.onRef('i.program_id', '=', 'p.program_id').onRef('i.id', '=', 'p.merged_into'),
    )
    .leftJoin('post as t', (join) =>
      join
        .onRef('t.program_id', '=', 'p.program_id')
        .on('t.id', '=', sql`coalesce(i.post_id, p.post_id)`)
        .on('t.state', '=', 'published')
        .on('t.published_at', '<=', now)
        .on((on) => on.or([on('t.expires_at', 'is', null), on('t.expires_at', '>', now)])),
    )
    .leftJoin('member as k', (join) =>
      join.onRef('k.program_id', '=', 'p.program_id').onRef('k.id', '=', 'p.thanked_by'),
    )
    .select(['p.id', 'p.state', 'p.reason', 'p.decided_at', 'p.late', 'p.thanks', 'p.thanked_at'])
    .select(['i.state as fate', 't.id as post', 't.title', 'k.name as thanker'])
    .where('p.program_id', '=', programId)
    .where('p.member_id', '=', memberId)
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    reason: row.reason,
    decidedAt: isoTime(row.decided_at),
    post: row.post === null ? null : { id: row.post, title: row.title ?? '' },
    fate: row.fate,
    thanks:
      row.thanked_at === null
        ? null
        : { by: row.thanker ?? '', text: row.thanks, at: new Date(row.thanked_at).toISOString() },
    late: row.late === 1,
  }));
}

/** Colleagues' undecided proposals with the voices for them, the themes', and what was proposed before. */
export async function readIdeas(db: Db, { program, member }: Actor): Promise<Ideas> {
  const own = (row: { votes: string | number; voted: string | number }) => ({
    votes: Number(row.votes),
    voted: Number(row.voted) > 0,
  });
  const count = sql<number | string>`count(v.member_id)`;
  const mine = sql<number | string>`coalesce(sum(case when v.member_id = ${member.id} then 1 else 0 end), 0)`;
  const ideas = await db
    .selectFrom('proposal as p')
    .leftJoin('vote as v', (join) =>
      join
        .onRef('v.program_id', '=', 'p.program_id')
        .onRef('v.subject_id', '=', 'p.id')
        // Nobody votes for what is their own.
        .onRef('v.member_id', '!=', 'p.member_id'),
    )
    .select(['p.id', 'p.title', 'p.url', 'p.note', 'p.theme_id', count.as('votes'), mine.as('voted')])
    .where('p.program_id', '=', program.id)
    .where('p.state', '=', 'in-review')
    .where('p.source', 'in', ['clip', 'idea'])
    .where('p.member_id', '!=', member.id)
    .groupBy(['p.id', 'p.title', 'p.url', 'p.note', 'p.theme_id', 'p.at_ms'])
    .orderBy(count, 'desc')
    .orderBy('p.at_ms', 'desc')
    .orderBy('p.id')
    .limit(mostIdeas)
    .execute();
  const themes = await db
    .selectFrom('theme as t')
    .leftJoin('vote as v', (join) => join.onRef('v.program_id', '=', 't.program_id').onRef('v.subject_id', '=', 't.id'))
    .select(['t.id', count.as('votes'), mine.as('voted')])
    .where('t.program_id', '=', program.id)
    .groupBy(['t.id', 't.created_at'])
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute();
  const groups = await db
    .selectFrom('member_group')
    .select(['id', 'name'])
    .where('program_id', '=', program.id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const known = await db
    .selectFrom('proposal')
    .select(['canonical', 'signature', 'state', 'title', 'post_id'])
    .where('program_id', '=', program.id)
    .where((where) => where.or([where('member_id', 'is', null), where('member_id', '!=', member.id)]))
    .where((where) => where.or([where('canonical', 'is not', null), where('signature', 'is not', null)]))
    .orderBy('at_ms', 'desc')
    .orderBy('id')
    .limit(mostKnown)
    .execute();
  return {
    ideas: ideas.map((row) => ({
      id: row.id,
      title: row.title,
      url: row.url === '' ? null : row.url,
      note: row.note,
      theme: row.theme_id,
      ...own(row),
    })),
    groups,
    themes: themes.map((row) => ({ id: row.id, ...own(row) })),
    known: known.map(({ canonical, signature, state, title, post_id }) => ({
      address: canonical === null ? null : addressKey(canonical),
      signature,
      state,
      title: state === 'declined' ? null : title,
      post: post_id,
    })),
  };
}
