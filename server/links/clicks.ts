/** Counts clicks in memory and writes them each second: who follows a link never waits for the count. */
import type { Logger } from 'pino';
import { bulkInsert, oneOf } from '../bulk.ts';
import type { Db, Tx } from '../db.ts';
import { lockProgram } from '../library.ts';
import type { CountedLine } from '../rollups.ts';
import { countEffects } from './effects.ts';
import { readLinkSetting } from './setting.ts';

/** A share whose link was followed. */
export interface ClickedShare {
  readonly programId: string;
  readonly shareId: string;
}

const hourMs = 3600_000;
/** What a crash may lose at most, milliseconds. */
const everyMs = 1000;
/** Shares whose clicks wait while the database does not answer; of further shares they are lost, and the log says so. */
const mostWaiting = 100_000;
/** Shares written in one transaction. */
const slice = 2000;

const addClicks = bulkInsert({
  table: 'click',
  columns: { program_id: 'text', share_id: 'text', hour: 'bigint', count: 'bigint' },
  onConflict: '(program_id, share_id, hour) do update set count = click.count + excluded.count',
});
/** The rows are there: they were read under the programme's lock. */
const addToOutcomes = bulkInsert({
  table: 'outcome',
  columns: { program_id: 'text', share_id: 'text', received_at: 'bigint', clicks: 'bigint' },
  onConflict: '(program_id, share_id) do update set clicks = outcome.clicks + excluded.clicks',
});

interface Counted {
  readonly shareId: string;
  readonly hour: number;
  readonly count: number;
}

type LinkedLine = Pick<CountedLine, 'network' | 'post_id' | 'variant_id' | 'at_ms'> & { share_id: string };

/** Of these shares those that count: their line is there, and its owner has not taken it back. */
function linesOf(tx: Tx, programId: string, ids: readonly string[]): Promise<LinkedLine[]> {
  return tx
    .selectFrom('outcome as o')
    .innerJoin('log_line as l', (join) =>
      join.onRef('l.program_id', '=', 'o.program_id').onRef('l.id', '=', 'o.share_id'),
    )
    .select(['o.share_id', 'l.network', 'l.post_id', 'l.variant_id', 'l.at_ms'])
    .where('o.program_id', '=', programId)
    .where('l.state', '<>', 'withdrawn')
    .where(oneOf(tx, 'o.share_id', ids))
    .execute();
}

/** The first of each key with the count of all. */
function summed(counted: readonly Counted[], keyOf: (one: Counted) => string): Counted[] {
  return [...Map.groupBy(counted, keyOf).values()].flatMap((same) => {
    const count = same.reduce((sum, each) => sum + each.count, 0);
    return same[0] === undefined ? [] : [{ ...same[0], count }];
  });
}

/** Adds clicks to their hours, their shares and the counts by day, all or nothing. */
export function addCounted(db: Db, programId: string, counted: readonly Counted[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    // What pushes change of the same shares meanwhile would be lost otherwise.
    await lockProgram(tx, programId);
    if (!(await readLinkSetting(tx, programId)).tracked) return;
    const ids = [...new Set(counted.map(({ shareId }) => shareId))];
    const lines = new Map((await linesOf(tx, programId, ids)).map((line) => [line.share_id, line]));
    const own = counted.filter(({ shareId }) => lines.has(shareId));
    // One row for each key: the same share may have been found twice, and PostgreSQL changes a row once in a statement.
    const hours = summed(own, ({ shareId, hour }) => `${shareId} ${hour}`);
    await addClicks(
      tx,
      hours.map(({ shareId, hour, count }) => [programId, shareId, hour, count]),
    );
    const shares = summed(own, ({ shareId }) => shareId);
    await addToOutcomes(
      tx,
      shares.map(({ shareId, count }) => [programId, shareId, 0, count]),
    );
    const effects = shares.map(({ shareId, count }) => ({
      line: lines.get(shareId) as LinkedLine,
      counts: { tracked: 0, clicks: count, originality: 0, measured: 0, waited: 0, answered: 0 },
    }));
    await countEffects(tx, programId, [], effects);
  });
}

/** The clicks of one process that are not written yet. */
export class Clicks {
  readonly #db: Db;
  readonly #log: Logger;
  /** By the hour in which they came. */
  #waiting = new Map<number, Map<ClickedShare, number>>();
  #shares = 0;
  #lost = 0;
  #writing: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(db: Db, log: Logger) {
    this.#db = db;
    this.#log = log;
    this.#timer = setInterval(() => void this.flush(), everyMs).unref();
  }

  /** Counts one click. `share`: the same object for the same share, so that counting is one look-up. */
  note(share: ClickedShare, now: number, times = 1): void {
    const hour = Math.floor(now / hourMs);
    let shares = this.#waiting.get(hour);
    if (shares === undefined) this.#waiting.set(hour, (shares = new Map()));
    const known = shares.get(share);
    if (known === undefined) {
      if (this.#shares >= mostWaiting) {
        this.#lost += times;
        return;
      }
      this.#shares++;
    }
    shares.set(share, (known ?? 0) + times);
  }

  /** Writes what has come until now, after what is being written. What cannot be written waits for the next time. */
  flush(): Promise<void> {
    if (this.#shares > 0) this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Writes the rest and ends. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #write(): Promise<void> {
    const waiting = [...this.#waiting].flatMap(([hour, shares]) =>
      [...shares].map(([share, count]) => ({ share, shareId: share.shareId, hour, count })),
    );
    this.#waiting = new Map();
    this.#shares = 0;
    for (const [programId, own] of Map.groupBy(waiting, ({ share }) => share.programId)) {
      for (let from = 0; from < own.length; from += slice) {
        const piece = own.slice(from, from + slice);
        try {
          await addCounted(this.#db, programId, piece);
        } catch (error) {
          for (const { share, hour, count } of piece) this.note(share, hour * hourMs, count);
          this.#log.error({ err: error, shares: piece.length }, 'clicks could not be written; they are tried again');
        }
      }
    }
    if (this.#lost > 0) {
      this.#log.error({ clicks: this.#lost }, 'clicks were lost: the database did not take any for too long');
      this.#lost = 0;
    }
  }
}
