/** Gathers what counts by day change by, before it is written in one go. */
import type { Cell } from './bulk.ts';

const inOrder = <K extends string | number, V>(map: ReadonlyMap<K, V>) =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Changes of `width` counts each, by axis, subject and day. */
export class DayCounts<Axis extends string> {
  readonly #width: number;
  // Maps within maps: a key put together of all three would be made, and hashed, for every line.
  readonly #changes = new Map<Axis, Map<string, Map<number, number[]>>>();

  constructor(width: number) {
    this.#width = width;
  }

  /** The changes at one place, for the caller to add to. `day`: whole days since 1970. */
  at(axis: Axis, subject: string, day: number): number[] {
    let subjects = this.#changes.get(axis);
    if (subjects === undefined) this.#changes.set(axis, (subjects = new Map()));
    let days = subjects.get(subject);
    if (days === undefined) subjects.set(subject, (days = new Map()));
    let counts = days.get(day);
    if (counts === undefined) days.set(day, (counts = Array.from({ length: this.#width }, () => 0)));
    return counts;
  }

  /**
   * A row of axis, day, subject and counts for each place where something changes: in one order for every process, so that
   * two transactions never wait for each other's rows.
   */
  rows(): Cell[][] {
    return inOrder(this.#changes).flatMap(([axis, subjects]) =>
      inOrder(subjects).flatMap(([subject, days]) =>
        inOrder(days).flatMap(([day, counts]) =>
          counts.some((count) => count !== 0) ? [[axis, day, subject, ...counts]] : [],
        ),
      ),
    );
  }
}
