/** The part of the wire by which proposals are reviewed. */
import * as z from 'zod/mini';
import { bilingualSchema } from './charter/rule.ts';
import { clippedPageSchema } from './clip.ts';
import { postPlanSchema } from './life-api.ts';
import { networkIds } from './networks/index.ts';
import { proposalStates } from './own-proposal.ts';
import { personae } from './personae.ts';

const id = z.uuid();
const time = z.iso.datetime();
const language = z.enum(['fr', 'en']);

/** Where a proposal comes from. `mention`: a feed that is listened to speaks of us. */
export const proposalSources = ['clip', 'idea', 'feed', 'mention'] as const;
export type ProposalSource = (typeof proposalSources)[number];
/** What a reviewer can do with a proposal. */
export const decisionKinds = ['drafted', 'published', 'declined', 'merged', 'reopened', 'thanked'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const proposalSchema = z.object({
  id,
  source: z.enum(proposalSources),
  /** Who proposed it, or null of what a feed brought. */
  member: z.nullable(z.object({ id, name: z.string() })),
  /** Name of the feed that brought it; null of any other, and when the feed is removed. An older server tells none. */
  feed: z.optional(z.nullable(z.string())),
  /** Empty of an idea. */
  url: z.string(),
  title: z.string(),
  quote: z.nullable(z.string()),
  note: z.string(),
  at: time,
  theme: z.nullable(id),
  network: z.nullable(z.enum(networkIds)),
  suggestion: z.nullable(z.string()),
  persona: z.nullable(z.enum(personae)),
  group: z.nullable(id),
  embargo: z.nullable(z.string()),
  expiry: z.nullable(z.string()),
  /** How many members voted for it; never who. */
  /** Its name, or null when none is wished or it is gone. */
  groupName: z.nullable(z.string()),
  votes: z.int(),
  state: z.enum(proposalStates),
  reason: z.nullable(z.string()),
  /** The post that it was turned into, or that says it already, or null. */
  post: z.nullable(id),
  mergedInto: z.nullable(id),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(time),
  thanks: z.nullable(z.object({ by: z.string(), text: z.nullable(z.string()), at: time })),
  /** What a decision has to name: another one on the server means that something happened in between (409). */
  version: z.int(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalOrders = ['newest', 'oldest', 'votes'] as const;
export const proposalsQuerySchema = z.object({
  state: z.optional(z.enum(proposalStates)),
  source: z.optional(z.enum(proposalSources)),
  /** Words that occur in its title, reason, passage or address. */
  text: z.optional(z.string().check(z.maxLength(200))),
  order: z.optional(z.enum(proposalOrders)),
  /** Id of a proposal: those that come after it in that order. */
  after: z.optional(id),
});
/** Proposals in one answer. */
export const mostProposals = 300;
export const proposalsSchema = z.object({
  proposals: z.array(proposalSchema),
  /** Of all that fit the query but for its state. */
  counts: z.record(z.enum(proposalStates), z.int()),
  /** Whether there are more than were given. */
  more: z.boolean(),
  themes: z.array(z.object({ id, name: bilingualSchema })),
});
export type Proposals = z.infer<typeof proposalsSchema>;

/** `after`: id of the last decision that this reviewer was told of; without it, which one is the last. */
export const queueNewsQuerySchema = z.object({ after: z.optional(id) });
/** What other reviewers decided since, the oldest first. */
export const queueNewsSchema = z.object({
  last: z.nullable(id),
  decisions: z.array(z.object({ proposal: id, title: z.string(), did: z.enum(decisionKinds), by: z.string() })),
});
export type QueueNews = z.infer<typeof queueNewsSchema>;

const decisionSchema = z.object({
  did: z.enum(decisionKinds),
  by: z.string(),
  /** The other admin who made the link by which the reviewer signed in, or null. */
  via: z.nullable(z.string()),
  at: time,
  reason: z.nullable(z.string()),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.nullable(z.record(z.string(), z.unknown())),
});
export type Decision = z.infer<typeof decisionSchema>;

const clip = z.partial(z.omit(clippedPageSchema, { url: true, title: true, quote: true, signature: true }));
export const wholeProposalSchema = z.object({
  proposal: proposalSchema,
  /** What else was read on the page. */
  clip: z.nullable(clip),
  /** What a post made of it would be, unless the reviewer changes it. */
  draft: z.object({
    title: z.string(),
    text: z.string(),
    link: z.nullable(z.string()),
    language,
    /** What its author wishes, as far as it can still be had. */
    plan: postPlanSchema,
  }),
  /** What has been decided, oldest first. */
  decisions: z.array(decisionSchema),
  /** What seems to be the same, by address or by text. */
  similar: z.array(
    z.object({
      is: z.enum(['proposal', 'post']),
      id,
      title: z.string(),
      state: z.string(),
      /** Version of a proposal; of a post 0. */
      version: z.int(),
      by: z.enum(['address', 'text']),
    }),
  ),
});
export type WholeProposal = z.infer<typeof wholeProposalSchema>;

const version = z.int().check(z.minimum(1));
const sentence = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
/** Makes a post of it. Fields that are left out are as in `draft`. */
export const approveSchema = z.object({
  version: z.optional(version),
  title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(10_000))),
  link: z.optional(z.nullable(z.url({ protocol: /^https?$/ }).check(z.maxLength(2000)))),
  theme: z.optional(z.nullable(id)),
  language: z.optional(language),
  plan: z.optional(postPlanSchema),
  /** Puts it into the library at once. */
  publish: z.optional(z.boolean()),
  thanks: z.optional(sentence),
});
export const declineSchema = z.object({ version: z.optional(version), reason: sentence });
/** Into another proposal, which then stands for both, or into a post that says it already. */
export const mergeSchema = z.object({
  version,
  into: z.object({ is: z.enum(['proposal', 'post']), id }),
});
export const reopenSchema = z.object({ version });
/** `text`: a sentence besides; the proposer reads it. */
export const thankSchema = z.object({ text: z.optional(sentence) });
/** Others who look at it just now. */
export const lookingSchema = z.object({ others: z.array(z.string()), version });
