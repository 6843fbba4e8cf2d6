/** Declares what a route takes and gives, from the schemas of `shared`: for checking requests and for `/openapi.json`. */
import type { Context } from 'hono';
import { describeRoute, resolver, validator } from 'hono-openapi';
import * as z from 'zod/mini';
import { type ProblemCode, problemSchema } from '../shared/api.ts';
import { problem } from './problem.ts';

type Access = 'public' | 'device' | 'admin';
const security: Readonly<Record<Access, Record<string, string[]>[]>> = {
  public: [],
  device: [{ device: [] }],
  admin: [{ session: [] }],
};

const files = {
  csv: { 'text/csv': { schema: { type: 'string' } } },
  opml: { 'text/x-opml': { schema: { type: 'string' } } },
  image: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
} as const;

/** Describes a route. `gives`: schema of the answer, the kind of a file, or null when there is no body. */
export function describe(
  access: Access,
  summary: string,
  gives: z.ZodMiniType | keyof typeof files | null,
  status = 200,
) {
  return describeRoute({
    summary,
    security: security[access],
    tags: [access],
    responses: {
      [status]:
        gives === null
          ? { description: 'Done' }
          : typeof gives === 'string'
            ? { description: 'Done', content: files[gives] }
            : { description: 'Done', content: { 'application/json': { schema: resolver(gives) } } },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: resolver(problemSchema) } },
      },
    },
  });
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Words a schema's first finding, naming the field. */
export function issueText(issues: readonly Issue[]): string {
  const issue = issues[0];
  const path = (issue?.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  return `${path === '' ? 'The content' : `"${path}"`} cannot be used: ${issue?.message ?? 'invalid'}.`;
}

const refuse = (result: { success: boolean; error?: readonly Issue[] }, c: Context, code: ProblemCode = 'invalid') =>
  result.success ? undefined : problem(c, code, issueText(result.error ?? []));

/** Checks the JSON body. */
export const body = <S extends z.ZodMiniType>(schema: S) => validator('json', schema, (result, c) => refuse(result, c));
/** Checks the query of the address. */
export const query = <S extends z.ZodMiniType>(schema: S) =>
  validator('query', schema, (result, c) => refuse(result, c));
/** Checks the `:id` of the path. An id that is none cannot exist. */
export const idParam = validator('param', z.object({ id: z.uuid() }), (result, c) => refuse(result, c, 'not-found'));
