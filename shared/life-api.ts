/** What a post is besides its words: when it shows, for whom, in which campaign, with which image; and these things themselves. */
import * as z from 'zod/mini';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';

const id = z.uuid();
const time = z.iso.datetime();
const day = z.iso.date();
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));
const name = z.object({
  fr: z.optional(z.string().check(z.trim(), z.maxLength(120))),
  en: z.optional(z.string().check(z.trim(), z.maxLength(120))),
});

// ── What a post is about ─────────────────────────────────────────────────────
export const postKinds = ['job', 'event', 'reaction'] as const;
export type PostKind = (typeof postKinds)[number];
/** A job offer; it closes when the post expires. */
const jobSchema = z.object({
  kind: z.literal('job'),
  place: short,
  contract: short,
  /** Where somebody who is recommended applies, or null. */
  referral: z.nullable(webAddress),
});
const eventSchema = z.object({ kind: z.literal('event'), at: time, place: short, link: z.nullable(webAddress) });
/** A post of the company on a network that deserves a comment or a like: the person reacts there, nothing is logged. */
const reactionSchema = z.object({
  kind: z.literal('reaction'),
  url: webAddress,
  why: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  comments: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))).check(z.maxLength(5)),
});
export const postAboutSchema = z.discriminatedUnion('kind', [jobSchema, eventSchema, reactionSchema]);
export type PostAbout = z.infer<typeof postAboutSchema>;

// ── When and for whom it shows ───────────────────────────────────────────────
export const mostMedia = 4;
export const postPlanSchema = z.object({
  /** Null for a post like any other. */
  about: z.nullable(postAboutSchema),
  /** Once published, it comes into the library at this time, or at once when null. */
  releaseAt: z.nullable(time),
  /** From then on the library lacks it. */
  expiresAt: z.nullable(time),
  /** Until then it stands first. */
  pinnedUntil: z.nullable(time),
  campaign: z.nullable(id),
  moment: z.nullable(id),
  /** Only members of these groups get it; everybody when empty. */
  groups: z.array(id).check(z.maxLength(100)),
  /** Whom it suits best: an order, not a limit. */
  personae: z.array(z.enum(personae)).check(z.maxLength(personae.length)),
  /** It is meant for these networks only; for all when empty. */
  networks: z.array(z.enum(networkIds)).check(z.maxLength(networkIds.length)),
  media: z.array(id).check(z.maxLength(mostMedia)),
});
export type PostPlan = z.infer<typeof postPlanSchema>;

/** A post that is like any other: for everybody, at once and for good. */
export const plainPlan: PostPlan = {
  about: null,
  releaseAt: null,
  expiresAt: null,
  pinnedUntil: null,
  campaign: null,
  moment: null,
  groups: [],
  personae: [],
  networks: [],
  media: [],
};

export const withdrawSchema = z.object({
  /** What those who shared or planned it are told. */
  reason: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});

// ── Images ───────────────────────────────────────────────────────────────────
export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type MediaType = (typeof mediaTypes)[number];
/** Bytes of an image before its metadata is removed. */
export const maxMediaBytes = 5_000_000;
const altText = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
/** What the image says to somebody who does not see it, in both languages. */
export const altSchema = z.object({ fr: altText, en: altText });
export const mediaSchema = z.object({
  id,
  type: z.enum(mediaTypes),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  alt: altSchema,
});
export type Media = z.infer<typeof mediaSchema>;
/** An image, base64. What it is, is read from its content. */
export const mediaInputSchema = z.object({
  alt: altSchema,
  data: z.string().check(z.regex(/^[A-Za-z\d+/]+={0,2}$/)),
});
/** With the posts that show it, of whatever state: as long as there are some, it cannot be removed. */
export const adminMediaSchema = z.extend(mediaSchema, {
  usedIn: z.array(z.object({ id, title: z.string() })),
});
export type AdminMedia = z.infer<typeof adminMediaSchema>;
export const mediaListSchema = z.object({ media: z.array(adminMediaSchema) });
export const mediaAltSchema = z.object({ alt: altSchema });

// ── Campaigns and moments ────────────────────────────────────────────────────
const dated = { name, startsOn: day, endsOn: day };
/** The `version` that was edited; absent for a new one. */
const edited = { version: z.optional(z.int()) };
export const campaignInputSchema = z.object({
  ...dated,
  /** What it is for, in a sentence. */
  aim: z.string().check(z.trim(), z.maxLength(500)),
  themes: z.array(id).check(z.maxLength(50)),
  ...edited,
});
export type CampaignInput = z.infer<typeof campaignInputSchema>;
export const campaignSchema = z.object({ id, ...dated, aim: z.string(), themes: z.array(id) });
export const adminCampaignSchema = z.extend(campaignSchema, {
  version: z.int(),
  posts: z.int(),
  /** Of its posts: all shares but withdrawn ones, and those of them that were published. */
  shares: z.int(),
  published: z.int(),
});
export type AdminCampaign = z.infer<typeof adminCampaignSchema>;
export const campaignsSchema = z.object({ campaigns: z.array(adminCampaignSchema) });

export const momentInputSchema = z.object({ ...dated, ...edited });
export type MomentInput = z.infer<typeof momentInputSchema>;
/** A high point of the year: a day or several that posts belong to. */
export const momentSchema = z.object({ id, ...dated });
export const adminMomentSchema = z.extend(momentSchema, { version: z.int() });
export type AdminMoment = z.infer<typeof adminMomentSchema>;
export const momentsSchema = z.object({ moments: z.array(adminMomentSchema) });

// ── Groups ───────────────────────────────────────────────────────────────────
export const groupInputSchema = z.object({ name: short });
export const groupSchema = z.object({ id, name: z.string() });
export const adminGroupSchema = z.extend(groupSchema, { members: z.array(id) });
export type AdminGroup = z.infer<typeof adminGroupSchema>;
export const groupsSchema = z.object({ groups: z.array(adminGroupSchema) });
export const memberGroupsSchema = z.object({ groups: z.array(id).check(z.maxLength(100)) });

// ── What the library carries of it ───────────────────────────────────────────
/** Of a post in the library; each is absent when it says nothing, and from an older server. */
export const postLife = {
  about: z.optional(postAboutSchema),
  expiresAt: z.optional(time),
  pinnedUntil: z.optional(time),
  campaign: z.optional(id),
  moment: z.optional(id),
  personae: z.optional(z.array(z.enum(personae))),
  networks: z.optional(z.array(z.enum(networkIds))),
  media: z.optional(z.array(mediaSchema)),
};
/** A post that was taken back: whoever shared it or planned to is told. */
export const withdrawnPostSchema = z.object({ id, title: z.string(), reason: z.nullable(z.string()), at: time });
export type WithdrawnPost = z.infer<typeof withdrawnPostSchema>;
/** Of the library; an older server tells none of it. */
export const libraryLife = {
  /** The groups that the member is in. */
  groups: z.optional(z.array(groupSchema)),
  campaigns: z.optional(z.array(campaignSchema)),
  /** Those to come and those that go on, the next first. */
  moments: z.optional(z.array(momentSchema)),
  withdrawn: z.optional(z.array(withdrawnPostSchema)),
};
