/** The part of the wire by which people are asked to react to what was said elsewhere; the sidebar loads it late. */
import * as z from 'zod/mini';

/** What a listening feed listens for. */
export const abouts = ['brand', 'competitor', 'topic'] as const;
export type About = (typeof abouts)[number];
/** What people may be asked to do about a mention. */
export const reactions = ['comment', 'like', 'share'] as const;
export type Reaction = (typeof reactions)[number];

/** Mentions that people are shown. */
export const mostReactions = 20;
export const reactionsSchema = z.object({
  reactions: z.array(
    z.object({
      id: z.string(),
      /** Becomes a link: nothing but web addresses. */
      url: z.string().check(z.regex(/^https?:\/\//)),
      title: z.string(),
      about: z.enum(abouts),
      /** The words that it says and an admin listens for. */
      words: z.array(z.string()),
      reaction: z.enum(reactions),
      hint: z.nullable(z.string()),
      /** Since when people are asked, ISO 8601. */
      at: z.string(),
    }),
  ),
});
