/** The small arithmetic of the bench, and how its tables are printed. */

/** The middle value; of an even number, the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) throw new Error('no values to take the median of');
  return (low + high) / 2;
}

export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** The limit it must keep, as words; empty when it is for comparison only. */
  readonly limit: string;
  readonly kept: boolean;
}

/** How the Markdown table of figures begins, as it stands in the README. */
export const heading = '| what | measured | limit |\n|---|---|---|';

/** Its rows. */
export function rows(figures: readonly Figure[]): string {
  return figures
    .map(
      ({ what, measured, limit, kept }) => `| ${what} | ${measured} | ${limit ? `${limit} ${kept ? '✓' : '✗'}` : ''} |`,
    )
    .join('\n');
}
