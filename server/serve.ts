/** Listens, and stops without dropping a request that is being answered. */
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type ServerOptions, type ServerResponse, type RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { serve as listen } from '@hono/node-server';
import type { createApp } from './app.ts';
import type { Lane } from './push-lane.ts';
import type { Config } from './config.ts';
import { problemBody, problemType } from './problem.ts';

export interface Serving {
  /** The port it listens on; the system's choice when the setting was 0. */
  readonly port: number;
  /** Takes no new connection, lets running requests end (at most `graceMs`), then resolves. */
  stop(graceMs?: number): Promise<void>;
}

/** What Node tells of a request that it could not read; anything else is a request that is none. */
const malformed: Readonly<Record<string, { status: number; title: string; detail: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large', detail: 'Send shorter headers.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout', detail: 'Send the whole request sooner.' },
};
const unreadable = { status: 400, title: 'Bad Request', detail: 'Send a request as HTTP/1.1 (RFC 9112) has it.' };

/**
 * Node would close such a connection with a bare status line: it too is told what to do. `last`: what its last request was
 * answered with.
 */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex, last: ServerResponse | undefined): void {
  // Turned away before its body had come: a second answer would be taken for that to the next request.
  const isAnswered = last?.headersSent === true && !last.req.complete;
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswered) {
    socket.destroy();
    return;
  }
  const { status, title, detail } = malformed[error.code ?? ''] ?? unreadable;
  const body = JSON.stringify(problemBody('invalid', detail, status));
  const head = [`Content-Type: ${problemType}`, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
  // Who keeps their half open would otherwise keep what the request holds here, too.
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** What answers: the app, and a short way beside it for what comes most often. */
export interface Served {
  readonly app: ReturnType<typeof createApp>;
  readonly lane: Lane;
}

/** How long a request may take to arrive before it is refused, milliseconds. */
export interface Patience {
  readonly headersMs: number;
  readonly wholeMs: number;
  /** How often slow ones are looked for: they are refused so much later at most. */
  readonly everyMs: number;
}
const usualPatience: Patience = { headersMs: 20_000, wholeMs: 60_000, everyMs: 5000 };

/**
 * Starts listening and makes what answers once the port is known, before any request is read.
 * Rejects with Node's error when the address cannot be had (`EADDRINUSE`…).
 */
export function serve(
  makeServed: (port: number) => Served,
  config: Config,
  patience: Patience = usualPatience,
): Promise<Serving> {
  const { promise, resolve, reject } = Promise.withResolvers<Serving>();
  let served: Served | undefined;
  const known = (): Served => {
    if (served === undefined) throw new Error('A request came before the port was known.');
    return served;
  };
  const last = new WeakMap<Duplex, ServerResponse>();
  const server = listen({
    fetch: (...request: Parameters<Served['app']['fetch']>) => known().app.fetch(...request),
    createServer: ((options: ServerOptions, listener: RequestListener) =>
      createServer({ ...options, connectionsCheckingInterval: patience.everyMs }, (request, response) => {
        last.set(request.socket, response);
        known().lane(request, response, listener);
      })) as typeof createServer,
    port: config.port,
    hostname: config.host,
  }) as Server;
  server.requestTimeout = patience.wholeMs;
  server.headersTimeout = patience.headersMs;
  server.on('clientError', (error, socket) => refuseMalformed(error, socket, last.get(socket)));
  server.once('error', reject);
  server.once('listening', () => {
    const { port } = server.address() as AddressInfo;
    served = makeServed(port);
    resolve({
      port,
      stop: (graceMs = 10_000) =>
        new Promise((stopped) => {
          const late = setTimeout(() => server.closeAllConnections(), graceMs);
          server.close(() => {
            clearTimeout(late);
            stopped();
          });
          server.closeIdleConnections();
        }),
    });
  });
  return promise;
}
