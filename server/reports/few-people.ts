/** Hides figures that too few people are behind, and whatever would tell them by subtraction. */

/** The people behind a figure, as far as they were counted: fewer than there are hides more, never less. */
export type People = ReadonlySet<string>;

/**
 * The places of those to hide among parts of one sum. Where what is hidden has together fewer than `fewest` people, the sum
 * less the rest would say it: then the smallest of the rest is hidden as well, until it does not.
 */
export function tooFew(parts: readonly People[], fewest: number): ReadonlySet<number> {
  const byPeople = [...parts.keys()].toSorted((a, b) => (parts[a]?.size ?? 0) - (parts[b]?.size ?? 0));
  const hidden = new Set<number>();
  const behind = new Set<string>();
  for (const place of byPeople) {
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
