/** A TCP proxy on one port that counts what passes, and lets each piece wait as long as a long line would. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Passed {
  readonly requests: number;
  /** Bytes with all headers, from the browser and to it. */
  readonly up: number;
  readonly down: number;
}

export interface SyncProxy {
  readonly port: number;
  /** Where the next connections go, and how long each direction takes (half a round trip, ms). Begins to count anew. */
  lead(port: number, oneWayMs: number): void;
  passed(): Passed;
  close(): Promise<void>;
}

const requestLine = / HTTP\/1\.1\r\n/g;

/** Starts it on a free port of this machine. */
export async function startProxy(): Promise<SyncProxy> {
  let [target, oneWay] = [0, 0];
  let [requests, up, down] = [0, 0, 0];
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket, count: (piece: Buffer) => void) => {
    from.on('data', (piece: Buffer) => {
      count(piece);
      // Equal waits end in the order in which they began.
      if (oneWay > 0) setTimeout(() => to.write(piece), oneWay);
      else to.write(piece);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => setTimeout(() => to.end(), oneWay));
  };
  const server = createServer((client) => {
    const far = connect(target, '127.0.0.1').setNoDelay(true);
    client.setNoDelay(true);
    for (const each of [client, far]) {
      sockets.add(each);
      each.on('close', () => sockets.delete(each));
    }
    pass(client, far, (piece) => {
      up += piece.length;
      requests += piece.toString('latin1').match(requestLine)?.length ?? 0;
    });
    pass(far, client, (piece) => (down += piece.length));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    lead(port, oneWayMs) {
      [target, oneWay] = [port, oneWayMs];
      [requests, up, down] = [0, 0, 0];
    },
    passed: () => ({ requests, up, down }),
    async close() {
      for (const each of sockets) each.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
