/** The share log's filters as the address bar keeps them, with plain days, and as the server is asked, with instants. */
import * as z from 'zod/mini';
import { logQuerySchema } from '../../../shared/log-api.ts';

/** Inclusive days of the reader's own calendar, `YYYY-MM-DD`. */
const querySchema = z.extend(logQuerySchema, { from: z.optional(z.iso.date()), to: z.optional(z.iso.date()) });
export type LogQuery = z.infer<typeof querySchema>;
export const filterNames = ['member', 'network', 'theme', 'kind', 'state', 'from', 'to', 'text'] as const;
export type FilterName = (typeof filterNames)[number];

/** Reads the filters of an address; one that makes no sense is left out rather than an error. */
export function readQuery(search: URLSearchParams): LogQuery {
  const given: Record<string, string> = {};
  for (const name of [...filterNames, 'before']) {
    const value = search.get(name);
    if (value && querySchema.safeParse({ [name]: value }).success) given[name] = value;
  }
  return querySchema.parse(given);
}

/** Writes filters as the part of an address behind `?`; empty when there are none. */
export function writeQuery(query: LogQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.toString();
}

/** Writes filters as the server takes them: from the first day's midnight here to the midnight after the last day. */
export function writeServerQuery({ from, to, ...rest }: LogQuery): string {
  return writeQuery({
    ...rest,
    ...(from === undefined ? {} : { from: midnight(from, 0) }),
    ...(to === undefined ? {} : { to: midnight(to, 1) }),
  });
}

/** The instant at which a day begins on the reader's clock; `later` counts calendar days, which are not all 24 h. */
function midnight(day: string, later: number): string {
  const begins = new Date(`${day}T00:00`);
  begins.setDate(begins.getDate() + later);
  return begins.toISOString();
}

/** The same filters without the place in the pages. */
export function firstPage({ before: _before, ...filters }: LogQuery): LogQuery {
  return filters;
}
