/** Listens, and stops without dropping a request that is being answered. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import type { createApp } from './app.ts';
import type { Config } from './config.ts';

export interface Serving {
  /** The port it listens on; the system's choice when the setting was 0. */
  readonly port: number;
  /** Takes no new connection, lets running requests end (at most `graceMs`), then resolves. */
  stop(graceMs?: number): Promise<void>;
}

type App = ReturnType<typeof createApp>;

/**
 * Starts listening and makes the app once the port is known, before any request is read.
 * Rejects with Node's error when the address cannot be had (`EADDRINUSE`…).
 */
export function serve(makeApp: (port: number) => App, config: Config): Promise<Serving> {
  const { promise, resolve, reject } = Promise.withResolvers<Serving>();
  let app: App | undefined;
  const fetch: App['fetch'] = (...request) => {
    if (app === undefined) throw new Error('A request came before the port was known.');
    return app.fetch(...request);
  };
  const server = listen({ fetch, port: config.port, hostname: config.host }) as Server;
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  server.once('error', reject);
  server.once('listening', () => {
    const { port } = server.address() as AddressInfo;
    app = makeApp(port);
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
