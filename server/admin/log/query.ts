/** The share log's filters as the address bar keeps them. */
import type * as z from 'zod/mini';
import { logQuerySchema } from '../../../shared/api.ts';

export type LogQuery = z.infer<typeof logQuerySchema>;
export const filterNames = ['member', 'network', 'theme', 'kind', 'state', 'from', 'to', 'text'] as const;
export type FilterName = (typeof filterNames)[number];

/** Reads the filters of an address; one that makes no sense is left out rather than an error. */
export function readQuery(search: URLSearchParams): LogQuery {
  const given: Record<string, string> = {};
  for (const name of [...filterNames, 'before']) {
    const value = search.get(name);
    if (value && logQuerySchema.safeParse({ [name]: value }).success) given[name] = value;
  }
  return logQuerySchema.parse(given);
}

/** Writes filters as the part of an address behind `?`; empty when there are none. */
export function writeQuery(query: LogQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.toString();
}

/** The same filters without the place in the pages. */
export function firstPage({ before: _before, ...filters }: LogQuery): LogQuery {
  return filters;
}
