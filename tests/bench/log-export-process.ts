/** Exports the whole log of a data folder (first argument) and programme (second) as CSV, and says what that took as JSON. */
import { openDatabase } from '../../server/db.ts';
import { shareLogCsv } from '../../server/reports/share-log-csv.ts';
import type { Exported } from './log-export.ts';

const [dataDir = '', programId = ''] = process.argv.slice(2);
/** Bytes of the file between two looks at the memory, and looks between two collections. */
const often = 200_000;
const rarely = 100;

const { db } = await openDatabase({ databaseUrl: null, dataDir });
const began = performance.now();
const file = shareLogCsv(db, programId, { query: {}, language: 'en', seen: async () => {} });
let [bytes, rows, heapBytes, residentBytes, looks] = [0, -1, 0, 0, 0];
for await (const piece of file) {
  bytes += piece.byteLength;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows++;
  if (bytes < looks * often) continue;
  // What the system says of the most (`maxRSS`) begins with the size of the process that began this one.
  residentBytes = Math.max(residentBytes, process.memoryUsage.rss());
  if (looks++ % rarely !== 0) continue;
  globalThis.gc?.();
  heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed);
}
const seconds = (performance.now() - began) / 1000;
await db.destroy();
const exported: Exported = { rows, bytes, seconds, residentBytes, heapBytes };
console.log(JSON.stringify(exported));
