/** How good a transform is on a corpus of sentences with the outputs that a native speaker accepts. */
import type { Brand, DeclineReason, Transform } from './variant.ts';

/** One sentence of a corpus. */
export interface CorpusCase {
  readonly text: string;
  readonly brand: string;
  readonly aliases?: readonly string[];
  /** Every wording that is right, or `null` where the transform should decline. */
  readonly expected: string | readonly string[] | null;
  /** Declining is right as well: a native would hesitate. Counts in coverage only when something right came out. */
  readonly mayDecline?: boolean;
}

/** One kind of writing. `heldOut` was written with the rest and is looked at only when a round of work is over. */
export interface CorpusPart {
  readonly kind: string;
  readonly tuned: readonly CorpusCase[];
  readonly heldOut: readonly CorpusCase[];
}

export interface WrongCase {
  readonly text: string;
  readonly got: string;
  readonly expected: readonly string[];
}

export interface Measure {
  readonly cases: number;
  /** Right among those produced: 1 when nothing was. */
  readonly precision: number;
  /** Right among those that have an expected output. */
  readonly coverage: number;
  readonly wrong: readonly WrongCase[];
  readonly missed: readonly { readonly text: string; readonly reason: DeclineReason; readonly at?: string }[];
}

/** Runs a transform over a corpus. */
export function measure(transform: Transform, cases: readonly CorpusCase[]): Measure {
  const wrong: WrongCase[] = [];
  const missed: { text: string; reason: DeclineReason; at?: string }[] = [];
  let produced = 0;
  let right = 0;
  let wanted = 0;
  for (const { text, brand: name, aliases = [], expected, mayDecline = false } of cases) {
    const brand: Brand = { name, aliases };
    const accepted = expected === null ? [] : typeof expected === 'string' ? [expected] : expected;
    const outcome = transform.apply(text, brand, { person: 'plural' });
    const optional = mayDecline && !outcome.ok;
    if (accepted.length > 0 && !optional) wanted++;

    if (outcome.ok) {
      produced++;
      if (accepted.includes(outcome.text)) right++;
      else wrong.push({ text, got: outcome.text, expected: accepted });
    } else if (accepted.length > 0 && !optional) {
      const { reason, at } = outcome;
      missed.push(at === undefined ? { text, reason } : { text, reason, at });
    }
  }
  return {
    cases: cases.length,
    precision: produced === 0 ? 1 : right / produced,
    coverage: wanted === 0 ? 1 : right / wanted,
    wrong,
    missed,
  };
}
