/** Chance that can be told again: the same seed gives the same numbers and ids. */

/** Numbers from 0 to 1 (mulberry32, public domain, Tommy Ettinger). `seed`: an integer. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A UUIDv7 (RFC 9562) of that time (ms) and chance. */
export function idAt(time: number, random: () => number): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const when = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0');
  const variant = '89ab'[Math.floor(random() * 4)];
  return `${when.slice(0, 8)}-${when.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
