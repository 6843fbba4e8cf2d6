/** What crosses the wire about tracked links: the programme's setting, and the clicks on a person's own shares. */
import * as z from 'zod/mini';
import { linkCodePattern } from './link-code-pattern.ts';
import { unknownValue, utmFields } from './tracked-link.ts';

const id = z.uuid();

/** The page of the server under which the codes lie. */
export const linkPath = '/l/';

const utmPart = z.string().check(
  z.trim(),
  z.maxLength(120),
  z.refine((template) => unknownValue(template) === null, 'in braces stands something that no share has'),
);
export const utmSchema = z.object(
  Object.fromEntries(utmFields.map((field) => [field, z.optional(utmPart)])) as Record<
    (typeof utmFields)[number],
    z.ZodMiniOptional<typeof utmPart>
  >,
);

/** What the company itself says a click or a publication is worth to it; there is no such number that we could know. */
export const worthSchema = z.object({
  /** As ISO 4217 has it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  click: z.nullable(z.number().check(z.minimum(0), z.maximum(100_000))),
  publication: z.nullable(z.number().check(z.minimum(0), z.maximum(100_000))),
});
export type Worth = z.infer<typeof worthSchema>;

export const linkSettingInputSchema = z.object({
  tracked: z.boolean(),
  utm: utmSchema,
  worth: z.nullable(worthSchema),
});
export type LinkSettingInput = z.infer<typeof linkSettingInputSchema>;
export const linkSettingSchema = z.extend(linkSettingInputSchema, {
  /** What a short link begins with. */
  base: z.string(),
  /** When it was last changed; null as long as nobody has. */
  updatedAt: z.nullable(z.iso.datetime()),
});
export type LinkSetting = z.infer<typeof linkSettingSchema>;

/** Clicks on the newest of the person's own shares with a tracked link. */
export const ownClicksSchema = z.object({
  shares: z.array(z.object({ share: id, code: z.string().check(z.regex(linkCodePattern)), clicks: z.int() })),
});
export type OwnClicks = z.infer<typeof ownClicksSchema>;
