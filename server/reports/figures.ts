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

/**
 * The places of those parts in which somebody is that was not counted: their shares are older than those that were looked at, or
 * their lines are gone. Nobody seems to be behind them, and yet they are not to be told.
 */
function uncounted(parts: readonly Part[], measure: Measure): ReadonlySet<number> {
  return new Set(
    [...parts.entries()]
      .filter(([, { sums, people }]) => sums[measure] > 0 && (people?.[measure].size ?? 0) === 0)
      .map(([place]) => place),
  );
}

/** By measure, what `hide` says. */
export const hiddenOf = (hide: (measure: Measure) => ReadonlySet<number>): Hidden =>
  Object.fromEntries(measures.map((measure) => [measure, hide(measure)])) as Hidden;

/** Those who are behind a measure of each of these parts. */
export const peopleOf = (parts: readonly Part[], measure: Measure): ReadonlySet<string>[] =>
  parts.map(({ people }) => people?.[measure] ?? new Set());

/** Of parts of one sum, which is shown. `fewest`: people. */
const hiddenAmong = (parts: readonly Part[], fewest: number): Hidden =>
  hiddenOf((measure) => tooFew(peopleOf(parts, measure), fewest, uncounted(parts, measure)));

/** Whether a measure of a part is hidden. */
const isHidden = (figures: Figures | undefined, measure: Measure): boolean => {
  const { shares, tracked, originality, minutes } = figures ?? noFigures;
  return { shares, tracked, measured: originality, answered: minutes }[measure] === null;
};

/** The places of parts of which a measure is hidden. */
export const hiddenPlaces = (parts: readonly Part[], figures: ReadonlyMap<string, Figures>, measure: Measure) =>
  new Set([...parts.entries()].flatMap(([place, { key }]) => (isHidden(figures.get(key), measure) ? [place] : [])));

/**
 * The same of parts of several sums, of which some are hidden themselves: what all of these have in common is what the shown ones
 * leave, so their parts are looked at as parts of that. `wholesOf`: the figures of what a part is part of, the nearest first, by key.
 */
export function hiddenWithin(
  parts: readonly Part[],
  wholesOf: (part: Part) => readonly (readonly [key: string, figures: Figures | undefined])[],
  fewest: number,
): Hidden {
  return hiddenOf((measure) => {
    const shownWhole = (place: number) => {
      const part = parts[place];
      return (part && wholesOf(part).find(([, figures]) => !isHidden(figures, measure))?.[0]) ?? null;
    };
    const groups = [...Map.groupBy(parts.keys(), shownWhole).values()];
    return new Set(
      groups.flatMap((places) => {
        const own = places.flatMap((place) => parts[place] ?? []);
        const hidden = tooFew(peopleOf(own, measure), fewest, uncounted(own, measure));
        return [...hidden].flatMap((n) => places[n] ?? []);
      }),
    );
  });
}

/** The figures of parts; what is hidden, or too few people are behind, is null. `fewest`: people. */
export function figuresOf(
  parts: readonly Part[],
  fewest: number,
  hidden: Hidden = hiddenAmong(parts, fewest),
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

/** Figures without what is not told of a whole that they are part of. */
export const within = (own: Figures, whole: Figures | undefined): Figures => ({
  shares: whole?.shares === null ? null : own.shares,
  published: whole?.published === null ? null : own.published,
  tracked: whole?.tracked === null ? null : own.tracked,
  clicks: whole?.clicks === null ? null : own.clicks,
  originality: whole?.originality === null ? null : own.originality,
  minutes: whole?.minutes === null ? null : own.minutes,
});
