/** Speaks to the server's API: every answer is parsed, every expected failure is a value. */
import * as z from 'zod/mini';
import { type ProblemCode, problemSchema } from '../../shared/api.ts';
import { protocolVersion } from '../../shared/events/event.ts';

/** `offline`: no answer came. `unreadable`: an answer that is not ours (a proxy's page, another version). */
type FailureCode = ProblemCode | 'offline' | 'unreadable';
export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** The server's own sentence, in English; empty when no answer came. */
  readonly detail: string;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks `path` of the API and parses the answer by `schema`. An aborted request rejects with its AbortError. */
export async function ask<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  { method = 'GET', body, signal }: Ask = {},
): Promise<Answer<z.infer<Schema>>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'portevoix-protocol': String(protocolVersion),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, code: 'offline', detail: '' };
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = problemSchema.safeParse(answer);
    return problem.success
      ? { ok: false, code: problem.data.code, detail: problem.data.detail }
      : { ok: false, code: 'unreadable', detail: `HTTP ${response.status}` };
  }
  const parsed = schema.safeParse(answer);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, code: 'unreadable', detail: z.prettifyError(parsed.error) };
}

/** The schema of answers whose content does not matter. */
export const anything = z.unknown();
