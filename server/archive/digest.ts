/** A table's fingerprint that does not depend on the order of its rows: engines sort text differently. */
import { hash } from 'node:crypto';
import type { Cell } from '../bulk.ts';

export type Row = readonly Cell[];

/** Counts rows and sums their SHA-256, lane by lane modulo 2^64: the same rows give the same sum, in any order. */
export class Digest {
  count = 0;
  readonly #lanes = new BigUint64Array(4);

  add(row: Row): void {
    const sum = hash('sha256', JSON.stringify(row), 'buffer');
    for (let lane = 0; lane < 4; lane++) this.#lanes[lane]! += sum.readBigUInt64BE(lane * 8);
    this.count++;
  }

  /** 64 hexadecimal digits. */
  get sum(): string {
    return [...this.#lanes].map((lane) => lane.toString(16).padStart(16, '0')).join('');
  }
}

/** By table: what a set of tables holds. */
export type Digests = Map<string, Digest>;

/** The tables in which two sets differ, as sentences. */
export function differences(a: Digests, b: Digests): string[] {
  const none = new Digest();
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((table) => {
    const [one, other] = [a.get(table) ?? none, b.get(table) ?? none];
    if (one.count !== other.count) return [`${table}: ${one.count} rows against ${other.count}`];
    return one.sum === other.sum ? [] : [`${table}: the same number of rows, with other content`];
  });
}
