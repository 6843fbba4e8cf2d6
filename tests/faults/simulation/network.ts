/** The line between browsers and server: it holds every request until the schedule says what becomes of it. */
import type { SimServer } from './sim-server.ts';

/** What can become of a request that reaches the server. */
const reached = ['ok', 'lost', 'truncated', 'twice', 'replayed'] as const;
/** What can become of one that does not, or (`late`) not yet: to the browser it has failed. */
const missed = [
  'late',
  'cut',
  'timeout',
  'portal',
  'crash',
  'proxy',
  'shed',
  'busy',
  'busy-until',
  'too-large',
  'revoked',
  'outdated',
] as const;
export const fates = [...reached, ...missed] as const;
export type Fate = (typeof fates)[number];

/** A request on its way. */
export interface Parcel {
  readonly request: Request;
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail: code, code }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
const page = (status: number) =>
  new Response('<html>Sign in to the Wi-Fi</html>', { status, headers: { 'content-type': 'text/html' } });
const gone = () => new TypeError('Failed to fetch');

/** A body fit for sending again: `text` of an answer that was read. */
const remade = (text: string, { status, headers }: Response) =>
  new Response(status === 304 || status === 204 ? null : text, { status, headers });

const senderOf = ({ headers, url }: Request) => `${headers.get('authorization')} ${new URL(url).pathname}`;

export class Network {
  /** How often each thing happened. */
  readonly counts: Partial<Record<Fate, number>> = {};
  readonly #server: SimServer;
  readonly #late: Request[] = [];
  /** The answer before the last, by who got it for what. */
  readonly #answers = new Map<string, { text: string; like: Response }[]>();

  constructor(server: SimServer) {
    this.#server = server;
  }

  /** Lets it happen to a request; resolves once the browser has its answer, or knows that it has none. */
  async deliver(parcel: Parcel, fate: Fate): Promise<void> {
    this.counts[fate] = (this.counts[fate] ?? 0) + 1;
    try {
      parcel.answer(await this.#becomes(parcel.request, fate));
    } catch (error) {
      parcel.fail(error as Error);
    }
  }

  /** Delivers a request that its sender has given up, when there is one; nobody hears the answer. */
  async deliverLate(pick: number): Promise<void> {
    const [request] = this.#late.splice(pick % (this.#late.length || 1), 1);
    if (request) await this.#server.handle(request).catch(() => undefined);
  }

  get waitingLate(): number {
    return this.#late.length;
  }

  async #becomes(request: Request, fate: Fate): Promise<Response> {
    switch (fate) {
      case 'ok':
        return this.#answered(request);
      case 'lost':
        await this.#answered(request);
        throw gone();
      case 'truncated': {
        const answer = await this.#answered(request);
        const text = await answer.text();
        return remade(text.slice(0, text.length / 2), answer);
      }
      case 'twice':
        await this.#answered(request.clone());
        return this.#answered(request);
      case 'replayed': {
        // A cache on the way that does not know its trade: the answer is the one to the request before.
        await this.#answered(request);
        const before = this.#answers.get(senderOf(request))?.[0];
        return before ? remade(before.text, before.like) : page(200);
      }
      case 'late':
        this.#late.push(request);
        throw new DOMException('signal timed out', 'TimeoutError');
      case 'cut':
        throw gone();
      case 'timeout':
        throw new DOMException('signal timed out', 'TimeoutError');
      case 'portal':
        return page(200);
      case 'crash':
        return problem(500, 'server-error');
      case 'proxy':
        return page(502);
      case 'shed':
        return problem(503, 'server-error', { 'retry-after': '7' });
      case 'busy':
        return problem(429, 'too-many', { 'retry-after': '20' });
      case 'busy-until':
        return problem(429, 'too-many', { 'retry-after': new Date(Date.now() + 20_000).toUTCString() });
      case 'too-large':
        return problem(413, 'too-large');
      case 'revoked':
        return problem(401, 'unauthorized');
      case 'outdated':
        return problem(426, 'update-required');
    }
  }

  async #answered(request: Request): Promise<Response> {
    const answer = await this.#server.handle(request);
    const text = await answer.text();
    const kept = this.#answers.get(senderOf(request)) ?? [];
    this.#answers.set(senderOf(request), [...kept, { text, like: answer }].slice(-2));
    return remade(text, answer);
  }
}
