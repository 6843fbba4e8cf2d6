/** A change of the library as one transaction that is either all there or leaves no trace. */
import type { Db, Tx } from './db.ts';
import { touchLibrary } from './library.ts';

/** What a change came to: the id of what was written, or why it was refused and what to do. */
export type Written =
  | { ok: true; id: string }
  | { ok: false; code: 'not-found' | 'conflict' | 'invalid'; detail: string };

class Refused extends Error {
  readonly written: Written & { ok: false };
  constructor(written: Written & { ok: false }) {
    super(written.detail);
    this.written = written;
  }
}

/** Takes the step with the library's row locked, so that two admins' changes follow one another. `now`: milliseconds. */
export function changeLibrary(
  db: Db,
  programId: string,
  now: number,
  step: (tx: Tx) => Promise<Written>,
): Promise<Written> {
  return db
    .transaction()
    .execute(async (tx) => {
      await touchLibrary(tx, programId, now);
      const result = await step(tx);
      // Answering without a trace of a refused change needs the rollback; throwing is Kysely's way to ask for it.
      if (!result.ok) throw new Refused(result);
      return result;
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.written;
      throw error;
    });
}
