/** Sums of what came of shares, and the figures that may be shown of them. */
import type { Figures } from '../../shared/learn-api.ts';
import { type Behind, type Measure, measures } from './behind.ts';
import { tooFew } from './few-people.ts';

export const sumNames = [
  'shares',
  'published',
  'tracked',
  'clicks',
  'originality',
  'measured',
  'waited',
  'answered',
] as const;
export type Sums = Readonly<Record<(typeof sumNames)[number], number>>;

const made = (of: (name: (typeof sumNames)[number]) => number) =>
  Object.fromEntries(sumNames.map((name) => [name, of(name)])) as Sums;
export const nothing: Sums = made(() => 0);
export const plus = (a: Sums, b: Sums): Sums => made((name) => a[name] + b[name]);
/** Adds to sums that nobody else holds: of twenty thousand shares a new object each would be most of a report's time. */
export function addTo(own: Record<(typeof sumNames)[number], number>, more: Sums): void {
  for (const name of sumNames) own[name] += more[name];
}
export const minus = (a: Sums, b: Sums): Sums => made((name) => a[name] - b[name]);

/** One of the parts that a sum falls into. */
export interface Part {
  readonly key: string;
  readonly sums: Sums;
  readonly people: Behind | undefined;
}
export const byShares = (a: Part, b: Part) => b.sums.shares - a.sums.shares || (a.key < b.key ? -1 : 1);

export const noFigures: Figures = {
  shares: null,
  published: null,
  tracked: null,
  clicks: null,
  originality: null,
  minutes: null,
};

type Hidden = Readonly<Record<Measure, ReadonlySet<number>>>;

/** By measure, what `hide` says of the people behind the parts. */
export function hiddenOf(
  parts: readonly Pick<Part, 'people'>[],
  hide: (people: readonly ReadonlySet<string>[]) => ReadonlySet<number>,
): Hidden {
  const of = (measure: Measure) => hide(parts.map(({ people }) => people?.[measure] ?? new Set()));
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Hidden;
}

/** The figures of parts of one sum; what too few are behind is null. `fewest`: people. */
export function figuresOf(
  parts: readonly Part[],
  fewest: number,
  hidden: Hidden = hiddenOf(parts, (people) => tooFew(people, fewest)),
): Map<string, Figures> {
  const mean = (sum: number, count: number) => (count === 0 ? null : sum / count);
  return new Map(
    parts.map(({ key, sums, people }, place) => {
      const says = (measure: Measure) => !hidden[measure].has(place) && (people?.[measure].size ?? 0) >= fewest;
      return [
        key,
        {
          shares: says('shares') ? sums.shares : null,
          published: says('shares') ? sums.published : null,
          tracked: says('tracked') ? sums.tracked : null,
          clicks: says('tracked') ? sums.clicks : null,
          originality: says('measured') ? mean(sums.originality, sums.measured) : null,
          minutes: says('answered') ? mean(sums.waited, sums.answered) : null,
        },
      ];
    }),
  );
}
