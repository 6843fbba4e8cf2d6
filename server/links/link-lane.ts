/**
 * The way of `/l/CODE`: from Node's request to where the link of a share leads, and nowhere else. Of the reader nothing is
 * kept: no address, no cookie, no name of their browser; so nobody can tell one reader who comes twice from two.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { linkPath } from '../../shared/link-api.ts';
import { linkCodePattern } from '../../shared/link-code-pattern.ts';
import type { Deps } from '../context.ts';
import type { Lane } from '../push-lane.ts';
import { Clicks } from './clicks.ts';
import { noLinkPage } from './no-link-page.ts';
import { isReader } from './robots.ts';
import { Targets } from './targets.ts';

/** Milliseconds after which a reader is told to come again. */
const answerMs = 5000;
const agains = { busy: 503, unknown: 404 } as const;

export interface LinkLane {
  readonly lane: Lane;
  readonly clicks: Clicks;
}

/** What follows `/l/`, without a query that somebody's network has put there. */
function codeOf(url: string): string {
  const end = url.search(/[?#]/);
  return url.slice(linkPath.length, end === -1 ? undefined : end);
}

/** Makes the way; what is no short link goes to `next`. `headers`: names and values in turn, which every answer carries. */
export function linkLane({ db, now, log }: Deps, headers: readonly string[], next: Lane): LinkLane {
  const clicks = new Clicks(db, log);
  const targets = new Targets(db);
  const others = headers.flatMap((name, place) =>
    place % 2 === 0 && name.toLowerCase() !== 'referrer-policy' ? [name, headers[place + 1] ?? ''] : [],
  );
  // The target learns what a link without us would tell it (the network's origin), never the code.
  const policy = ['Referrer-Policy', 'strict-origin-when-cross-origin', 'X-Robots-Tag', 'noindex, nofollow'];
  const common = [...others, ...policy, 'Cache-Control', 'private, no-store'];
  const moved = [...common, 'Content-Length', '0', 'Location'];

  function lead(response: ServerResponse, address: string): void {
    response.writeHead(302, [...moved, address]).end();
  }

  function refuse(request: IncomingMessage, response: ServerResponse, why: 'unknown' | 'busy'): void {
    const { html, language } = noLinkPage(why, request.headers['accept-language']);
    const own = ['Content-Type', 'text/html; charset=utf-8', 'Content-Language', language, 'Vary', 'Accept-Language'];
    const length = ['Content-Length', String(Buffer.byteLength(html))];
    const again = why === 'busy' ? ['Retry-After', '5'] : [];
    response
      .writeHead(agains[why], [...common, ...own, ...length, ...again])
      .end(request.method === 'HEAD' ? undefined : html);
  }

  async function ask(request: IncomingMessage, response: ServerResponse, code: string): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<'busy'>();
    const timer = setTimeout(() => resolve('busy'), answerMs);
    const found = await Promise.race([targets.find(code, now()), late]);
    clearTimeout(timer);
    if (typeof found === 'string') return refuse(request, response, found);
    if (request.method === 'GET' && isReader(request.headers)) clicks.note(found, now());
    lead(response, found.address);
  }

  return {
    clicks,
    lane(request, response, otherwise) {
      const { method, url = '' } = request;
      if (!url.startsWith(linkPath)) return next(request, response, otherwise);
      if (method !== 'GET' && method !== 'HEAD') {
        response.writeHead(405, [...common, 'Allow', 'GET, HEAD', 'Content-Length', '0']).end();
        return;
      }
      const code = codeOf(url);
      if (!linkCodePattern.test(code)) return refuse(request, response, 'unknown');
      const known = targets.known(code);
      if (known === undefined) return void ask(request, response, code);
      if (method === 'GET' && isReader(request.headers)) clicks.note(known, now());
      lead(response, known.address);
    },
  };
}
