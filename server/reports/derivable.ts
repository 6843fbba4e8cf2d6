/** Whether sums that are shown give away one that is not, by adding and subtracting. */

/** A sum of some of the parts, by their places. */
export type SumOf = readonly number[];

/** What is left of these coefficients after those of the basis are taken away; each of the basis has its first one at its own place. */
function reduced(row: number[], basis: ReadonlyMap<number, readonly number[]>): number[] {
  for (const [place, own] of basis) {
    const factor = row[place] ?? 0;
    if (factor !== 0) for (const [n, value] of own.entries()) row[n] = (row[n] ?? 0) - factor * value;
  }
  return row;
}

/**
 * Gives a function that tells whether a sum follows from the shown ones, whatever the parts are (Gauss's elimination). Of rows and
 * columns of a grid all coefficients stay whole numbers; `slight` is for what rounding may leave of others. `parts`: how many.
 */
export function derivedFrom(shown: readonly SumOf[], parts: number): (sum: SumOf) => boolean {
  const slight = 1e-6;
  const basis = new Map<number, number[]>();
  const coefficients = (sum: SumOf) => {
    const row = Array.from({ length: parts }, () => 0);
    for (const place of sum) row[place] = 1;
    return reduced(row, basis);
  };
  for (const sum of shown) {
    const row = coefficients(sum);
    const first = row.findIndex((value) => Math.abs(value) > slight);
    if (first < 0) continue;
    const lead = row[first] ?? 1;
    const own = row.map((value) => value / lead);
    for (const [place, other] of basis) basis.set(place, reduced([...other], new Map([[first, own]])));
    basis.set(first, own);
  }
  return (sum) => coefficients(sum).every((value) => Math.abs(value) <= slight);
}
