/** Posts single events from many browsers at once over kept-alive connections, as a worker; counts answers and how long each took. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** How long new requests are sent, and how long of it before anything counts: Node compiles what it sees often. */
  readonly ms: number;
  readonly warmMs: number;
  /** The browsers; each sends its own events in order. `next`: its first `deviceSeq`. */
  readonly devices: readonly { readonly id: string; readonly token: string; readonly next: number }[];
}
export interface Loaded {
  readonly answers: number;
  /** Answers by status; 0 counts connections that broke. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly seconds: number;
  /** Milliseconds of each answer, sorted. */
  readonly latencies: readonly number[];
  /** Events that the server said it took. */
  readonly taken: number;
}

const post = randomUUID();

function requestOf(device: { id: string; token: string; next: number }, port: number): string {
  const event = {
    id: randomUUID(),
    device: device.id,
    deviceSeq: device.next++,
    at: new Date().toISOString(),
    kind: 'share.inserted',
    v: 1,
    body: { network: 'linkedin', post, method: 'editor' },
  };
  const body = JSON.stringify({ device: device.id, events: [event] });
  return (
    `POST /api/v1/events HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer ${device.token}\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** The end of the first whole answer in what came, or -1. Answers here always say their length. */
function endOf(came: string): number {
  const head = came.indexOf('\r\n\r\n');
  if (head === -1) return -1;
  const length = /\r\ncontent-length: (\d+)/i.exec(came.slice(0, head + 2))?.[1];
  if (length === undefined) throw new Error(`an answer without its length: ${came.slice(0, head)}`);
  const end = head + 4 + Number(length);
  return came.length >= end ? end : -1;
}

async function run({ port, connections, ms, warmMs, devices: given }: Load): Promise<Loaded> {
  const devices = given.map((device) => ({ ...device }));
  const latencies: number[] = [];
  const statuses: Record<number, number> = {};
  let taken = 0;
  const began = performance.now();
  const one = async (connection: number) => {
    // Every connection has browsers of its own, so that each one's events go out in order.
    const own = devices.filter((_, place) => place % connections === connection);
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let came = '';
    let sent = 0;
    let turn = 0;
    const send = () => {
      const device = own[turn++ % own.length];
      if (device === undefined || performance.now() - began > ms) return socket.end();
      sent = performance.now();
      socket.write(requestOf(device, port));
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (piece: string) => {
      came += piece;
      const end = endOf(came);
      if (end === -1) return;
      const status = Number(came.slice(9, 12));
      if (sent - began > warmMs) {
        latencies.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status === 200 && came.includes('"verdicts":[]')) taken++;
      }
      came = came.slice(end);
      send();
    });
    socket.on('error', () => (statuses[0] = (statuses[0] ?? 0) + 1));
    socket.on('close', () => resolve());
    await promise;
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)));
  const seconds = (performance.now() - began - warmMs) / 1000;
  return { answers: latencies.length, statuses, seconds, latencies: latencies.toSorted((a, b) => a - b), taken };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin
if (parentPort !== null) parentPort.postMessage(await run(workerData as Load));
