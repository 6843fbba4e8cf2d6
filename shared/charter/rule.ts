/** What a charter is made of: data that names rule kinds, and the shape of a rule kind. */
import * as z from 'zod/mini';
import type { languages } from '../languages/index.ts';
import type { Place } from '../text/length-rules.ts';
import type { NetworkId } from '../networks/index.ts';

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
}

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

/** A rule kind: parameters made ready once, then a pure function from draft to findings, linear in the draft. */
export interface RuleKind<Params extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly use: string;
  readonly params: Params;
  compile(params: z.infer<Params>): (draft: Draft) => Finding[];
}

/** Declares a rule kind. */
export function ruleKind<Params extends z.ZodMiniObject>(kind: RuleKind<Params>): RuleKind<Params> {
  return kind;
}

/** Examples that the conventions test runs: `finds` lists the marked pieces, `fixed` the text after every fix. */
export interface RuleExample {
  readonly params: Record<string, unknown>;
  readonly text: string;
  readonly network?: NetworkId;
  readonly language?: 'fr' | 'en';
  readonly finds: readonly string[];
  readonly fixed?: string;
}
