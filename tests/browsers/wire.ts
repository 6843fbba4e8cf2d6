/** Requests as they arrived on the wire: what left the browser, whichever tab, panel or worker sent it. */
import { gunzipSync } from 'node:zlib';
import type { IncomingMessage } from 'node:http';

/** One request that reached this machine. `body` is decompressed text. */
export interface WireRequest {
  readonly method: string;
  readonly host: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a request to its end. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The record of a request whose body was read; gzip is undone so that a marker in it can be found. */
export function wireRequest(request: IncomingMessage, body: Buffer): WireRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const plain = body.length && headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return {
    method: request.method ?? '',
    host: headers['host'] ?? headers[':authority'] ?? '',
    path: request.url ?? '',
    headers,
    body: plain.toString('utf8'),
  };
}

/** Every request that holds the marker anywhere: address (also percent-encoded), headers or body. */
export function requestsHolding(marker: string, requests: readonly WireRequest[]): WireRequest[] {
  const encoded = encodeURIComponent(marker);
  return requests.filter((request) => {
    const whole = `${request.host}${request.path}\n${JSON.stringify(request.headers)}\n${request.body}`;
    return whole.includes(marker) || whole.includes(encoded);
  });
}
