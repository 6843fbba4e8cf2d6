/** What the company sees of the log, derived from the schemas that write it: it cannot drift from them. */
import { eventKindList } from '../../shared/events/index.ts';
import { eventSchema } from '../../shared/events/event.ts';
import type { MessageKey } from '../../shared/languages/index.ts';

/** Field names on every line, on a share's lines and on a clip's. */
export interface SeenFields {
  always: string[];
  shares: string[];
  clips: string[];
}

/** The envelope's fields, then those of every kind's body. Each is worded in the language files under `field`. */
export function seenFields(): SeenFields {
  const always = Object.keys(eventSchema.shape).filter((field) => field !== 'body');
  const of = (prefix: string) => [
    ...new Set(
      eventKindList.filter((each) => each.kind.startsWith(prefix)).flatMap((each) => Object.keys(each.body.shape)),
    ),
  ];
  return { always, shares: of('share.'), clips: of('clip.') };
}

/** The key of a field's words. */
export function fieldKey(field: string): MessageKey {
  return `field.${field}` as MessageKey;
}
