/** Makes the next batch of this browser's events ready for the wire, in pieces that leave the page free between them. */
import { maxPushBytes } from '../shared/api.ts';
import { EventPacker } from '../shared/events/pack.ts';
import { gzip } from './api-client.ts';
import { eventsAfter, toWire, type Database, type EventRow } from './db.ts';

/** Where a batch begins, and how many events it has at most. */
export interface BatchAt {
  device: string;
  /** The `deviceSeq` after which it begins. */
  cursor: number;
  most: number;
}
export interface Batch {
  rows: EventRow[];
  /** The events, packed and compressed. */
  gzipped: ArrayBuffer;
  /** Whether nothing was found after it. */
  isLast: boolean;
}

/** Events read and packed at once: a few milliseconds, where 2,500 would hold up the page for 100 on a slow machine. */
const piece = 250;
/** Room for what surrounds the events in the body. */
const envelopeBytes = 200;

/** Lets the page do what waits for it. A channel's message is not held back as timers that set timers are (HTML, timer nesting level). */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const heard = () => {
      port1.close();
      done();
    };
    port1.addEventListener('message', heard, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** Reads, packs and compresses the events after a place: as many as one push takes, by number and by bytes; at least one. */
export async function prepareBatch(db: Database, { device, cursor, most }: BatchAt): Promise<Batch> {
  const packer = new EventPacker();
  const encoder = new TextEncoder();
  const rows: EventRow[] = [];
  let bytes = envelopeBytes;
  let isLast = false;
  for (let isFull = false; !isFull && !isLast;) {
    const wanted = Math.min(piece, most - rows.length);
    const found = await eventsAfter(db, device, rows.at(-1)?.deviceSeq ?? cursor)
      .limit(wanted)
      .toArray();
    const events = found.map(toWire);
    const end = events.findIndex((event, index) => {
      bytes += encoder.encode(JSON.stringify(event)).length + 1;
      return rows.length + index > 0 && bytes > maxPushBytes;
    });
    rows.push(...(end === -1 ? found : found.slice(0, end)));
    packer.add(end === -1 ? events : events.slice(0, end));
    isFull = end !== -1 || rows.length === most;
    isLast = end === -1 && found.length < wanted;
  }
  return { rows, gzipped: await gzip(await packer.finishWith(turn)), isLast };
}
