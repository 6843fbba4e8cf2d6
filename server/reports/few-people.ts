/** Hides figures that too few people are behind, and whatever would tell them by subtraction. */

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

/**
 * The same of cells whose sums by row and by column are shown as well: what is hidden in a row may be told by its column, so both
 * are looked at until nothing more is hidden. `width`: cells of a row, one row after the other.
 */
export function tooFewInGrid(cells: readonly People[], width: number, fewest: number): ReadonlySet<number> {
  const lines = [
    ...Array.from({ length: cells.length / width }, (_, row) =>
      Array.from({ length: width }, (__, n) => row * width + n),
    ),
    ...Array.from({ length: width }, (_, column) =>
      Array.from({ length: cells.length / width }, (__, n) => n * width + column),
    ),
  ];
  const hidden = new Set<number>();
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const places of lines) {
      const already = new Set([...places.keys()].filter((n) => hidden.has(places[n] ?? -1)));
      const more = tooFew(
        places.map((place) => cells[place] ?? new Set()),
        fewest,
        already,
      );
      for (const n of more) hidden.add(places[n] ?? -1);
    }
  }
  return hidden;
}
