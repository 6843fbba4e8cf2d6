/** What a charter is made of: data that names rule kinds, and the shape of a rule kind. */
import * as z from 'zod/mini';
import type { languages } from '../languages/index.ts';
import type { Place } from '../text/length-rules.ts';
import type { NetworkId } from '../networks/index.ts';
import type { Mark } from '../text/marks.ts';
import type { Phrase, PhraseMatch } from '../text/phrases.ts';
import type { Stretch } from '../text/stretches.ts';
import type { Token } from '../text/words.ts';

/** `tip`: advice. `warn`: likely wrong. `stop`: asks for a confirmation before inserting; never blocks. */
export const severities = ['tip', 'warn', 'stop'] as const;
export type Severity = (typeof severities)[number];

/** A text in each language of a programme; at least one is given. */
export const bilingualSchema = z.object({
  fr: z.optional(z.string().check(z.maxLength(20_000))),
  en: z.optional(z.string().check(z.maxLength(20_000))),
});
export type Bilingual = z.infer<typeof bilingualSchema>;

export const ruleSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  /** Name of a rule kind of this folder; one that this version lacks is left out, not an error. */
  use: z.string().check(z.maxLength(64)),
  params: z.record(z.string(), z.unknown()),
  severity: z.enum(severities),
  /** Why, in the reader's language; `{found}` and the kind's own values are filled in. */
  tip: bilingualSchema,
  /** Number of the article of the charter's text that asks for it, such as `3`. */
  article: z.optional(z.string().check(z.maxLength(20))),
});
export type Rule = z.infer<typeof ruleSchema>;

export const charterSchema = z.object({
  version: z.int().check(z.minimum(1)),
  rules: z.array(ruleSchema).check(z.maxLength(500)),
  /** The charter as people read it. */
  text: bilingualSchema,
});
export type Charter = z.infer<typeof charterSchema>;

/** What is being written, and where. Offsets of findings are UTF-16 code units of `text`. */
export interface Draft {
  readonly text: string;
  readonly network: NetworkId;
  readonly language: 'fr' | 'en';
  /** Where on the network it is written; a post of one's own unless given. */
  readonly place?: Place;
  /** Id of the theme of the post that is being shared, when it is known. */
  readonly theme?: string;
  /** The day on which it is written, such as `2026-11-23`: quiet periods begin and end on days. */
  readonly day?: string;
  /** The link of the post that is being shared, and the one of the company's that counts its clicks, when that was taken. */
  readonly counted?: { readonly plain: string; readonly short: string };
  /** How much of what the person shared lately was the company's: posts of the company, and all posts. */
  readonly mix?: { readonly company: number; readonly all: number };
}

/** What a rule may know of a draft while it reads one stretch of it. */
export type Context = Omit<Draft, 'text'>;

/** What a rule kind found: where, what to call it, and the replacement when exactly one is right. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** Key under `charter` in the language files, with `values` for its places; `found` is always filled in. */
  readonly message: keyof (typeof languages)['en']['charter'];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A finding of one rule on a draft, worded and ready to be shown. */
export interface Tip extends Finding {
  readonly rule: string;
  readonly use: string;
  readonly severity: Severity;
  /** The piece of the draft it is about. */
  readonly found: string;
  /** What was found, in the reader's language. */
  readonly title: string;
  /** Why the company asks for it, in the reader's language; empty when the charter gives no reason. */
  readonly explanation: string;
}

/** A stretch of the draft (a line, or some sentences of a long one) as it was read for all rules at once. */
export interface Reading extends Stretch {
  readonly words: readonly Token[];
  readonly marks: readonly Mark[];
  /** Which of `signs` (text/words) hold for its text, and how many digits it has. */
  readonly signs: number;
  readonly digits: number;
}

/** A note of a rule on one stretch, and where that stretch begins in the draft. */
export interface Noted<Note> {
  readonly at: number;
  readonly note: Note;
}

/**
 * One rule, made ready. `read` runs once for each stretch and is remembered while that stays as it is: it depends on nothing
 * else. `whole` runs at every keystroke over what `read` has noted, so that it must not go through the text again.
 */
export interface Check<Hit = unknown, Note = unknown> {
  /** Phrases to look for: one pass finds those of all rules. */
  readonly phrases?: Iterable<Phrase<Hit>>;
  /**
   * Bits of `signs` (text/words), 0 for none: of a stretch that has none of these and none of the phrases, `read` has nothing to
   * say, and is not asked. Without it every stretch is read.
   */
  readonly wants?: number;
  /** Findings in the stretch, by offsets in it, and what `whole` needs to know of it. `hits`: the rule's phrases there. */
  read?(
    reading: Reading,
    hits: readonly PhraseMatch<Hit>[],
    context: Context,
  ): { readonly findings?: readonly Finding[]; readonly note?: Note };
  /** Findings about the draft as a whole, by offsets in it; in the order of the text. */
  whole?(draft: Draft, notes: readonly Noted<Note>[]): readonly Finding[];
}

/** A rule kind: data of one shape, and what it makes of a draft. Linear in the draft. */
export interface RuleKind<Params extends z.ZodMiniObject = z.ZodMiniObject, Hit = unknown, Note = unknown> {
  readonly use: string;
  readonly params: Params;
  compile(params: z.infer<Params>): Check<Hit, Note>;
}

/** Declares a rule kind. */
export function ruleKind<Params extends z.ZodMiniObject, Hit = unknown, Note = unknown>(
  kind: RuleKind<Params, Hit, Note>,
): RuleKind<Params, Hit, Note> {
  return kind;
}

/** Examples that the conventions test runs: `finds` lists the marked pieces, `fixed` the text after every fix. */
export interface RuleExample {
  readonly params: Record<string, unknown>;
  readonly text: string;
  readonly network?: NetworkId;
  readonly language?: 'fr' | 'en';
  readonly context?: Partial<Context>;
  readonly finds: readonly string[];
  readonly fixed?: string;
}
