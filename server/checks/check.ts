/** A check of the database: looks at everything, changes nothing, and says in sentences what is wrong. */
import type { OpenDatabase, Tx } from '../db.ts';

export interface Check {
  /** What holds when nothing is found. */
  readonly holds: string;
  /** What an operator does about what is found. */
  readonly remedy: string;
  /** Each fault as it comes up; bounded memory, however large the log. */
  find(tx: Tx, engine: OpenDatabase['engine']): AsyncIterable<string>;
  /** Writes anew what can be derived from the events; gives how many things it wrote. */
  repair?(tx: Tx): Promise<number>;
}

/** Rows that a check looks at together. */
export const pageRows = 1000;

export const restoreRemedy =
  'Restore the last backup that passes "verify FILE"; the browsers send again what it does not hold.';
