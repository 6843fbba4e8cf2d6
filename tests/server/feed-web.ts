/** A web of feeds on this machine that tests write, and which counts what it is asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** Milliseconds. */
  readonly at?: number;
}

/** RSS 2.0 with these items. `more`: further elements of the channel. */
export function rss(items: readonly Item[], more = ''): string {
  const each = items.map(
    ({ id, title, text = '', at }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://news.example/${id}</link>` +
      `<description>${text}</description>${at === undefined ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>${more}${each.join('')}</channel></rss>`;
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedWeb {
  readonly origin: string;
  /** As `FEEDS_ALLOW` has it. */
  readonly allowed: string;
  /** Requests by path. */
  readonly asked: Map<string, number>;
  /** The most requests that were being answered at once. */
  most: number;
  /** What stands at a path. */
  at(path: string, respond: Respond | string): string;
  stop(): Promise<void>;
}

export async function startFeedWeb(): Promise<FeedWeb> {
  const pages = new Map<string, Respond>();
  const asked = new Map<string, number>();
  let running = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    web.most = Math.max(web.most, ++running);
    response.on('close', () => running--);
    const respond = pages.get(path);
    if (respond) respond(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const allowed = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const web: FeedWeb = {
    origin: `http://${allowed}`,
    allowed,
    asked,
    most: 0,
    at(path, respond) {
      const text = typeof respond === 'string' ? respond : '';
      pages.set(
        path,
        typeof respond === 'string' ? (_, response) => response.setHeader('etag', '"1"').end(text) : respond,
      );
      return `http://${allowed}${path}`;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return web;
}
