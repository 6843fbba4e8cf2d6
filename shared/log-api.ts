/** What the share log's pages and reports bring: lines, their filters, and what the last days come to. */
import * as z from 'zod/mini';
import { themeSchema } from './api.ts';
import { networkIds } from './networks/index.ts';
import { personae } from './personae.ts';

const id = z.uuid();
const time = z.iso.datetime();
const language = z.enum(['fr', 'en']);

export const logStates = ['inserted', 'published', 'dismissed', 'withdrawn', 'proposed'] as const;
export type LogState = (typeof logStates)[number];
export const logKinds = ['share', 'clip'] as const;
export type LogKind = (typeof logKinds)[number];

/** One line of the admin's share log: a share or clip with its latest state, not one line per event. */
export const logLineSchema = z.object({
  /** The id of the event that began it. */
  id,
  /** The server's order; also the paging key. */
  seq: z.int(),
  kind: z.enum(logKinds),
  state: z.enum(logStates),
  member: z.object({ id, name: z.string() }),
  network: z.nullable(z.enum(networkIds)),
  post: z.nullable(z.object({ id, title: z.string() })),
  theme: z.nullable(themeSchema),
  variant: z.nullable(z.object({ id, persona: z.enum(personae), language })),
  /** Where it can be seen: the permalink of a share, the address of a clip. */
  url: z.nullable(z.string()),
  /** Title of a clip. */
  title: z.nullable(z.string()),
  /** The person's clock. */
  at: time,
  receivedAt: time,
});
export type LogLine = z.infer<typeof logLineSchema>;
export const logQuerySchema = z.object({
  member: z.optional(id),
  network: z.optional(z.enum(networkIds)),
  theme: z.optional(id),
  kind: z.optional(z.enum(logKinds)),
  state: z.optional(z.enum(logStates)),
  /** Instants of the person's clock: `from` ≤ at < `to`. Pages turn the reader's own days into them. */
  from: z.optional(time),
  to: z.optional(time),
  /** Words that must occur in the post's or variant's text, or in a clip's title. */
  text: z.optional(z.string().check(z.maxLength(200))),
  /** `next` of the page before. */
  before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});
export const logPageSchema = z.object({
  lines: z.array(logLineSchema),
  /**
   * Where to go on (`before`), or null at the end. A page may hold fewer lines than asked for, even none, and still go on:
   * an answer looks through a bounded number of lines.
   */
  next: z.nullable(z.int()),
});
export type LogPage = z.infer<typeof logPageSchema>;

const shared = { shares: z.int(), published: z.int() };
/** What the last days of the log come to. `shares` counts all but withdrawn ones; nobody is named. */
export const logSummarySchema = z.object({
  days: z.int(),
  /** The first day's midnight (UTC). */
  since: time,
  ...shared,
  clips: z.int(),
  /** Most shares first. */
  networks: z.array(z.object({ network: z.enum(networkIds), ...shared })),
  posts: z.array(z.object({ id, title: z.string(), ...shared })),
});
export type LogSummary = z.infer<typeof logSummarySchema>;
