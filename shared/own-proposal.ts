/** What a browser is told of proposals: what became of its person's own, and which of their colleagues' want a voice. */
import * as z from 'zod/mini';
import { signaturePattern } from './text/written-signature.ts';

const id = z.uuid();
const time = z.iso.datetime();

/** `accepted`: it is being edited. `merged`: another proposal or post that says the same stands for it. */
export const proposalStates = ['in-review', 'published', 'accepted', 'declined', 'merged'] as const;
export type ProposalState = (typeof proposalStates)[number];
const state = z.enum(proposalStates);

export const ownProposalSchema = z.object({
  /** The id of the event that proposed it. */
  id,
  state,
  reason: z.nullable(z.string()),
  decidedAt: z.nullable(time),
  /** The post that it became or that stands for it; told once that is in the library. An older server tells none of what follows. */
  post: z.optional(z.nullable(z.object({ id, title: z.string() }))),
  /** Of a merged one: what became of the proposal that stands for it, or null where it was a post of the library. */
  fate: z.optional(z.nullable(state)),
  thanks: z.optional(z.nullable(z.object({ by: z.string(), text: z.nullable(z.string()), at: time }))),
  /** A change came after the decision and was not taken. */
  late: z.optional(z.boolean()),
});
export type OwnProposal = z.infer<typeof ownProposalSchema>;

/** Most of colleagues' proposals that are listed, and most that are told apart from a new one. */
export const mostIdeas = 50;
export const mostKnown = 500;

export const ideasSchema = z.object({
  /** Of colleagues and undecided, most voices first; nobody is named. */
  ideas: z.array(
    z.object({
      id,
      title: z.string(),
      url: z.nullable(z.string()),
      note: z.string(),
      theme: z.nullable(id),
      votes: z.int(),
      voted: z.boolean(),
    }),
  ),
  /** Groups that a proposal can be wished for, by name; nobody is told who is in them. An older server tells none. */
  groups: z.optional(z.array(z.object({ id, name: z.string() }))),
  /** Themes with the voices for them. */
  themes: z.array(z.object({ id, votes: z.int(), voted: z.boolean() })),
  /** What was proposed by others, so that nobody proposes it twice unawares. */
  known: z.array(
    z.object({
      /** `addressKey` of its canonical address. */
      address: z.nullable(z.string()),
      signature: z.nullable(z.string().check(z.regex(signaturePattern))),
      state,
      /** Null of one that was declined: nobody need know more of it. */
      title: z.nullable(z.string()),
      post: z.nullable(id),
    }),
  ),
});
export type Ideas = z.infer<typeof ideasSchema>;
