/** What the company sees of the log, derived from the schemas that write it, so that what people agree to cannot drift from it. */
import type { MessageKey } from '../languages/index.ts';
import { eventSchema } from './event.ts';
import { eventKindList } from './index.ts';

/** Field names on every line, on a share's lines, on a proposal's, and on what concerns the charter. */
export interface SeenFields {
  readonly always: readonly string[];
  readonly shares: readonly string[];
  readonly clips: readonly string[];
  readonly charter: readonly string[];
}

/** The envelope's fields, then those of every kind's body, each once, in the order in which they come up. */
export function seenFields(): SeenFields {
  const always = Object.keys(eventSchema.shape).filter((field) => field !== 'body');
  const of = (...nouns: string[]) => [
    ...new Set(
      eventKindList
        .filter(({ kind }) => nouns.includes(kind.split('.')[0]!))
        .flatMap(({ body }) => Object.keys(body.shape)),
    ),
  ];
  return { always, shares: of('share'), clips: of('clip', 'idea', 'proposal', 'vote'), charter: of('charter', 'tip') };
}

/** The key of a field's words; a conventions test holds that every field has them. */
export function fieldKey(field: string): MessageKey {
  return `field.${field}` as MessageKey;
}
