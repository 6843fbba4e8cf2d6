/**
 * The company's own language model, behind an address that speaks as OpenAI's does (`POST …/chat/completions`): asked about a post's
 * official text when an admin wishes it, never about a draft. Off unless `VARIANTS_ENDPOINT` is set.
 */
import * as z from 'zod/mini';
import { engineQuestion, longestAnswer, readWordings, type Wording } from '../shared/variants/engine.ts';
import type { OfficialPost } from '../shared/variants/suggest.ts';
import type { DeclineReason } from '../shared/variants/variant.ts';

/** Where it is and how it is asked. */
export interface Endpoint {
  /** Without a trailing slash; `/chat/completions` follows. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
}

export type Answered =
  | { readonly ok: true; readonly wordings: readonly Wording[] }
  | { readonly ok: false; readonly reason: Extract<DeclineReason, `engine-${string}`>; readonly why: string };

/** Below the server's own limit for an answer. */
const answerMs = 20_000;
/** An answer of `longestAnswer` characters, each escaped, with its frame. */
const mostBytes = 6 * longestAnswer + 10_000;
/** Each request holds a connection for seconds. */
const mostAtOnce = 4;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).check(z.minLength(1)),
});

let running = 0;

/** At most `mostBytes` of a body as text, or null when it is longer. */
async function textOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function read(text: string): readonly Wording[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const completion = completionSchema.safeParse(value);
  return completion.success ? readWordings(completion.data.choices[0]?.message.content ?? '') : null;
}

async function ask({ url, model, key }: Endpoint, post: OfficialPost, ms: number): Promise<Answered> {
  const { system, user } = engineQuestion(post);
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key === null ? {} : { Authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages, temperature: 0.4, max_tokens: 3000, stream: false }),
    // The key and the text go where the operator said, nowhere else.
    redirect: 'manual',
    signal: AbortSignal.timeout(ms),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return { ok: false, reason: 'engine-refused', why: `status ${response.status}` };
  }
  const text = await textOf(response);
  const wordings = text === null ? null : read(text);
  return wordings
    ? { ok: true, wordings }
    : { ok: false, reason: 'engine-answer', why: text === null ? 'too long' : 'not what was asked for' };
}

/**
 * Asks the model for wordings of a post; they are not checked yet. `why` is for the log: it names neither the text, nor the key, nor
 * what was answered. `ms`: how long to wait for the whole answer.
 */
export async function askEndpoint(endpoint: Endpoint, post: OfficialPost, ms: number = answerMs): Promise<Answered> {
  if (running >= mostAtOnce) return { ok: false, reason: 'engine-refused', why: 'too many at once' };
  running++;
  try {
    return await ask(endpoint, post, ms);
  } catch (error) {
    // Refused connections, broken bodies and the end of our patience; a bug here is seen by its name in the log.
    return { ok: false, reason: 'engine-silent', why: error instanceof Error ? error.name : 'unknown' };
  } finally {
    running--;
  }
}
