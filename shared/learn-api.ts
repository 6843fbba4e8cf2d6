/** What came of the shares, for admins: sums that five people or more stand behind, never a person. */
import * as z from 'zod/mini';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';

/** `days`: how many are counted, today among them. */
export const learnQuerySchema = z.object({
  days: z.optional(z.enum(['30', '90', '365'])),
  language: z.optional(z.enum(['fr', 'en'])),
});

/**
 * Sums and means. Null stands for what fewer people than `fewestPeople` are behind, or what would tell by subtraction of those.
 * `shares` and `published` are people's own word, `clicks` are counted, `originality` (percent) is estimated from signatures,
 * `minutes` lie between taking a text and saying that it is out.
 */
export const figuresSchema = z.object({
  shares: z.nullable(z.int()),
  published: z.nullable(z.int()),
  /** Shares with a tracked link, and the clicks on them. */
  tracked: z.nullable(z.int()),
  clicks: z.nullable(z.int()),
  originality: z.nullable(z.number()),
  minutes: z.nullable(z.number()),
});
export type Figures = z.infer<typeof figuresSchema>;

const row = { figures: figuresSchema };
const named = { id: z.nullable(z.uuid()), name: z.nullable(z.string()), ...row };

export const suggestionSchema = z.object({
  /** `better`: more clicks for each share than the others. `lacks`: a theme without a post in the last days. */
  kind: z.enum(['better', 'lacks']),
  about: z.enum(['theme', 'network', 'weekday']),
  /** Name of a theme, id of a network, or 0 (Sunday) to 6. */
  subject: z.string(),
  /** Clicks for each share of it and of the others; of `lacks` none. */
  own: z.optional(z.number()),
  others: z.optional(z.number()),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const whatWorksSchema = z.object({
  days: z.int(),
  since: z.iso.datetime(),
  fewest: z.int(),
  proposals: z.int(),
  all: figuresSchema,
  networks: z.array(z.object({ network: z.enum(networkIds), ...row })),
  themes: z.array(z.object(named)),
  campaigns: z.array(z.object(named)),
  /** Null: the official text. */
  personae: z.array(z.object({ persona: z.nullable(z.enum(personae)), ...row })),
  posts: z.array(
    z.object({
      ...named,
      /** Whole days from its release to the first share; null without one. */
      firstShare: z.nullable(z.int()),
    }),
  ),
  weekdays: z.array(z.object({ weekday: z.int(), ...row })),
  suggestions: z.array(suggestionSchema),
});
export type WhatWorks = z.infer<typeof whatWorksSchema>;
