/** A page as it was clipped: what people and the server know of it. Text only: no markup of a page travels or is stored. */
import * as z from 'zod/mini';
import { isCleanText } from './text/clean-text.ts';
import { signaturePattern } from './text/written-signature.ts';

/** Longest readable text of a clip, all blocks together; UTF-16 units. Some forty minutes of reading: one article in a hundred is longer. */
export const longestClipText = 60_000;
/** Longest quote, which is also the one of the event. */
export const longestClipQuote = 2000;
/** Longest excerpt: what networks show under a link is shorter still. */
export const longestClipExcerpt = 500;
/** Longest address; longer ones are refused by networks and mail programs too. */
export const longestAddress = 2000;
export const longestClipTitle = 300;
export const longestClipName = 200;
/** Most blocks of a text: one of ten characters each. */
export const mostClipBlocks = 2000;

/** Line of text: neither empty nor with characters that a page hides things behind. */
const line = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.refine(isCleanText, 'holds control characters'));

const webAddress = z
  .url({ protocol: /^https?$/ })
  .check(z.maxLength(longestAddress), z.refine(isCleanText, 'holds control characters'));

/** Day, or day and time, of ISO 8601 as schema.org has it. */
const isoMoment =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A piece of readable text: paragraph, heading, list item, quotation, code. */
const clipBlockSchema = z.object({ kind: z.enum(['p', 'h', 'li', 'quote', 'code']), text: line(longestClipText) });
export type ClipBlock = z.infer<typeof clipBlockSchema>;

const textLength = (blocks: readonly ClipBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

export const clippedPageSchema = z.object({
  /** Where the person was, as it was. */
  url: webAddress,
  /** The page's own address for itself, without trackers: what duplicates are recognised by. */
  canonical: webAddress,
  title: line(longestClipTitle),
  /** Name of the site or publisher. */
  site: z.optional(line(longestClipName)),
  author: z.optional(line(longestClipName)),
  published: z.optional(z.string().check(z.regex(isoMoment))),
  /** BCP 47. */
  language: z.optional(z.string().check(z.maxLength(35), z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/))),
  image: z.optional(z.object({ url: webAddress, alt: z.optional(line(longestClipName)) })),
  excerpt: z.optional(line(longestClipExcerpt)),
  readingMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(999))),
  /** What the person selected. */
  quote: z.optional(line(longestClipQuote)),
  text: z.optional(
    z.array(clipBlockSchema).check(
      z.maxLength(mostClipBlocks),
      z.refine((blocks) => textLength(blocks) <= longestClipText, `is longer than ${longestClipText} characters`),
    ),
  ),
  /** Of the whole readable text, also where `text` is cut. */
  signature: z.optional(z.string().check(z.regex(signaturePattern))),
});
export type ClippedPage = z.infer<typeof clippedPageSchema>;
