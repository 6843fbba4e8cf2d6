/** What came of the shares, for admins: sums that five people or more stand behind, never a person. */
import * as z from 'zod/mini';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';

/** `days`: how many are counted, today among them. */
export const learnQuerySchema = z.object({
  days: z.optional(z.enum(['30', '90', '365'])),
  language: z.optional(z.enum(['fr', 'en'])),
});

/** Parts of a working day, and the hour at which each begins. */
export const dayParts = ['early', 'morning', 'midday', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];
export const partBegins: Readonly<Record<DayPart, number>> = {
  early: 0,
  morning: 9,
  midday: 12,
  afternoon: 14,
  evening: 18,
};

/** The programme's time zone by its IANA name (`Europe/Paris`); null: UTC. */
export const timeZoneSchema = z.object({ zone: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))) });

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

/** What people proposed, and what became of it; null as in `figuresSchema`. What feeds brought is nobody's. */
export const proposalFiguresSchema = z.object({
  sent: z.nullable(z.int()),
  published: z.nullable(z.int()),
  declined: z.nullable(z.int()),
  feeds: z.int(),
});
export type ProposalFigures = z.infer<typeof proposalFiguresSchema>;

const row = { figures: figuresSchema };
const named = { id: z.nullable(z.uuid()), name: z.nullable(z.string()), ...row };
const weekday = z.int().check(z.minimum(0), z.maximum(6));
const part = z.enum(dayParts);

/**
 * `better`: more clicks for each share than the others, of which `own` and `others` tell. `wanted`: a theme for which `own` people
 * voted and which had no post in the last days. `lacks`: a theme without a post in the last days.
 */
export const suggestionSchema = z.object({
  kind: z.enum(['better', 'wanted', 'lacks']),
  about: z.enum(['theme', 'network', 'weekday', 'part', 'persona']),
  /** Name of a theme, id of a network or persona, 0 (Sunday) to 6, or a part of the day. */
  subject: z.string(),
  own: z.optional(z.number()),
  others: z.optional(z.number()),
  /** The tracked shares from which both were computed. */
  ownShares: z.optional(z.int()),
  otherShares: z.optional(z.int()),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const whatWorksSchema = z.object({
  days: z.int(),
  since: z.iso.datetime(),
  fewest: z.int(),
  /** In which the weekdays and times of day are told; null: nobody has said which, they are UTC's. */
  zone: z.nullable(z.string()),
  proposals: z.object({
    all: proposalFiguresSchema,
    themes: z.array(
      z.object({ id: z.nullable(z.uuid()), name: z.nullable(z.string()), figures: proposalFiguresSchema }),
    ),
  }),
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
  /** The wordings of the posts above that were taken most, by how often. `name`: the post's. */
  variants: z.array(
    z.object({
      ...named,
      persona: z.nullable(z.enum(personae)),
      network: z.nullable(z.enum(networkIds)),
      /** How it begins; null of the official text, and of one that is gone. */
      begins: z.nullable(z.string()),
    }),
  ),
  weekdays: z.array(z.object({ weekday, ...row })),
  parts: z.array(z.object({ part, ...row })),
  moments: z.array(z.object({ weekday, part, ...row })),
  /** How many of the newest shares the last three are of; null: of all. */
  newest: z.nullable(z.int()),
  suggestions: z.array(suggestionSchema),
});
export type WhatWorks = z.infer<typeof whatWorksSchema>;
