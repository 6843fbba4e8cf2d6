/** The queue's filters as they stand in the address, for the server as for a bookmark. */
import type * as z from 'zod/mini';
import { proposalsQuerySchema } from '../../../shared/proposal-api.ts';

export type QueueQuery = {
  [K in keyof z.infer<typeof proposalsQuerySchema>]?: z.infer<typeof proposalsQuerySchema>[K] | undefined;
};

/** What of an address can be read; the rest is left out. */
export function readQueueQuery(query: URLSearchParams): QueueQuery {
  const { after: _page, ...filters } = proposalsQuerySchema.shape;
  const read = Object.entries(filters).flatMap(([name, schema]) => {
    const value = schema.safeParse(query.get(name) ?? undefined);
    return value.success && value.data !== undefined ? [[name, value.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The part of an address from `?` on; empty without filters. */
export function queueAddress(query: QueueQuery): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
