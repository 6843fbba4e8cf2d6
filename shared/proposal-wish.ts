/** What a person may wish for a proposal besides its reason: theme, network, wording, for whom, and from when until when. */
import * as z from 'zod/mini';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';

/** Longest title of a proposal or idea. */
export const longestTitle = 300;
/** Longest reason, and longest quote. */
export const longestNote = 2000;
/** Longest wording that is suggested: a long post. */
export const longestSuggestion = 5000;

/** Fields of the event kinds that make or change a proposal; each is absent when nothing is wished. */
export const wishShape = {
  theme: z.optional(z.uuid()),
  network: z.optional(z.enum(networkIds)),
  /** A text that could be posted. */
  suggestion: z.optional(z.string().check(z.minLength(1), z.maxLength(longestSuggestion))),
  persona: z.optional(z.enum(personae)),
  /** Id of the group of people that it is for. */
  group: z.optional(z.uuid()),
  /** Not to be shared before that day. */
  embargo: z.optional(z.iso.date()),
  /** Of no use after that day. */
  expiry: z.optional(z.iso.date()),
};
const wishSchema = z.object(wishShape);
export type Wish = z.infer<typeof wishSchema>;
