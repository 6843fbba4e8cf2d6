/** Proposals: clips waiting for review; an admin makes a post of one, or declines it with a reason that its author reads. */
import { Hono } from 'hono';
import {
  adminPostSchema,
  declineSchema,
  type PostInput,
  type Proposal,
  proposalSchema,
  proposalsSchema,
} from '../../shared/admin-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { adminOnly } from '../guards.ts';
import { isoTime, readPosts, touchLibrary } from '../library.ts';
import { addPost } from '../post-writing.ts';
import { problem } from '../problem.ts';
import type { ProposalTable } from '../tables.ts';

async function readProposals(db: Db, programId: string, id?: string): Promise<Proposal[]> {
  let wanted = db
    .selectFrom('proposal as p')
    .innerJoin('member as m', (join) =>
      join.onRef('m.program_id', '=', 'p.program_id').onRef('m.id', '=', 'p.member_id'),
    )
    .leftJoin('member as d', (join) =>
      join.onRef('d.program_id', '=', 'p.program_id').onRef('d.id', '=', 'p.decided_by'),
    )
    .selectAll('p')
    .select(['m.name as member_name', 'd.name as decider_name'])
    .where('p.program_id', '=', programId)
    .orderBy('p.at_ms', 'desc')
    .orderBy('p.id', 'desc');
  if (id !== undefined) wanted = wanted.where('p.id', '=', id);
  return (await wanted.execute()).map((row) => ({
    id: row.id,
    member: { id: row.member_id, name: row.member_name },
    url: row.url,
    title: row.title,
    quote: row.quote,
    note: row.note,
    at: new Date(row.at_ms).toISOString(),
    state: row.state,
    reason: row.reason,
    post: row.post_id,
    decidedBy: row.decider_name,
    decidedAt: isoTime(row.decided_at),
  }));
}

/** The draft that a clip becomes: its title, its author's words, the quoted passage, its address. */
function draftOf(clip: ProposalTable, language: 'fr' | 'en'): PostInput {
  const quote = clip.quote === null ? [] : [language === 'fr' ? `«\u00a0${clip.quote}\u00a0»` : `“${clip.quote}”`];
  return {
    title: clip.title.trim().slice(0, 120) || '…',
    text: [clip.note, ...quote, clip.url].join('\n\n'),
    link: clip.url,
    theme: null,
    language,
    variants: [],
  };
}

type Decision = { ok: true; post: string | null } | { ok: false; code: 'not-found' | 'conflict'; detail: string };

export const proposals = (deps: Deps) => {
  const { db, now } = deps;
  const guard = adminOnly(deps);

  /** Decides once: of two admins at the same time the second one learns of the first. */
  async function decide(
    actor: SessionEnv['Variables']['actor'],
    id: string,
    step: (tx: Tx, clip: ProposalTable, at: number) => Promise<Pick<ProposalTable, 'state' | 'reason' | 'post_id'>>,
  ): Promise<Decision> {
    const at = now();
    return db.transaction().execute(async (tx): Promise<Decision> => {
      await touchLibrary(tx, actor.program.id, at);
      const mine = (table: 'proposal') =>
        tx.selectFrom(table).selectAll().where('program_id', '=', actor.program.id).where('id', '=', id);
      const clip = await mine('proposal').executeTakeFirst();
      if (!clip) return { ok: false, code: 'not-found', detail: 'There is no such proposal.' };
      if (clip.state !== 'in-review') {
        return { ok: false, code: 'conflict', detail: 'This proposal was decided on before: load the page again.' };
      }
      const decided = await step(tx, clip, at);
      await tx
        .updateTable('proposal')
        .set({ ...decided, decided_by: actor.member.id, decided_at: at })
        .where('program_id', '=', actor.program.id)
        .where('id', '=', id)
        .execute();
      return { ok: true, post: decided.post_id };
    });
  }

  return new Hono<SessionEnv>()
    .get('/proposals', describe('admin', 'Proposals, newest first', proposalsSchema), guard, async (c) =>
      c.json({ proposals: await readProposals(db, c.var.actor.program.id) }),
    )
    .post(
      '/proposals/:id/accept',
      describe('admin', 'Makes a draft of a proposal and gives it', adminPostSchema),
      guard,
      idParam,
      async (c) => {
        const { program } = c.var.actor;
        const decision = await decide(c.var.actor, c.req.valid('param').id, async (tx, clip, at) => {
          const author = await tx
            .selectFrom('member')
            .select('language')
            .where('program_id', '=', program.id)
            .where('id', '=', clip.member_id)
            .executeTakeFirstOrThrow();
          const written = await addPost(tx, program.id, draftOf(clip, author.language), at, clip.id);
          if (!written.ok) throw new Error(written.detail);
          return { state: 'accepted', reason: null, post_id: written.id };
        });
        if (!decision.ok) return problem(c, decision.code, decision.detail);
        const [post] = await readPosts(db, program.id, decision.post ?? '');
        return c.json(post);
      },
    )
    .post(
      '/proposals/:id/decline',
      describe('admin', 'Declines a proposal; its author reads the reason', proposalSchema),
      guard,
      idParam,
      body(declineSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        const { reason } = c.req.valid('json');
        const decision = await decide(c.var.actor, id, async () => ({ state: 'declined', reason, post_id: null }));
        if (!decision.ok) return problem(c, decision.code, decision.detail);
        const [proposal] = await readProposals(db, c.var.actor.program.id, id);
        return c.json(proposal);
      },
    );
};
