/** A person clipped a page and proposes it, with the reason in their own words. */
import * as z from 'zod/mini';
import { clippedPageSchema } from '../clip.ts';
import { longestNote, longestTitle, wishShape } from '../proposal-wish.ts';
import { eventKind } from './event.ts';

export default eventKind({
  kind: 'clip.proposed',
  // What was added since is optional: an older server takes the fields that it knows, where another version would say nothing to it.
  v: 1,
  body: z.object({
    url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2000)),
    title: z.string().check(z.minLength(1), z.maxLength(longestTitle)),
    /** The text that was selected on the page. */
    quote: z.optional(z.string().check(z.maxLength(longestNote))),
    /** Why it matters, in the person's own words. */
    note: z.string().check(z.minLength(1), z.maxLength(longestNote)),
    /** The rest of what was read on the page. */
    page: z.optional(z.omit(clippedPageSchema, { url: true, title: true, quote: true })),
    ...wishShape,
  }),
});

export const examples = {
  valid: [
    { url: 'https://example.org/article', title: 'An article', quote: 'A sentence.', note: 'Our clients ask this.' },
    {
      url: 'https://example.org/article?utm_source=x',
      title: 'An article',
      note: 'Our clients ask this.',
      page: { canonical: 'https://example.org/article', language: 'en', text: [{ kind: 'p', text: 'A sentence.' }] },
      theme: '0197a3f0-0000-7000-8000-000000000001',
      network: 'linkedin',
      suggestion: 'We read this.',
      persona: 'expert',
      embargo: '2026-12-01',
      expiry: '2026-12-31',
    },
  ],
  invalid: [
    { url: 'javascript:alert(1)', title: 'x', note: 'y' },
    { url: 'https://example.org/', title: '', note: 'y' },
    { url: 'https://example.org/', title: 'x', note: 'y', page: { canonical: 'data:text/html,x' } },
    { url: 'https://example.org/', title: 'x', note: 'y', embargo: 'tomorrow' },
  ],
};
