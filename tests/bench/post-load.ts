/** Posts single events from many browsers at once over kept-alive connections, as a worker, to several servers in turn. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { uuidv7 } from 'uuidv7';

interface Device {
  readonly id: string;
  readonly token: string;
}
export interface Load {
  /** The servers. They take short turns, so that what else the machine does slows each of them alike. */
  readonly ports: readonly number[];
  readonly connections: number;
  /** How long a turn is, and how many each server has, after one that does not count: Node compiles what it sees often. */
  readonly turnMs: number;
  readonly warmMs: number;
  readonly turns: number;
  /** The browsers; each sends its own events in order. */
  readonly devices: readonly Device[];
}
/** What one server answered in one turn. */
export interface Turn {
  readonly answers: number;
  /** Answers by status; 0 counts connections that broke. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly seconds: number;
  /** Milliseconds of each answer, sorted. */
  readonly latencies: readonly number[];
  /** Events that the server said it took. */
  readonly taken: number;
}
/** The turns of each server. */
export type Loaded = readonly (readonly Turn[])[];

const post = randomUUID();

function requestOf(device: Device, deviceSeq: number, port: number): string {
  const event = {
    id: uuidv7(),
    device: device.id,
    deviceSeq,
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

/** How far each browser has got with each server. */
type Counted = Map<Device, number>;

async function turnOf(port: number, counted: Counted, ms: number, { connections, devices }: Load): Promise<Turn> {
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
      const seq = (counted.get(device) ?? 0) + 1;
      counted.set(device, seq);
      sent = performance.now();
      socket.write(requestOf(device, seq, port));
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (piece: string) => {
      came += piece;
      const end = endOf(came);
      if (end === -1) return;
      const status = Number(came.slice(9, 12));
      latencies.push(performance.now() - sent);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 200 && came.includes('"verdicts":[]')) taken++;
      came = came.slice(end);
      send();
    });
    socket.on('error', () => (statuses[0] = (statuses[0] ?? 0) + 1));
    socket.on('close', () => resolve());
    await promise;
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)));
  const seconds = (performance.now() - began) / 1000;
  return { answers: latencies.length, statuses, seconds, latencies: latencies.toSorted((a, b) => a - b), taken };
}

async function run(load: Load): Promise<Loaded> {
  const servers = load.ports.map((port) => ({ port, counted: new Map() as Counted, turns: [] as Turn[] }));
  for (const { port, counted } of servers) await turnOf(port, counted, load.warmMs, load);
  for (let turn = 0; turn < load.turns; turn++) {
    for (const { port, counted, turns } of servers) turns.push(await turnOf(port, counted, load.turnMs, load));
  }
  return servers.map(({ turns }) => turns);
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin
if (parentPort !== null) parentPort.postMessage(await run(workerData as Load));
