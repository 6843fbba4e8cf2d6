/** Hides figures that too few people are behind, and whatever would tell them by subtraction. */
import { derivedFrom } from './derivable.ts';

/** The people behind a figure, as far as they were counted: fewer than there are hides more, never less. */
export type People = ReadonlySet<string>;

/**
 * The places of those to hide among parts of one sum. Where what is hidden has together fewer than `fewest` people, the sum
 * less the rest would say it: then the smallest of the rest is hidden as well, until it does not. `already`: hidden besides.
 */
export function tooFew(
  parts: readonly People[],
  fewest: number,
  already: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const byPeople = [...parts.keys()].toSorted((a, b) => (parts[a]?.size ?? 0) - (parts[b]?.size ?? 0));
  const hidden = new Set(already);
  const behind = new Set([...already].flatMap((place) => [...(parts[place] ?? [])]));
  for (const place of byPeople) {
    if (hidden.has(place)) continue;
    const people = parts[place] ?? new Set();
    const enough = people.size >= fewest;
    if (enough && (hidden.size === 0 || behind.size >= fewest)) break;
    // Nobody is behind it: nothing is told by it, and it hides nothing.
    if (people.size === 0) continue;
    hidden.add(place);
    for (const person of people) behind.add(person);
  }
  return hidden;
}

/** Cells whose rows and columns are summed up as well; a row or a column may be hidden itself. */
export interface Grid {
  /** One row after the other, `width` of them each. */
  readonly cells: readonly People[];
  readonly width: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * The same of the cells of a grid: what is hidden in a row may be told by its column, so both are looked at until nothing more is
 * hidden. Where rows, columns and cells together would still tell one that too few are behind, no cell is shown at all.
 */
export function tooFewInGrid(grid: Grid, fewest: number): ReadonlySet<number> {
  const { cells, width } = grid;
  const height = cells.length / width;
  const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, n) => row * width + n));
  const columns = Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (__, n) => n * width + column),
  );
  const hidden = new Set<number>();
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const places of [...rows, ...columns]) {
      const already = new Set([...places.keys()].filter((n) => hidden.has(places[n] ?? -1)));
      const more = tooFew(
        places.map((place) => cells[place] ?? new Set()),
        fewest,
        already,
      );
      for (const n of more) hidden.add(places[n] ?? -1);
    }
  }
  const lines = [
    ...rows.map((places, n) => ({ places, isHidden: grid.hiddenRows.has(n) })),
    ...columns.map((places, n) => ({ places, isHidden: grid.hiddenColumns.has(n) })),
    ...cells.map((_, place) => ({ places: [place], isHidden: hidden.has(place) })),
    { places: [...cells.keys()], isHidden: false },
  ];
  const isDerived = derivedFrom(
    lines.filter(({ isHidden }) => !isHidden).map(({ places }) => places),
    cells.length,
  );
  const isFew = (places: readonly number[]) => {
    const { size } = new Set(places.flatMap((place) => [...(cells[place] ?? [])]));
    return size > 0 && size < fewest;
  };
  const isTold = lines.some(({ places, isHidden }) => isHidden && isFew(places) && isDerived(places));
  return isTold ? new Set(cells.keys()) : hidden;
}
