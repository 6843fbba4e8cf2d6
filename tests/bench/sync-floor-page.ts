/** The least that a browser can do to bring its events away: reads them from IndexedDB, packs them with gzip, sends them. */
import type { LogEvent } from '../../shared/events/event.ts';
import type { Seed } from './sync-page.ts';

const batch = 2500;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });

const open = indexedDB.open('floor', 1);
open.addEventListener('upgradeneeded', () => open.result.createObjectStore('events', { keyPath: 'deviceSeq' }));
const opened = done(open);

/** A batch as it travels, or null at the end. */
async function prepare(from: number): Promise<ArrayBuffer | null> {
  const store = (await opened).transaction('events').objectStore('events');
  const rows: unknown[] = await done(store.getAll(IDBKeyRange.lowerBound(from), batch));
  if (rows.length === 0) return null;
  const packed = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}

const contestant = {
  async seed({ events }: Seed) {
    const transaction = (await opened).transaction('events', 'readwrite');
    const store = transaction.objectStore('events');
    for (const event of events as LogEvent[]) store.add(event);
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', reject);
    });
  },
  /** While the server stores one batch, the next is made ready. */
  async sync({ server }: { server: string }) {
    let next = prepare(1);
    for (let from = 1; ; from += batch) {
      const body = await next;
      if (body === null) return;
      const answer = fetch(`${server}/rows`, { method: 'POST', headers: { 'content-encoding': 'gzip' }, body });
      next = prepare(from + batch);
      if (!(await answer).ok) throw new Error('the batch was refused');
    }
  },
};
Object.assign(globalThis, { contestant });
