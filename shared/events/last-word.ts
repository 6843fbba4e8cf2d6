/** Which of several statements about one share counts: the latest, whatever order they arrived in and whatever the clocks say. */

/** What decides the order of statements. */
export interface Placed {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  /** The device's clock, milliseconds since 1970. */
  readonly atMs: number;
}

const version7 = /^[\da-f]{8}-[\da-f]{4}-7/i;

/**
 * The time that an event counts with, milliseconds. A UUIDv7 carries it, and a browser gives a statement an id later than all
 * those about the same share that it knows: then a clock that is wrong by years changes nothing. Any other id has none.
 */
export function timeOf({ id, atMs }: Pick<Placed, 'id' | 'atMs'>): number {
  return version7.test(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : atMs;
}

/**
 * The last statement about a share or a proposal: that of the latest id. Of ids that carry no time, each device's last one by
 * its own count stands beside the others. The count does not decide between ids that do: two profiles that were copied from
 * one another count under one name until they fall out. Undefined of none.
 */
export function lastWord<T>(statements: readonly T[], placeOf: (statement: T) => Placed): T | undefined {
  return latest(statements, placeOf, ({ id, device }) => (version7.test(id) ? id : device));
}

/**
 * The last statement where a browser does not know its former ones, such as a vote: of each device the one that it counted
 * last, and of these the one of the latest id. Undefined of none.
 */
export function lastCounted<T>(statements: readonly T[], placeOf: (statement: T) => Placed): T | undefined {
  return latest(statements, placeOf, ({ device }) => device);
}

/** Of each group the one that was counted last, and of these the one of the latest id. */
function latest<T>(
  statements: readonly T[],
  placeOf: (statement: T) => Placed,
  groupOf: (place: Placed) => string,
): T | undefined {
  const last = new Map<string, { place: Placed; statement: T }>();
  for (const statement of statements) {
    const place = placeOf(statement);
    const group = groupOf(place);
    const before = last.get(group);
    if (!before || place.deviceSeq > before.place.deviceSeq) last.set(group, { place, statement });
  }
  return [...last.values()]
    .toSorted((a, b) => timeOf(a.place) - timeOf(b.place) || (a.place.id < b.place.id ? -1 : 1))
    .at(-1)?.statement;
}
