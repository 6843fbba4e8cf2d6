/** A door before a server that cuts connections: after so many bytes of an answer, with an end or a reset. */
import { connect, createServer, type AddressInfo } from 'node:net';

export interface Door {
  readonly origin: string;
  /** The next connection is cut after so many bytes of answer; null: not. */
  cutAfter: number | null;
  close(): Promise<void>;
}

/** Opens it before a server on this machine. */
export async function openDoor(port: number): Promise<Door> {
  const server = createServer((client) => {
    const inner = connect(port, '127.0.0.1');
    let left = door.cutAfter;
    door.cutAfter = null;
    client.pipe(inner);
    inner.on('data', (piece: Buffer) => {
      if (left === null) return void client.write(piece);
      client.write(piece.subarray(0, left));
      left -= piece.length;
      if (left <= 0) client.resetAndDestroy();
    });
    client.on('error', () => inner.destroy()).on('close', () => inner.destroy());
    inner.on('error', () => client.destroy()).on('close', () => client.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const door: Door = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter: null,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return door;
}

/** First byte of a TLS record that carries a handshake (RFC 8446 §5.1). */
const handshake = 22;

export interface TlsDoor {
  readonly origin: string;
  /** How many handshakes it has cut. */
  cut(): number;
  close(): Promise<void>;
}

/** Opens a door that resets every TLS connection in the middle of its handshake, as a middlebox does. */
export async function openTlsDoor(): Promise<TlsDoor> {
  let cut = 0;
  const server = createServer((client) => {
    client.once('data', (hello: Buffer) => {
      if (hello[0] === handshake) cut++;
      client.resetAndDestroy();
    });
    client.on('error', () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => cut,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
