/** The thread that reads one large report of the embedded database on a connection of its own, answers, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { languageIds } from '../../shared/languages/index.ts';
import { openFile } from '../db.ts';
import { readWhatWorks } from './what-works.ts';

const wanted = z.object({
  file: z.string(),
  programId: z.string(),
  days: z.number(),
  now: z.number(),
  language: z.enum(languageIds),
});

const { file, programId, ...of } = z.parse(wanted, workerData);
const { db } = openFile(file, 'read');
try {
  const report = await readWhatWorks(db, programId, of);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort?.postMessage(report);
} finally {
  await db.destroy();
}
