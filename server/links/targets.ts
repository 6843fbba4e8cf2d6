/** Finds where a code leads: remembered for as many links as are followed lately, looked up together for the others. */
import { oneOf } from '../bulk.ts';
import type { Db } from '../db.ts';
import type { ClickedShare } from './clicks.ts';

export interface Target extends ClickedShare {
  readonly address: string;
}

/** Links in each of two generations: some megabytes, and more than a company has in use on one day. */
const mostKept = 20_000;
/** Codes of which is kept for a moment that they are none, so that guessing costs the database nothing more. */
const mostUnknown = 10_000;
const unknownMs = 5000;
/** Codes asked for in one query, and how many may wait: more are told to come again. */
const together = 500;
const mostAsked = 5000;

/** `busy`: too many ask for what is not remembered, or the database does not answer. */
export type Found = Target | 'unknown' | 'busy';

interface Asked {
  readonly promise: Promise<Found>;
  readonly answer: (found: Found) => void;
}

export class Targets {
  readonly #db: Db;
  readonly #generation: number;
  #young = new Map<string, Target>();
  #old = new Map<string, Target>();
  /** Codes that are none, with the time until which that is believed: one may come any moment that was made offline. */
  readonly #unknown = new Map<string, number>();
  readonly #asked = new Map<string, Asked>();
  #asking = false;

  /** `generation`: links that are remembered before the oldest are forgotten, and as many again. */
  constructor(db: Db, generation = mostKept) {
    this.#db = db;
    this.#generation = generation;
  }

  /** The target if it is remembered. */
  known(code: string): Target | undefined {
    const young = this.#young.get(code);
    if (young !== undefined) return young;
    const old = this.#old.get(code);
    if (old !== undefined) this.#keep(code, old);
    return old;
  }

  /** Asks the database, in one query with whoever asks meanwhile. `now`: milliseconds. */
  find(code: string, now: number): Promise<Found> {
    if ((this.#unknown.get(code) ?? 0) > now) return Promise.resolve('unknown');
    const same = this.#asked.get(code);
    if (same !== undefined) return same.promise;
    if (this.#asked.size >= mostAsked) return Promise.resolve('busy');
    const { promise, resolve } = Promise.withResolvers<Found>();
    this.#asked.set(code, { promise, answer: resolve });
    if (!this.#asking) void this.#run(now);
    return promise;
  }

  #keep(code: string, target: Target): void {
    if (this.#young.size >= this.#generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(code, target);
  }

  async #run(now: number): Promise<void> {
    this.#asking = true;
    while (this.#asked.size > 0) {
      const codes = [...this.#asked.keys()].slice(0, together);
      const found = await this.#read(codes).catch(() => null);
      for (const code of codes) {
        const target = found?.get(code);
        if (target !== undefined) this.#keep(code, target);
        else if (found !== null) this.#forget(code, now);
        this.#asked.get(code)?.answer(found === null ? 'busy' : (target ?? 'unknown'));
        this.#asked.delete(code);
      }
    }
    this.#asking = false;
  }

  #forget(code: string, now: number): void {
    if (this.#unknown.size >= mostUnknown) this.#unknown.clear();
    this.#unknown.set(code, now + unknownMs);
  }

  async #read(codes: readonly string[]): Promise<Map<string, Target>> {
    const rows = await this.#db
      .selectFrom('outcome')
      .select(['code', 'program_id', 'share_id', 'target'])
      .where(oneOf(this.#db, 'code', codes))
      .where('target', 'is not', null)
      // Of two shares that say the same code the first has it: nobody can take over somebody else's link.
      .orderBy('received_at', 'desc')
      .orderBy('share_id', 'desc')
      .execute();
    return new Map(
      rows.flatMap(({ code, program_id: programId, share_id: shareId, target: address }) =>
        code === null || address === null ? [] : [[code, { programId, shareId, address }]],
      ),
    );
  }
}
