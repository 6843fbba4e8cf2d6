/** A curator clipped a page and proposes it, with the reason in their own words. */
import * as z from 'zod/mini';
import { eventKind } from './event.ts';

export default eventKind({
  kind: 'clip.proposed',
  v: 1,
  body: z.object({
    url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2000)),
    title: z.string().check(z.minLength(1), z.maxLength(300)),
    /** The text that was selected on the page. */
    quote: z.optional(z.string().check(z.maxLength(2000))),
    /** Why it matters, in the person's own words. */
    note: z.string().check(z.minLength(1), z.maxLength(2000)),
  }),
});

export const examples = {
  valid: [
    { url: 'https://example.org/article', title: 'An article', quote: 'A sentence.', note: 'Our clients ask this.' },
  ],
  invalid: [
    { url: 'javascript:alert(1)', title: 'x', note: 'y' },
    { url: 'https://example.org/', title: '', note: 'y' },
  ],
};
