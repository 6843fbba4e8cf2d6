/** Everything that crosses the wire, as schemas: the versioned contract between extension, server and admin pages. */
import { markedSchema } from './mark.ts';
import * as z from 'zod/mini';
import { charterTextSchema } from './charter-api.ts';
import { bilingualSchema, charterSchema } from './charter/rule.ts';
import { eventSchema } from './events/event.ts';
import { libraryLife, postLife } from './life-api.ts';
import { networkIds } from './networks/index.ts';
import { ownProposalSchema } from './own-proposal.ts';
import { personae } from './personae.ts';
import { signaturePattern } from './text/written-signature.ts';

const id = z.uuid();
const time = z.iso.datetime();
const language = z.enum(['fr', 'en']);
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const text = z.string().check(z.minLength(1), z.maxLength(10_000));
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

export const roles = ['ambassador', 'curator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** RFC 9457 problem details. `code` is stable and worded by each client; `detail` is an English sentence that says what to do. */
export const problemCodes = [
  'invalid',
  'unauthorized',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'unsupported',
  'conflict',
  'too-large',
  'too-many',
  'update-required',
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
  'sign-in-unknown',
  'busy',
  'server-error',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** A code that only a newer server knows is read as `invalid`. */
  // oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
  code: z.catch(z.enum(problemCodes), 'invalid'),
});
export type Problem = z.infer<typeof problemSchema>;

// ── Joining ──────────────────────────────────────────────────────────────────
/** 32 random bytes, base64url. */
const code = z.string().check(z.regex(/^[\w-]{43}$/));
export const invitationLookSchema = z.object({ code });
export const invitationSeenSchema = z.object({
  program: z.object({ name: z.string() }),
  name: z.nullable(z.string()),
  role: z.enum(roles),
  expiresAt: time,
  /** What the person accepts by joining. An older server tells none. */
  charter: z.optional(z.nullable(charterTextSchema)),
});
export const joinSchema = z.object({
  code,
  name: short,
  language,
  device: z.object({ id, name: short }),
});
export const joinedSchema = z.object({
  token: z.string(),
  program: z.object({ id, name: z.string(), accent: z.nullable(z.string()) }),
  member: z.object({ id, name: z.string(), role: z.enum(roles) }),
  device: z.object({ id, name: z.string() }),
});
export type Joined = z.infer<typeof joinedSchema>;

/** A browser whose profile was copied asks for an identity of its own; a repeat with the same id gives the token anew. */
export const newDeviceSchema = z.object({ device: z.object({ id, name: short }) });
export const newDeviceGivenSchema = z.object({ token: z.string(), device: z.object({ id, name: z.string() }) });

// ── Library ──────────────────────────────────────────────────────────────────
export const themeSchema = z.object({
  id,
  name: bilingualSchema,
  /** What a person is asked so that they add a sentence of their own; absent when the theme asks nothing. */
  question: z.optional(bilingualSchema),
});
export type Theme = z.infer<typeof themeSchema>;
export const variantSchema = z.object({
  id,
  persona: z.enum(personae),
  network: z.enum(networkIds),
  language,
  text,
});
export type Variant = z.infer<typeof variantSchema>;
/** The official text in other languages than the post's own; absent without any. */
export const translationsSchema = z.object({ fr: z.optional(text), en: z.optional(text) });
export type Translations = z.infer<typeof translationsSchema>;
export const postSchema = z.object({
  id,
  title: short,
  /** The company's own wording, shown for reference. */
  text,
  link: z.nullable(webAddress),
  theme: z.nullable(id),
  language,
  translations: z.optional(translationsSchema),
  publishedAt: time,
  variants: z.array(variantSchema).check(z.maxLength(200)),
  ...postLife,
  /** Names this content; an older server gives none. */
  tag: z.optional(z.string()),
});
export type Post = z.infer<typeof postSchema>;
export const librarySchema = z.object({
  /** Grows with every change, also with one that comes by its time. */
  revision: z.int(),
  program: z.object({ id, name: z.string(), accent: z.nullable(z.string()) }),
  themes: z.array(themeSchema),
  posts: z.array(postSchema),
  charter: z.nullable(charterSchema),
  /** Who accepted this version of the charter or a later one need not read it again. An older server tells none. */
  charterSince: z.optional(z.nullable(z.int())),
  /** Version of the programme's selector pack, or null: the pack itself is asked for when this is another one than held. */
  selectorPack: z.nullable(z.int()),
  ...libraryLife,
  /** What tracked links begin with, or null where the programme does not track. An older server tells none. */
  links: z.optional(z.nullable(z.object({ base: z.string() }))),
});
export type Library = z.infer<typeof librarySchema>;
/** The tags of posts that a browser holds, joined by dots: as many as an address can well carry. */
export const mostHeld = 500;
export const libraryQuerySchema = z.object({ have: z.optional(z.string().check(z.maxLength(mostHeld * 12))) });
/** As it is sent: of posts that the browser says it holds, the tag alone. */
export const librarySentSchema = z.extend(librarySchema, {
  posts: z.array(z.union([postSchema, z.object({ tag: z.string() })])),
});
export type LibrarySent = z.infer<typeof librarySentSchema>;

// ── The share log ────────────────────────────────────────────────────────────
export const maxEventsPerPush = 2500;
/** Bytes of one push after decompression. */
export const maxPushBytes = 2_000_000;
/**
 * Events are taken one by one, so that one bad event never blocks the rest: each is parsed by `eventSchema` on the server.
 * The extension sends the same events packed (`shared/events/pack.ts`), the device being the one whose token it is.
 */
export const pushSchema = z.object({
  device: id,
  events: z.array(z.unknown()).check(z.maxLength(maxEventsPerPush)),
});
export const verdictSchema = z.object({
  /** Its place in the push, from 0. */
  place: z.int(),
  /** The event's id as it was sent, or `#` and its place when it had none that can be read. */
  id: z.string(),
  verdict: z.enum(['repeated', 'rejected']),
  reason: z.optional(z.string()),
  /** `place-taken`: another event has this `deviceSeq` (a copied or restored profile); it may come again at a new one. */
  code: z.optional(z.enum(['place-taken'])),
});
export type Verdict = z.infer<typeof verdictSchema>;
export const pushedSchema = z.object({
  /** How many events the push had. */
  count: z.int(),
  /** Of every event that was not accepted, in the order of the push; all others were. */
  verdicts: z.array(verdictSchema),
  /** Every `deviceSeq` from 1 to this one is settled on the server (stored, or rejected for good). */
  heldTo: z.int(),
  ...markedSchema,
});
export type Pushed = z.infer<typeof pushedSchema>;
export { eventSchema };

/**
 * What a browser believes to lie at its places from `first` on, as ids; null where it does not know. It asks after it has taken a
 * new name, and when a server does not know its mark.
 */
export const heldQuestionSchema = z.object({
  first: z.int().check(z.minimum(1)),
  ids: z.array(z.nullable(id)).check(z.maxLength(maxEventsPerPush)),
});
/** Up to this place it is so: each event is held, there or elsewhere, and settled there. What comes after has to be sent. */
export const heldAnswerSchema = z.object({ agreesTo: z.int(), mark: markedSchema.mark });

/** Asks for the events of one of the member's own browsers: those after this `deviceSeq`. */
export const ownEventsQuerySchema = z.object({
  device: id,
  after: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
});
export const ownEventsSchema = z.object({
  /** In the device's order; each is read by `eventSchema`, so that one that cannot be read never blocks the rest. */
  events: z.array(z.unknown()),
  /** `after` of the next page; at least `heldTo` when this was the last. */
  next: z.int(),
  heldTo: z.int(),
  /** Whether another page follows. An older server tells only by `next`, and nothing beyond `heldTo`. */
  more: z.optional(z.boolean()),
  ...markedSchema,
});
export type OwnEvents = z.infer<typeof ownEventsSchema>;

/** What the member's colleagues have made of a post: nobody is named, and nothing says who wrote which. */
export const signaturesSchema = z.object({
  /** Of their publications, at most `mostSignatures` of the newest, in an order that says nothing. */
  signatures: z.array(z.string().check(z.regex(signaturePattern))),
});
export const mostSignatures = 2000;

// ── The member's own view ────────────────────────────────────────────────────
export const meSchema = z.object({
  member: z.object({ id, name: z.string(), role: z.enum(roles) }),
  proposals: z.array(ownProposalSchema),
  /**
   * When an admin looked at this person's log by name. `via`: the other admin who made the sign-in link by which the
   * looker came in, or null.
   */
  looks: z.array(z.object({ by: z.string(), via: z.nullable(z.string()), at: time })),
  /** Variants that were taken lately in the programme, the most taken last, `mostWorn` at most. An older server tells none. */
  worn: z.optional(z.array(id)),
  /** The newest version of the charter that they accepted in any browser, or null. An older server tells none. */
  charterAccepted: z.optional(z.nullable(z.int())),
  /**
   * The member's other browsers, former ones too, how far the server holds each without a gap, and how many events beyond it (absent:
   * none). An older server tells none.
   */
  devices: z.optional(z.array(z.object({ id, name: z.string(), heldTo: z.int(), beyond: z.optional(z.int()) }))),
});
export const mostWorn = 500;
export type Me = z.infer<typeof meSchema>;
