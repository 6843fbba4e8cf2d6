/** Gathers the pushes that wait into one transaction, so that all of them pay for one trip to the disk. */
import type { Pushed } from '../shared/api.ts';
import type { Db } from './db.ts';
import { takePushes } from './push.ts';
import { type Push, readPush, type Sent } from './push-reading.ts';

/** Events in one transaction: more only makes everybody wait longer for the answer. */
const mostEvents = 5000;

interface Waiting {
  readonly push: Push;
  readonly resolve: (pushed: Pushed | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Lets the event loop read what has come in meanwhile. */
const turn = () => new Promise<void>((done) => setImmediate(done));

/**
 * Takes pushes. What arrives while one transaction runs goes into the next together; nobody waits for a clock. When
 * `take` resolves, the events are on disk.
 */
export class PushQueue {
  readonly #db: Db;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Stores a device's events and gives the answer for it, or null when its token is not (any more) one that opens anything.
   * `now`: milliseconds.
   */
  take(sent: Sent, now: number): Promise<Pushed | null> {
    const push = readPush(sent, now);
    const { promise, resolve, reject } = Promise.withResolvers<Pushed | null>();
    this.#waiting.push({ push, resolve, reject });
    if (!this.#running) void this.#run();
    return promise;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Whoever has asked in the same moment comes along.
      await turn();
      await this.#takeTogether(this.#next());
    }
    this.#running = false;
  }

  /** The oldest that fit into one transaction; at least one. */
  #next(): Waiting[] {
    let events = 0;
    const end = this.#waiting.findIndex(({ push }, place) => {
      events += push.judged.length;
      return place > 0 && events > mostEvents;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  async #takeTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#transaction(group);
      for (const { push, resolve } of group) resolve(answers.get(push) ?? null);
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      // One of them may be what the database cannot take: each by itself, so that it fails alone.
      for (const each of group) await this.#takeTogether([each]);
    }
  }

  #transaction(group: readonly Waiting[]): Promise<Map<Push, Pushed | null>> {
    // In one order for every process, so that two of them never wait for each other's programmes.
    const programs = [...Map.groupBy(group, ({ push }) => push.actor.program.id)].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return this.#db.transaction().execute(async (tx) => {
      const answers = new Map<Push, Pushed | null>();
      for (const [programId, own] of programs) {
        const pushes = own.map(({ push }) => push);
        const pushed = await takePushes(tx, programId, pushes);
        for (const [place, push] of pushes.entries()) answers.set(push, pushed[place] ?? null);
      }
      return answers;
    });
  }
}
