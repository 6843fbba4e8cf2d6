/** Proposals waiting for review: made a post of, declined with a reason that the author reads, merged, thanked for. */
import { type Context, Hono } from 'hono';
import { adminPostSchema } from '../../shared/admin-api.ts';
import {
  approveSchema,
  declineSchema,
  lookingSchema,
  mergeSchema,
  proposalSchema,
  proposalsQuerySchema,
  proposalsSchema,
  queueNewsQuerySchema,
  queueNewsSchema,
  reopenSchema,
  thankSchema,
  wholeProposalSchema,
} from '../../shared/proposal-api.ts';
import type { Deps, SessionEnv } from '../context.ts';
import { body, describe, idParam, query } from '../contract.ts';
import { approve, type Decided, decline, merge, reopen, thank } from '../deciding.ts';
import { reviewersOnly } from '../guards.ts';
import { readPosts } from '../library.ts';
import { lookAt } from '../looking.ts';
import { problem } from '../problem.ts';
import { readQueueNews } from '../queue-news.ts';
import { readProposal, readProposals, readWhole } from '../proposal-reading.ts';

const none = 'There is no such proposal.';

export const proposals = (deps: Deps) => {
  const { db, now } = deps;
  const guard = reviewersOnly(deps);
  const by = (c: Context<SessionEnv>, id: string, version?: number) => ({
    actor: c.var.actor,
    id,
    version,
    now: now(),
  });
  /** The proposal as it is after the decision, or why there was none. */
  const answer = async (c: Context<SessionEnv>, id: string, decided: Decided) => {
    if (!decided.ok) return problem(c, decided.code, decided.detail);
    const proposal = await readProposal(db, c.var.actor.program.id, id);
    return proposal ? c.json(proposal) : problem(c, 'not-found', none);
  };

  return new Hono<SessionEnv>()
    .get(
      '/proposals',
      describe('admin', 'Proposals that fit, and how many in each state', proposalsSchema),
      guard,
      query(proposalsQuerySchema),
      async (c) => c.json(await readProposals(db, c.var.actor.program.id, c.req.valid('query'))),
    )
    .get(
      '/proposals/news',
      describe('admin', 'What other reviewers decided since', queueNewsSchema),
      guard,
      query(queueNewsQuerySchema),
      async (c) => c.json(await readQueueNews(db, c.var.actor, c.req.valid('query').after)),
    )
    .get(
      '/proposals/:id',
      describe(
        'admin',
        'One proposal with what was read on its page, its decisions and what is like it',
        wholeProposalSchema,
      ),
      guard,
      idParam,
      async (c) => {
        const whole = await readWhole(db, c.var.actor.program.id, c.req.valid('param').id, now());
        return whole ? c.json(whole) : problem(c, 'not-found', none);
      },
    )
    .post(
      '/proposals/:id/looking',
      describe('admin', 'Says that somebody looks at it, and who else does', lookingSchema),
      guard,
      idParam,
      async (c) => {
        const { id } = c.req.valid('param');
        const proposal = await readProposal(db, c.var.actor.program.id, id);
        if (!proposal) return problem(c, 'not-found', none);
        return c.json({ others: await lookAt(db, c.var.actor, id, now()), version: proposal.version });
      },
    )
    .post(
      '/proposals/:id/accept',
      describe('admin', 'Makes a post of a proposal and gives it: a draft, or published at once', adminPostSchema),
      guard,
      idParam,
      body(approveSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        const decided = await approve(db, by(c, id), c.req.valid('json'));
        if (!decided.ok) return problem(c, decided.code, decided.detail);
        const [post] = await readPosts(db, c.var.actor.program.id, decided.post ?? '');
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
        const { version, reason } = c.req.valid('json');
        return answer(c, id, await decline(db, by(c, id, version), reason));
      },
    )
    .post(
      '/proposals/:id/merge',
      describe('admin', 'Lets another proposal or a post stand for it', proposalSchema),
      guard,
      idParam,
      body(mergeSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        const { version, into } = c.req.valid('json');
        return answer(c, id, await merge(db, by(c, id, version), into));
      },
    )
    .post(
      '/proposals/:id/reopen',
      describe('admin', 'Puts what was declined or merged back into review', proposalSchema),
      guard,
      idParam,
      body(reopenSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        return answer(c, id, await reopen(db, by(c, id, c.req.valid('json').version)));
      },
    )
    .post(
      '/proposals/:id/thank',
      describe('admin', 'Thanks who proposed it; they read it', proposalSchema),
      guard,
      idParam,
      body(thankSchema),
      async (c) => {
        const { id } = c.req.valid('param');
        return answer(c, id, await thank(db, by(c, id), c.req.valid('json').text));
      },
    );
};
