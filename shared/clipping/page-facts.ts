/** What the script in the page tells of it: raw, bounded, and not to be trusted until it was parsed. Text only, no markup. */
import * as z from 'zod/mini';
import { bounds } from './bounds.ts';

const text = (longest: number) => z.string().check(z.maxLength(longest));

const rawBlockSchema = z.object({
  kind: z.enum(['p', 'h', 'li', 'quote', 'code']),
  text: text(bounds.text),
  /** How many of its characters lead elsewhere. */
  linked: z.number(),
});
export type RawBlock = z.infer<typeof rawBlockSchema>;

export const pageFactsSchema = z.object({
  url: text(100_000),
  /** As the server named it: `text/html`, `application/pdf`… */
  contentType: text(bounds.line),
  title: text(bounds.line),
  /** The first main heading. */
  heading: text(bounds.line),
  language: text(bounds.line),
  /** Name or property, and content, in the page's order. */
  metas: z.array(z.tuple([text(bounds.line), text(bounds.line)])).check(z.maxLength(bounds.mostMetas)),
  jsonLd: z.array(text(bounds.jsonLd)).check(z.maxLength(20)),
  canonical: text(bounds.line),
  /** What the page marks as when it was written: the most certain first. */
  dates: z.array(text(bounds.line)).check(z.maxLength(10)),
  bylines: z.array(text(bounds.line)).check(z.maxLength(10)),
  image: z.nullable(z.object({ url: text(bounds.line), alt: text(bounds.line) })),
  quote: text(10_000),
  blocks: z.array(rawBlockSchema).check(z.maxLength(bounds.mostBlocks)),
});
export type PageFacts = z.infer<typeof pageFactsSchema>;
