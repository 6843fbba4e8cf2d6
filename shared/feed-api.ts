/** The part of the wire about feeds: what is polled, by which rules entries are taken, and mentions to react to. */
import * as z from 'zod/mini';
import { bilingualSchema } from './charter/rule.ts';
import { abouts, reactions } from './reaction-api.ts';

const id = z.uuid();
const time = z.iso.datetime();
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** `feed`: entries become proposals of posts. `listening`: entries that say certain words become mentions to react to. */
export const feedKinds = ['feed', 'listening'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Why a poll found no feed; each is worded with what to do. The first six are those of fetching. */
export const feedProblems = [
  'address',
  'private',
  'redirects',
  'too-large',
  'timeout',
  'unreachable',
  'not-found',
  'gone',
  'refused',
  'busy',
  'server',
  'status',
  'no-feed',
] as const;
export type FeedProblem = (typeof feedProblems)[number];

/** Words and phrases as rules have them: compared without case, accents and endings; `*` lets a word go on. */
const words = z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(80))).check(z.maxLength(200));
export const feedRulesSchema = z.object({
  about: z.enum(abouts),
  /** An entry has to say one of these to be taken. Of a feed that is not listened to they may be empty: then all are. */
  words,
  /** An entry that says one of these is left. */
  without: words,
  /** The theme of which an entry says the most is its theme. */
  themes: z.array(z.object({ theme: id, words: words.check(z.minLength(1)) })).check(z.maxLength(100)),
  /** Only entries with a theme are taken. */
  themedOnly: z.boolean(),
});
export type FeedRules = z.infer<typeof feedRulesSchema>;

/** Minutes between two polls: 15 is as often as is polite, 1440 is a day. */
export const feedMinutes = { least: 15, usual: 60, most: 1440 } as const;
const feedFields = z.object({
  title,
  kind: z.enum(feedKinds),
  rules: feedRulesSchema,
  minutes: z.int().check(z.minimum(feedMinutes.least), z.maximum(feedMinutes.most)),
});
/** A feed as an admin adds it. */
export const feedInputSchema = z.extend(feedFields, { address: webAddress });
export type FeedInput = z.infer<typeof feedInputSchema>;
/** What of it can be changed; another address is another feed. */
export const feedChangeSchema = feedFields;

/** A problem that only a newer server knows is read as `status`. */
// oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
const feedTrouble = z.nullable(z.object({ code: z.catch(z.enum(feedProblems), 'status'), detail: z.string() }));

/** Feeds of one programme. */
export const mostFeeds = 1000;
export const feedSchema = z.extend(feedFields, {
  id,
  address: z.string(),
  site: z.nullable(z.string()),
  paused: z.boolean(),
  polledAt: z.nullable(time),
  succeededAt: z.nullable(time),
  /** When it is polled next, or null while it is paused. */
  nextAt: z.nullable(time),
  failures: z.int(),
  problem: feedTrouble,
  entries: z.nullable(z.int()),
  /** In the last four weeks (or since it was added): entries that came, and those made proposals or mentions. */
  weekly: z.number(),
  taken: z.int(),
});
export type Feed = z.infer<typeof feedSchema>;
export const feedsSchema = z.object({
  feeds: z.array(feedSchema),
  themes: z.array(z.object({ id, name: bilingualSchema })),
});

/** Asks what feeds there are at an address: it is one, or its page names some. */
export const feedLookSchema = z.object({ address: webAddress });
export const feedSeenSchema = z.object({
  /** The feed that stands there. */
  feed: z.nullable(
    z.object({
      address: z.string(),
      title: z.string(),
      count: z.int(),
      entries: z.array(z.object({ title: z.string(), url: z.nullable(z.string()), at: z.nullable(time) })),
      known: z.boolean(),
    }),
  ),
  /** Those that the page names. */
  named: z.array(z.object({ address: z.string(), title: z.string() })),
  problem: feedTrouble,
});
export type FeedSeen = z.infer<typeof feedSeenSchema>;

export const feedPauseSchema = z.object({ paused: z.boolean() });
/** A list of feeds as readers exchange them (OPML); all become feeds whose every entry is proposed. */
export const opmlInputSchema = z.object({ opml: z.string().check(z.minLength(1), z.maxLength(900_000)) });
export const opmlTakenSchema = z.object({
  added: z.int(),
  /** Already there. */
  known: z.int(),
  /** Beyond `mostFeeds`. */
  left: z.int(),
});

export const mentionSchema = z.object({
  id,
  url: z.string(),
  title: z.string(),
  about: z.enum(abouts),
  /** The words of the rules that it says. */
  words: z.array(z.string()),
  feed: z.nullable(z.string()),
  foundAt: time,
  reaction: z.nullable(z.enum(reactions)),
  hint: z.nullable(z.string()),
  releasedAt: z.nullable(time),
  endedAt: z.nullable(time),
});
export type Mention = z.infer<typeof mentionSchema>;
export const mentionsSchema = z.object({ mentions: z.array(mentionSchema) });
/** Asks everybody to react; `hint`: what would help. */
export const releaseMentionSchema = z.object({
  reaction: z.enum(reactions),
  hint: z.nullable(z.string().check(z.trim(), z.maxLength(500))),
});
