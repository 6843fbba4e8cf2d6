/** Has large reports read where they hold nobody up: the embedded database answers in one piece, and no push may wait for that. */
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { LanguageId } from '../../shared/languages/index.ts';
import type { WhatWorks } from '../../shared/learn-api.ts';
import { isEmbedded } from '../bulk.ts';
import type { Db } from '../db.ts';
import { readWhatWorks } from './what-works.ts';

/** Events of a programme up to which a report takes some 50 ms, less than a thread takes to start (measured, `npm run bench`). */
const fewEvents = 2000;

interface Wanted {
  readonly days: number;
  readonly now: number;
  readonly language: LanguageId;
}

/** Those that are being read: whoever asks the same meanwhile gets the same. */
const underWay = new Map<string, Promise<WhatWorks>>();
/** One thread at a time: the processor is for the pushes. */
let last: Promise<unknown> = Promise.resolve();

function inThread(given: Wanted & { file: string; programId: string }): Promise<WhatWorks> {
  const { promise, resolve, reject } = Promise.withResolvers<WhatWorks>();
  const worker = new Worker(new URL('./report-thread.ts', import.meta.url), { workerData: given });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread of a report ended without one.')));
  return promise;
}

/** The report; in a thread of its own where the database is embedded and the programme has a long log. Rejects as reading does. */
export async function whatWorks(db: Db, programId: string, wanted: Wanted): Promise<WhatWorks> {
  if (!isEmbedded(db)) return readWhatWorks(db, programId, wanted);
  const { rows } = await sql<{ file: string; seq: number }>`
    select d.file, p.seq from pragma_database_list as d, program as p where d.name = 'main' and p.id = ${programId}`.execute(
    db,
  );
  const { file = '', seq = 0 } = rows[0] ?? {};
  if (file === '' || seq <= fewEvents) return readWhatWorks(db, programId, wanted);
  const key = JSON.stringify([file, programId, wanted.days, wanted.language]);
  const found = underWay.get(key);
  if (found) return found;
  const reading = last.then(() => inThread({ ...wanted, file, programId })).finally(() => underWay.delete(key));
  last = reading.catch(() => null);
  underWay.set(key, reading);
  return reading;
}
