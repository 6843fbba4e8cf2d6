/** The thread in which `backup` copies the embedded database; it ends when the copy is good, or with the reason as its error. */
import { workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { openFile } from '../db.ts';
import { copyDatabase } from './sqlite-file.ts';

const { from, to, over } = z.parse(z.object({ from: z.string(), to: z.string(), over: z.boolean() }), workerData);
const { db } = openFile(from, 'read');
try {
  await copyDatabase(db, to, over);
} finally {
  await db.destroy();
}
