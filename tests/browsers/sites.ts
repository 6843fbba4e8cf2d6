/** The web as the test browsers see it: one server on this machine that answers for every host name and records every request. */
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { basename, extname, join, normalize, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { bundleFolder } from '../fixtures/composers/bundle.ts';
import { composerPage } from '../fixtures/composers/pages.ts';
import { readBody, wireRequest, type WireRequest } from './wire.ts';

/** An answer to one request. */
export interface Page {
  readonly status?: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Sites {
  /** The port on 127.0.0.1 that speaks both TLS and plain HTTP. */
  readonly port: number;
  /** All that arrived, oldest first; empty the array to forget. */
  readonly requests: WireRequest[];
  /** Serves `page` at the address (`https://example.com/article`), in place of the built-in one. */
  serve(url: string, page: Page): void;
  /** Serves what lies in the folder to every host that asks for a file of that path, such as a saved page's own scripts. */
  serveFolder(folder: string): void;
  close(): Promise<void>;
}

const article: Page = {
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Steel made with hydrogen</title></head>
<body><main><h1>Steel made with hydrogen</h1>
<p id="first">The first plant that makes steel with hydrogen delivered its first ton in March.</p>
<p>Prices are a third above the old way.</p>
<form><textarea aria-label="Comment"></textarea></form></main></body></html>`,
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A file of one of the folders, or null; nothing beside or above them. */
async function fileIn(folders: readonly string[], path: string): Promise<{ type: string; body: Buffer } | null> {
  for (const folder of folders) {
    const file = join(folder, normalize(decodeURIComponent(path)));
    const body = file.startsWith(`${folder}/`) ? await readFile(file).catch(() => null) : null;
    if (body) return { type: types[extname(file)] ?? 'application/octet-stream', body };
  }
  return null;
}

function listener(requests: WireRequest[], served: Map<string, Page>, folders: readonly string[]): RequestListener {
  const answer = async (
    url: URL,
  ): Promise<{ status: number; type: string; body: string | Buffer; headers: object }> => {
    const own = served.get(url.origin + url.pathname);
    if (!own && url.pathname.startsWith('/static/')) {
      const body = await readFile(join(bundleFolder, basename(url.pathname))).catch(() => null);
      const type = 'text/javascript; charset=utf-8';
      return body ? { status: 200, type, body, headers: {} } : { status: 404, type, body: '', headers: {} };
    }
    const file = own ? null : await fileIn(folders, url.pathname);
    if (file) return { status: 200, ...file, headers: {} };
    const page = own ?? (await composerPage(url)) ?? article;
    return {
      status: own?.status ?? 200,
      type: 'text/html; charset=utf-8',
      body: page.html,
      headers: { ...page.headers },
    };
  };
  return (request, response) => {
    void (async () => {
      requests.push(wireRequest(request, await readBody(request)));
      const { status, type, body, headers } = await answer(
        new URL(request.url ?? '/', `https://${request.headers.host}`),
      );
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      response.end(body);
    })().catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
}

/**
 * Starts the server. LinkedIn's and X's names get the composer pages of `tests/fixtures/composers`, every other host an
 * article. The certificate is self-signed: browsers are told to accept it.
 */
export async function startSites(): Promise<Sites> {
  const requests: WireRequest[] = [];
  const served = new Map<string, Page>();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.linkedin.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const folders: string[] = [];
  const answer = listener(requests, served, folders);
  const secure = createHttpsServer({ key, cert }, answer);
  const plain = createHttpServer(answer);
  const sockets = new Set<Socket>();
  // A TLS hello begins with 0x16: one port takes both, so that no plain request goes unseen.
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (!first) return;
      socket.unshift(first);
      (first[0] === 0x16 ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  return {
    port: (door.address() as AddressInfo).port,
    requests,
    serve(url, page) {
      const { origin, pathname } = new URL(url);
      served.set(origin + pathname, page);
    },
    serveFolder: (folder) => void folders.push(resolve(folder)),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => door.close(done));
    },
  };
}
