/** The part of the wire that only admins use: sign-in, posts, proposals, people. */
import * as z from 'zod/mini';
import { roles, themeSchema, translationsSchema } from './api.ts';
import { logQuerySchema } from './log-api.ts';
import { charterSchema } from './charter/rule.ts';
import { postPlanSchema } from './life-api.ts';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';
import { wordingsSchema } from './variants/engine.ts';
import { declineReasons } from './variants/variant.ts';

const id = z.uuid();
const time = z.iso.datetime();
const language = z.enum(['fr', 'en']);
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const text = z.string().check(z.minLength(1), z.maxLength(10_000));
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

export const signInSchema = z.object({ code: z.string().check(z.regex(/^[\w-]{43}$/)) });
export const sessionSchema = z.object({
  member: z.object({ id, name: z.string(), role: z.enum(roles) }),
  program: z.object({ id, name: z.string(), accent: z.nullable(z.string()) }),
});
export type Session = z.infer<typeof sessionSchema>;

/** Asks for a fresh sign-in link: for that admin, or for oneself. */
export const signInCodeInputSchema = z.object({ member: z.optional(id) });
/** The link is shown once. */
export const signInLinkSchema = z.object({ link: z.string(), expiresAt: time });

export const postStates = ['draft', 'published', 'withdrawn'] as const;
/** A variant as an admin writes it; without `id` it is new. */
export const variantInputSchema = z.object({
  id: z.optional(id),
  persona: z.enum(personae),
  network: z.enum(networkIds),
  language,
  text,
});
export type VariantInput = z.infer<typeof variantInputSchema>;
export const postInputSchema = z.object({
  title: short,
  text,
  link: z.nullable(webAddress),
  theme: z.nullable(id),
  language,
  translations: z.optional(translationsSchema),
  variants: z.array(variantInputSchema).check(z.maxLength(200)),
  /** When and for whom it shows; absent, it stays as it is. */
  plan: z.optional(postPlanSchema),
  /** The `version` that was edited; another one on the server means somebody saved in between (409). Absent for a new post. */
  version: z.optional(z.int()),
});
export type PostInput = z.infer<typeof postInputSchema>;
/** Publishes what was read: another `version` on the server means somebody saved in between (409). */
export const publishSchema = z.object({ version: z.int() });
export const adminPostSchema = z.object({
  id,
  state: z.enum(postStates),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  link: z.nullable(z.string()),
  theme: z.nullable(id),
  language,
  translations: z.optional(translationsSchema),
  variants: z.array(
    z.object({ id, persona: z.enum(personae), network: z.enum(networkIds), language, text: z.string() }),
  ),
  createdAt: time,
  updatedAt: time,
  /** When it came, or comes, into the library. */
  publishedAt: z.nullable(time),
  plan: postPlanSchema,
  withdrawnAt: z.nullable(time),
  /** Why it was withdrawn, in words for those who shared it; null for no reason and for every other post. */
  withdrawnReason: z.nullable(z.string()),
  /** The proposal that it was made from, or null. */
  proposal: z.nullable(id),
});
export type AdminPost = z.infer<typeof adminPostSchema>;
export const adminPostsSchema = z.object({ posts: z.array(adminPostSchema), themes: z.array(themeSchema) });

const previewText = z.string().check(z.minLength(1), z.maxLength(5000));
const postToWord = z.object({
  text: previewText,
  language,
  /** The programme's name unless given. */
  brand: z.optional(short),
  aliases: z.optional(z.array(short).check(z.maxLength(20))),
  link: z.optional(z.nullable(webAddress)),
});
/** A text whose variants are wished for, with its translations; 5,000 characters are a long post. */
export const variantPreviewInputSchema = z.extend(postToWord, {
  translations: z.optional(z.object({ fr: z.optional(previewText), en: z.optional(previewText) })),
  /** Optional engines to be asked as well; one that this server lacks gives nothing. */
  engines: z.optional(z.array(z.literal('endpoint')).check(z.maxLength(1))),
});
/** What the browser's own model made of a text, to be checked as any other engine's answer. */
export const variantCheckInputSchema = z.extend(postToWord, { wordings: wordingsSchema });
/** The optional engines that the server has. */
export const variantEnginesSchema = z.object({ endpoint: z.nullable(z.object({ model: z.string() })) });
/** What could be made and what not, by language; nothing of it is kept until a human takes it into the post. */
export const variantPreviewSchema = z.object({
  text: z.string(),
  variants: z.array(
    z.object({
      transform: z.string(),
      persona: z.enum(personae),
      network: z.enum(networkIds),
      language,
      text: z.string(),
      /** The posts of a thread, in order; absent when one post holds it all. */
      thread: z.optional(z.array(z.string())),
    }),
  ),
  declined: z.array(
    z.object({ transform: z.string(), language, reason: z.enum(declineReasons), at: z.optional(z.string()) }),
  ),
});
export type VariantPreview = z.infer<typeof variantPreviewSchema>;

export const deviceSchema = z.object({
  id,
  name: z.string(),
  /** Complete to this `deviceSeq`. */
  heldTo: z.int(),
  /** Events above `heldTo` that have arrived: more than 0 means that some between are missing. */
  beyond: z.int(),
  /** The day (midnight UTC), never the hour: when somebody works is not the company's business. */
  seenAt: z.nullable(time),
  revokedAt: z.nullable(time),
});
export const memberSchema = z.object({
  id,
  name: z.string(),
  role: z.enum(roles),
  joinedAt: time,
  /** A curator who may decide on proposals. An older server tells none. */
  reviews: z.optional(z.boolean()),
  /** When this person's data was erased: there is no name any more, and no browser that works. */
  erasedAt: z.nullable(time),
  devices: z.array(deviceSchema),
});
export type Member = z.infer<typeof memberSchema>;
export const membersSchema = z.object({ members: z.array(memberSchema) });
/** `reviews`: whether a curator may decide on proposals; only a curator can be given that. */
export const roleSchema = z.object({ role: z.enum(roles), reviews: z.optional(z.boolean()) });
const shortBilingual = z.object({
  fr: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  en: z.optional(z.string().check(z.trim(), z.maxLength(200))),
});
export const themeInputSchema = z.object({ name: shortBilingual, question: z.optional(shortBilingual) });
export const themesSchema = z.object({ themes: z.array(themeSchema) });

export const invitationInputSchema = z.object({
  name: z.nullable(short),
  role: z.enum(roles),
  /** The groups that a new member comes into. */
  groups: z.optional(z.array(id).check(z.maxLength(100))),
  /** Invites this member to join with one more browser (or again with the same); `name` and `role` are then theirs. */
  member: z.optional(id),
  days: z.int().check(z.minimum(1), z.maximum(90)),
});
/** The link is shown once; the server keeps only the code's hash. */
export const invitationSchema = z.object({ id, link: z.string(), expiresAt: time });
export const invitationListSchema = z.object({
  invitations: z.array(
    z.object({
      id,
      name: z.nullable(z.string()),
      role: z.enum(roles),
      createdAt: time,
      expiresAt: time,
      usedAt: z.nullable(time),
    }),
  ),
});

/** The log's filters and the language of the header row. */
export const logCsvQuerySchema = z.extend(logQuerySchema, { language: z.optional(language) });

/** The selector pack in force as an admin sees it, or null. `newest`: the highest version ever uploaded; the next must be higher. */
export const currentPackSchema = z.object({
  pack: z.nullable(
    z.object({
      version: z.int(),
      made: z.iso.date(),
      key: z.string(),
      networks: z.array(z.enum(networkIds)),
      uploadedAt: time,
      uploadedBy: z.string(),
    }),
  ),
  newest: z.int(),
});
export type CurrentPack = z.infer<typeof currentPackSchema>;

/** Which of the complete charters that ship as examples a programme without one may begin with. */
export const charterExampleQuerySchema = z.object({ language: z.enum(['fr', 'en']) });

/** The current charter, or null. A `PUT` sends the charter with the `version` that was edited (1 when there is none yet). */
export const currentCharterSchema = z.object({
  charter: z.nullable(charterSchema),
  /** Who accepted this version or a later one need not read it again; null without a charter. */
  since: z.nullable(z.int()),
  /** How many members have accepted it, and how many there are; null where so few are that one could tell who. */
  accepted: z.nullable(z.object({ people: z.int(), members: z.int() })),
  /** What people did with the tips of each rule in the last days; nothing of rules that fewer people have answered. */
  answers: z.object({
    days: z.int(),
    rules: z.array(z.object({ rule: z.string(), fixed: z.int(), dismissed: z.int() })),
  }),
});
export type CurrentCharter = z.infer<typeof currentCharterSchema>;
/** A new version. `material`: everybody is asked to read and accept it. */
export const charterInputSchema = z.extend(charterSchema, { material: z.optional(z.boolean()) });
/** A figure that is shown to others stands for so many people at least. */
export const fewestPeople = 5;
