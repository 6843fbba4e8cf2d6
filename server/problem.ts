/** Errors as RFC 9457 problem details; `code` is what clients act on, `detail` says what to do. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '../shared/api.ts';

const kinds: Readonly<Record<ProblemCode, { readonly status: ContentfulStatusCode; readonly title: string }>> = {
  invalid: { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not in this way' },
  unsupported: { status: 415, title: 'Not in this form' },
  conflict: { status: 409, title: 'Somebody was there before' },
  'too-large': { status: 413, title: 'Too large' },
  'too-many': { status: 429, title: 'Too many requests' },
  'update-required': { status: 426, title: 'Versions do not match' },
  'invitation-unknown': { status: 404, title: 'Unknown invitation' },
  'invitation-used': { status: 410, title: 'Invitation already used' },
  'invitation-expired': { status: 410, title: 'Invitation expired' },
  'sign-in-unknown': { status: 401, title: 'Sign-in link not valid' },
  busy: { status: 503, title: 'Too busy just now' },
  'server-error': { status: 500, title: 'The server failed' },
};

/** A problem's status and body. `detail`: one English sentence that says what to do. */
export function problemBody(code: ProblemCode, detail: string, status: number = kinds[code].status): Problem {
  return { type: `urn:portevoix:problem:${code}`, title: kinds[code].title, status, detail, code };
}

/** What somebody can do whose request failed by our fault. */
export const failedDetail = (requestId: string): string =>
  `Try again; if it stays, give request ${requestId} to whoever runs the server.`;

/** Answers with a problem. `detail`: one English sentence that says what to do. */
export function problem(c: Context, code: ProblemCode, detail: string): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(JSON.stringify(problemBody(code, detail)), kinds[code].status, { 'Content-Type': problemType });
}

/** The media type of a problem (RFC 9457 §6.1). */
export const problemType = 'application/problem+json';
