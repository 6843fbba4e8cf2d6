/** The envelope of every line of the share log, and the shape of an event kind. */
import * as z from 'zod/mini';

/** Protocol version that client and server exchange in the `Portevoix-Protocol` header. */
export const protocolVersion = 1;

/**
 * One line of the share log: immutable; a correction is another event that names the first.
 * `deviceSeq` counts the device's events from 1 without a gap. `at` is the device's clock: advice, never an order.
 */
export const eventSchema = z.object({
  /** UUIDv7 (RFC 9562) made by the device; the server ignores a repeat. */
  id: z.uuid(),
  device: z.uuid(),
  deviceSeq: z.int().check(z.minimum(1)),
  at: z.iso.datetime(),
  /** `share.inserted`, `clip.proposed`…; an unknown kind is stored and passed on untouched. */
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}\.[a-z][a-z0-9-]{0,31}$/)),
  v: z.int().check(z.minimum(1), z.maximum(1000)),
  body: z.record(z.string().check(z.maxLength(64)), z.unknown()),
});
export type LogEvent = z.infer<typeof eventSchema>;

/** A kind of event: its version, what its body holds, and examples that one conventions test runs. */
export interface EventKind<Body extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly kind: string;
  readonly v: number;
  /** What the company sees; each key is worded in the language files under `fields`. */
  readonly body: Body;
}

/** Declares an event kind; the file is its registration card. */
export function eventKind<Body extends z.ZodMiniObject>(kind: EventKind<Body>): EventKind<Body> {
  return kind;
}

/** The id of a library entry or of a share. */
export const id = z.uuid();
