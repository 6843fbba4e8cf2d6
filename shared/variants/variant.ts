/** What every transform of an official text shares: the brand it speaks about, the outcome, the reasons to decline. */
import type { LanguageId } from '../languages/index.ts';

/** The company as its official texts name it. Legal forms and "le groupe …", "the … Group" need no alias. */
export interface Brand {
  readonly name: string;
  /** Other names of the same company: a short form, initials, a former name. Never a product or a subsidiary. */
  readonly aliases: readonly string[];
}

/**
 * Why a transform gave nothing, worded under `variant.declined` in each language. A wrong sentence is a defect, silence
 * is not: a transform declines whenever a rule of grammar does not decide.
 */
export const declineReasons = [
  /** The text does not name the company, or only inside another name, a hashtag or a quotation. */
  'no-brand',
  /** The text already speaks as "we" where the brand stands: nothing to change, or two voices mixed. */
  'already-first-person',
  /** The company's name stands in a place that the first person cannot take. */
  'brand-place',
  /** The company acts together with others ("Novéa and Airbus launch"): who is "we"? */
  'shared-subject',
  /** The verb that goes with the brand was not found, or could be something else. */
  'unclear-verb',
  /** "Its", "son": of the company, or of another? */
  'unclear-owner',
  /** "It", "elle", "the group": the company, or another? */
  'unclear-pronoun',
  /** The description beside the name ("Novéa, which …,") cannot be said by the company itself. */
  'apposition',
  /** The sentence is spoken by the company or cites somebody: changing it would change who speaks. */
  'quotation',
  /** A passive or noun of action whose doer is the company, that no rule turns round. */
  'passive',
  /** A title, list or fragment without the shape of a sentence. */
  'fragment',
  /** The text is longer than the transform reads. */
  'too-long',
  /** No sentence that tells the news stands by itself: all of them lean on one before, ask, or hold an address. */
  'no-lead',
  /** No sentence says what it changes for somebody. */
  'no-effect',
  /** No sentence says both on which day and where. */
  'no-scene',
  /** Fewer than three short sentences. */
  'no-steps',
  /** No sentence is about a job. */
  'no-job',
  /** Neither the text nor the post has a link. */
  'no-link',
  /** No sentence has a figure. */
  'no-figure',
  /** Nothing that one person would be proud to tell. */
  'no-good-news',
  /** The first paragraph is longer than what the feed shows before "see more". */
  'no-hook',
  /** One sentence alone is longer than a post there may be. */
  'sentence-too-long',
  /** The result failed the last check (a fact that the source has not, a word that no longer agrees). */
  'unsafe',
  /** The company's endpoint did not answer, or not in time. */
  'engine-silent',
  /** It answered that it does not serve this (a wrong key or model, too many requests, a redirection). */
  'engine-refused',
  /** Its answer does not hold what it was asked for. */
  'engine-answer',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export interface Declined {
  readonly ok: false;
  readonly reason: DeclineReason;
  /** The piece of the text that the reason is about. */
  readonly at?: string;
}

export type Outcome = { readonly ok: true; readonly text: string } | Declined;

export interface TransformOptions {
  /** Who speaks: the staff together. */
  readonly person: 'plural';
}

/** A pure function from an approved text to another wording of it, or to the reason why there is none. */
export interface Transform {
  readonly id: string;
  readonly language: LanguageId;
  apply(text: string, brand: Brand, options: TransformOptions): Outcome;
}

/** Declines. */
export function decline(reason: DeclineReason, at?: string): Declined {
  return at === undefined || at === '' ? { ok: false, reason } : { ok: false, reason, at };
}
